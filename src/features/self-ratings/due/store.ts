import type { Reader } from '../../../db/open.ts';
import { addDays, type Day, type Month, monthBefore, monthOf } from '../../../district/days.ts';
import { type Dilt, lastDilt, nextDilt } from '../../../district/dilt/store.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { nthSchoolDayBefore } from '../rules.ts';

/** Opens so many school days before the DILT, and the packet is frozen so many before it. */
const opensBefore = 10;
const freezesBefore = 3;
/** As far back as ten school days may lie: a vacation is among them. */
const farBack = 45;
/** So long after a DILT a rating for it is still taken, as late. */
const lateFor = 45;

/** The DILT that is rated for, and whether its packet is frozen already. */
export interface RatingDue {
  readonly dilt: Dilt;
  readonly frozen: boolean;
}

/** The DILT whose rating is open and whose packet is not frozen. */
export function openFor(c: Reading): Dilt | undefined {
  const next = nextDilt(c.db, c.today);
  return next && c.today >= opensOn(c.db, next) && !isFrozen(c, next) ? next : undefined;
}

/** So many days ahead a principal's meeting is looked for: a rating is due before it where it is earlier than the DILT. */
const meetingsWithin = 14;

/** Which principals are met soon, and when: their rating is due before that. */
export const metSoon = (c: Reading): ReadonlyMap<string, Day> =>
  c.ask('principalsMet', { from: addDays(c.today, 1), to: addDays(c.today, meetingsWithin) });

/** The DILT somebody rates for: open for everybody, or earlier for a principal whose meeting comes first, once the month it is about is over. */
export function openForOne(c: Reading, meets: Day | undefined): Dilt | undefined {
  const open = openFor(c);
  const next = open || meets === undefined ? undefined : nextDilt(c.db, c.today);
  if (!next || meets === undefined || meets >= next.day || isFrozen(c, next)) return open;
  return monthOf(c.today) > ratedMonth(next) ? next : open;
}

/** By when somebody's rating is due: the packet freezes, or the last school day before their meeting where that is earlier. */
export function ratingDueOn({ db }: Pick<Reading, 'db'>, dilt: Pick<Dilt, 'day'>, meets: Day | undefined): Day {
  const freezes = freezesOn(db, dilt);
  const before =
    meets === undefined ? undefined : schoolDaysIn(db, addDays(meets, -meetingsWithin), addDays(meets, -1)).at(-1);
  return before !== undefined && before < freezes ? before : freezes;
}

/** What somebody who rates themselves now does it for: the next DILT once it is open, else, late, the last one. */
export function dueNow(c: Reading, of: string): RatingDue | undefined {
  const next = nextDilt(c.db, c.today);
  if (next && c.today >= opensOn(c.db, next)) return { dilt: next, frozen: isFrozen(c, next) };
  const early = openForOne(c, metSoon(c).get(of));
  if (early) return { dilt: early, frozen: false };
  const last = lastDilt(c.db, c.today);
  return last && last.day >= addDays(c.today, -lateFor) ? { dilt: last, frozen: true } : undefined;
}

/** Whether what the packet of a DILT says is settled. */
export const isFrozen = (c: Reading, { id }: Pick<Dilt, 'id'>): boolean =>
  c.ask('frozenPacket', { diltId: id }).frozenAt !== null;

/** The day a DILT's rating opens. One that was put off stays open. */
export const opensOn = (db: Reader, dilt: Pick<Dilt, 'day' | 'movedFrom'>): Day =>
  schoolDaysTo(db, plannedFor(dilt), opensBefore);

/** The month that is rated for a DILT: the one before it. A DILT that was put off is still about the same one. */
export const ratedMonth = (dilt: Pick<Dilt, 'day' | 'movedFrom'>): Month => monthBefore(monthOf(plannedFor(dilt)));

const plannedFor = ({ day, movedFrom }: Pick<Dilt, 'day' | 'movedFrom'>): Day =>
  movedFrom !== null && movedFrom < day ? movedFrom : day;

/** The day its packet is to be frozen. */
export const freezesOn = (db: Reader, { day }: Pick<Dilt, 'day'>): Day => schoolDaysTo(db, day, freezesBefore);

function schoolDaysTo(db: Reader, day: Day, n: number): Day {
  const first = addDays(day, -farBack);
  return nthSchoolDayBefore(schoolDaysIn(db, first, addDays(day, -1)), day, n) ?? first;
}

/** Since when a rating for a DILT tells: the one before, or a month where there was none. */
export const tellsSince = (db: Reader, { day }: Pick<Dilt, 'day'>): Day => lastDilt(db, day)?.day ?? addDays(day, -31);
