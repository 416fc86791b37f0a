const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

/** Chance that repeats: the same seed gives the same draws in the same order. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0;
  }

  /** A number from 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** True with the given probability; draws nothing for 0, so that a fault switched off changes no other draw. */
  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability;
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** An id as Slack makes them: a letter, then capitals and digits of no promised length. */
  id(prefix: string): string {
    const length = 8 + this.below(3);
    return prefix + Array.from({ length }, () => LETTERS[this.below(LETTERS.length)]).join('');
  }

  /** Lower-case hexadecimal of the given length. */
  hex(length: number): string {
    return Array.from({ length }, () => this.below(16).toString(16)).join('');
  }
}
