import type { Piece } from './format-pieces.ts';

/** `# ?/?`, `??/??`, `?/4`: whole numbers before it, if there is room for them, and the nearest fraction. */
export function fractionShower(section: readonly Piece[], slash: number): ((value: number) => string) | undefined {
  const before = section.slice(0, slash).filter(({ text }) => text.trim() !== '');
  const under = section
    .slice(slash)
    .map(({ text }) => text.trim())
    .join('')
    .slice(1);
  const isRoom = before.every(({ kind }) => kind === 'digits') && (before.length === 1 || before.length === 2);
  if (!isRoom || !/^([?#0]{1,3}|[1-9]\d{0,2})$/.test(under)) return undefined;
  const nearest =
    /^\d/.test(under) && Number(under) > 0 ? overFixed(Number(under)) : nearestUpTo(10 ** under.length - 1);
  return (value) => {
    const whole = before.length === 2 ? Math.floor(value) : 0;
    const { top, bottom } = nearest(value - whole);
    if (top % bottom === 0) return String(whole + top / bottom);
    return whole > 0 ? `${whole} ${top}/${bottom}` : `${top}/${bottom}`;
  };
}

interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

const overFixed =
  (bottom: number) =>
  (value: number): Fraction => ({ top: Math.round(value * bottom), bottom });

const nearestUpTo =
  (most: number) =>
  (value: number): Fraction => {
    let best = { top: Math.round(value), bottom: 1 };
    for (let bottom = 2; bottom <= most; bottom += 1) {
      const top = Math.round(value * bottom);
      if (Math.abs(top / bottom - value) < Math.abs(best.top / best.bottom - value) - 1e-12) best = { top, bottom };
    }
    return best;
  };
