import type { Day } from '../../../district/days.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import type { ItemStanding } from '../rules.ts';
import { schoolDayBefore } from '../sitting/store.ts';
import { beginsWithin, isLateItem, knownBefore } from './rules.ts';

/** How these are asked about today: which are late, and which of them others may read by now. */
export interface LateOn {
  readonly isLate: (item: ItemStanding) => boolean;
  /** Late two school days ago already: the principal was told of it first. */
  readonly isKnown: (item: ItemStanding) => boolean;
}

/** What counts as late today. Asked once for all items: the calendar is read, not each item. */
export function lateToday({ db, today }: Pick<Reading, 'db' | 'today'>): LateOn {
  const horizon = schoolDayAfter(db, today, beginsWithin);
  const before = schoolDayBefore(db, today, knownBefore);
  const knownHorizon: Day = schoolDayAfter(db, before, beginsWithin);
  return {
    isLate: (item) => isLateItem(item, today, horizon),
    isKnown: (item) => isLateItem(item, today, horizon) && isLateItem(item, before, knownHorizon),
  };
}
