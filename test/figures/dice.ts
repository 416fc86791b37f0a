/** Chance that falls the same way for the same seed. */
export interface Dice {
  /** A whole number from 0 up to this, without it. */
  upTo(n: number): number;
  chance(of: number): boolean;
  of<One>(all: readonly One[]): One;
  id(): string;
}

export function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  let ids = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  return {
    upTo,
    chance: (of) => next() < of,
    of(all) {
      const one = all[upTo(all.length)];
      if (one === undefined) throw new Error('There is nothing to choose from.');
      return one;
    },
    id() {
      ids += 1;
      return `01900000-0000-7000-8000-${String(seed % 10_000).padStart(4, '0')}${String(ids).padStart(8, '0')}`;
    },
  };
}
