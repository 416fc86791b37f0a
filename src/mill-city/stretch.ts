import type { Tx } from '../db/tx.ts';
import type { Day, TimeOfDay } from '../district/days.ts';

/** Days of the autumn: after one, up to another. */
export interface Stretch {
  readonly after: Day;
  readonly upTo: Day;
}

export const isIn = ({ after, upTo }: Stretch, day: Day): boolean => after < day && day <= upTo;

/** Something that happens at a time of a day, when all that was before it is on record. */
export type AutumnDay = readonly [day: Day, at: TimeOfDay, happens: (tx: Tx) => void];
