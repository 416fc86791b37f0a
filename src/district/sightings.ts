import type { Day, Month } from './days.ts';

/** One look-for in one month, at one school or, with `schoolId` null, in the district. */
export interface Sighting {
  readonly code: string;
  readonly month: Month;
  readonly schoolId: string | null;
  readonly seen: number;
  /** Seen, or looked for and not seen. */
  readonly looked: number;
  /** Where all that is in it was seen in a third or less, or in two thirds or more, the count is a bound. */
  readonly bound: Bound;
}

/** A figure with the day by which it was surely seen: the last one told of when a count of it first said so. Null where none does. */
export interface PublishedSighting extends Sighting {
  readonly seenBy: Day | null;
}

/** How a published count is meant: up to so many, so many and more, or about so many. */
export type Bound = 'atMost' | 'atLeast' | 'about';

/** How it is said before a number. */
export const boundNames: Readonly<Record<Bound, string>> = { atMost: 'at most ', atLeast: 'at least ', about: '' };

/** The bound of several counts together. */
export function boundOf(figures: readonly Pick<Sighting, 'bound'>[]): Bound {
  const [first] = figures;
  return first && figures.every(({ bound }) => bound === first.bound) ? first.bound : 'about';
}
