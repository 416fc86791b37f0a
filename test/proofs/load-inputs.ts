import type { Spent } from '../../src/simulator/person/budget.ts';

/** What things cost, in seconds: a tap, a new screen, a typed character, and how many words are read in a minute. */
export const costs = { tap: 2, screen: 3, typed: 0.3, wordsAMinute: 250 } as const;

/** Minutes of a month, from what was counted. */
export const minutesOf = ({ taps, screens, typed }: Spent, wordsRead: number): number =>
  (taps * costs.tap + screens * costs.screen + typed * costs.typed) / 60 + wordsRead / costs.wordsAMinute;
