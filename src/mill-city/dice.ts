/** Chance that falls the same way every time: the demo is the same for everyone. */
export type Dice = () => number;

/** Numbers from 0 up to 1, drawn from a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const chance = (dice: Dice, likely: number): boolean => dice() < likely;

export function pick<T>(dice: Dice, from: readonly T[]): T | undefined {
  return from[Math.floor(dice() * from.length)];
}
