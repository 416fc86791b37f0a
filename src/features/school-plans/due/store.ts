import { addDays, type Day } from '../../../district/days.ts';
import { schoolDayAfter, schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { beginsWithin, type DueItem, isLateItem, knownBefore } from './rules.ts';

/** Days looked back over for two school days: a long vacation is among them. */
const farBack = 30;

/** How these are asked about today: which are late, and which of them others may read by now. */
export interface LateOn {
  readonly isLate: (item: DueItem) => boolean;
  /** Late two school days ago already: the principal was told of it first. */
  readonly isKnown: (item: DueItem) => boolean;
}

/** What counts as late today. Asked once for all items: the calendar is read, not each item. */
export function lateToday({ db, today }: Pick<Reading, 'db' | 'today'>): LateOn {
  const horizon = schoolDayAfter(db, today, beginsWithin);
  const before =
    schoolDaysIn(db, addDays(today, -farBack), addDays(today, -1)).at(-knownBefore) ?? addDays(today, -farBack);
  const knownHorizon: Day = schoolDayAfter(db, before, beginsWithin);
  return {
    isLate: (item) => isLateItem(item, today, horizon),
    isKnown: (item) => isLateItem(item, today, horizon) && isLateItem(item, before, knownHorizon),
  };
}
