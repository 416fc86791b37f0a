import { type Piece, sectionsOf } from './format-pieces.ts';
import { fractionShower } from './fractions.ts';

/** What a number in a cell looks like. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  /** A time of day or a duration, `06:30`, however the cell writes it. */
  | { readonly kind: 'time'; readonly text: string }
  /** It is shown in a way that cannot be told here; the bare number would say something else. */
  | { readonly kind: 'unclear' };

/** Shows a number as a cell with this format does. */
export type NumberFormat = (value: number) => Shown;

/** Excel takes no longer ones. Anything longer was made to be one. */
const longestCode = 255;
/** Nobody's target or code is longer with all that stands around it. */
const longestShown = 60;

/** A format's code, `0.0%`, as a way to show numbers. Undefined where a number stands as it is, and where it is a date. */
export function formatOf(code: string): NumberFormat | undefined {
  if (code.length > longestCode) return () => ({ kind: 'unclear' });
  const [positive = [], negative] = sectionsOf(code);
  if (isPlain(positive) || positive.some((one) => one.kind === 'date')) return undefined;
  if (positive.some((one) => one.kind === 'time')) return timeFormat(positive);
  const show = shower(positive);
  const below = negative && negative.length > 0 ? shower(negative) : undefined;
  if (!show) return () => ({ kind: 'unclear' });
  return (value) => {
    const text = value < 0 ? negativeText(show(-value), below?.(-value)) : show(value);
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length > longestShown ? { kind: 'unclear' } : { kind: 'text', text: line };
  };
}

/** A minus says it everywhere: parentheses, or red, would be lost. */
function negativeText(usual: string, own = usual): string {
  return /[-−]/.test(own) ? own : `-${own.replaceAll(/[()+]/g, '').trim()}`;
}

/** `General`, and `@`, which is for text. */
const isPlain = (section: readonly Piece[]): boolean =>
  section.length === 0 || (section.length === 1 && (section[0]?.kind === 'general' || section[0]?.text === '@'));

/** `06:30` for half past six: whether the cell shows it with AM, with seconds that are nought, or as hours. */
function timeFormat(section: readonly Piece[]): NumberFormat {
  const endless = section.some((one) => one.text.startsWith('['));
  return (value) => {
    const seconds = Math.round(value * 86_400);
    if (seconds < 0) return { kind: 'unclear' };
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const parts = [endless ? hours : hours % 24, minutes, ...(rest === 0 ? [] : [rest])];
    return { kind: 'time', text: parts.map((one) => String(one).padStart(2, '0')).join(':') };
  };
}

/** Shows numbers that are not negative. Undefined when it cannot be told how. */
function shower(section: readonly Piece[]): ((value: number) => string) | undefined {
  if (section.some((one) => one.kind === 'unknown')) return undefined;
  const slash = section.findIndex((one) => one.kind === 'slash');
  if (slash >= 0) return fractionShower(section, slash);
  const places = section.filter((one) => one.kind === 'digits' || one.kind === 'general');
  const [place] = places;
  if (!place || places.length > 1) return undefined;
  const percents = section.filter((one) => one.kind === 'percent').length;
  const show = place.kind === 'general' ? bare : digitShower(place.text);
  return (
    show &&
    ((value) => {
      const number = show(scaled(value, percents * 2));
      return section.map((one) => (one === place ? number : one.text)).join('');
    })
  );
}

/** A number in digits and a power of ten. */
interface Scaled {
  readonly digits: number;
  readonly power: number;
}

/** As many digits as a workbook keeps, moved by powers of ten without the rubble of doing sums. */
function scaled(value: number, tens: number): Scaled {
  const [digits = '0', power = '0'] = value.toExponential(14).split('e');
  return { digits: Number(digits), power: Number(power) + tens };
}

const bare = ({ digits, power }: Scaled): string => String(Number(`${digits}e${power}`));

/** `#,##0.0#`, with a comma at the end for each thousand it is divided by. */
function digitShower(text: string): ((number: Scaled) => string) | undefined {
  const thousands = /,*$/.exec(text)?.[0].length ?? 0;
  const [whole = '', decimals = '', ...more] = text.slice(0, text.length - thousands).split('.');
  if (more.length > 0 || decimals.includes(',') || Math.max(whole.length, decimals.length) > 20) return undefined;
  const format = new Intl.NumberFormat('en-US', {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(whole.replaceAll(/[^0]/g, '').length, 1),
    minimumFractionDigits: decimals.lastIndexOf('0') + 1,
    maximumFractionDigits: decimals.length,
  });
  // As text: a half that no number of the machine's is exactly would be rounded down.
  return ({ digits, power }) => format.format(`${digits}e${power - 3 * thousands}` as `${number}`);
}
