import type { Day } from '../district/days.ts';

/** Days of the autumn: after one, up to another. */
export interface Stretch {
  readonly after: Day;
  readonly upTo: Day;
}

export const isIn = ({ after, upTo }: Stretch, day: Day): boolean => after < day && day <= upTo;
