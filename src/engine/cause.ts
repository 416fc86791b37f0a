import type { Cause, Door } from '../db/tx.ts';
import type { DistrictClock } from './clock.ts';

/** Who changes something now, and by which door: for the history of every record that is changed. */
export const causeOf = (clock: DistrictClock, door: Door, through: string, by?: string): Cause => ({
  door,
  through,
  by,
  at: clock.now().toString(),
});
