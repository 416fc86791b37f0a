import { asc, eq, gte } from 'drizzle-orm';
import type { Day } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { type HighlightMeeting, lastHighlight } from '../../../district/highlight-meetings/store.ts';
import { newId } from '../../../district/ref.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading, Writing } from '../../../kit/context.ts';

/** When, where and to what end a meeting is. */
export type Held = Pick<HighlightMeeting, 'day' | 'beginsAt' | 'endsAt' | 'place' | 'wanted'>;

/** More dates than a district plans ahead. */
const ahead = 60;

/** The dates to come, those called off too. */
export function datesAhead({ db, today }: Reading): HighlightMeeting[] {
  return db
    .select()
    .from(highlightMeeting)
    .where(gte(highlightMeeting.day, today))
    .orderBy(asc(highlightMeeting.day), asc(highlightMeeting.id))
    .limit(ahead)
    .all();
}

/** The latest date in the calendar that takes place: of those to come, else the newest that is over. */
export const latestDate = (c: Reading): HighlightMeeting | undefined =>
  datesAhead(c).findLast(({ cancelledOn }) => cancelledOn === null) ?? lastHighlight(c.db, c.today);

/** The days of the other dates to come that take place. */
export const otherDays = (c: Reading, id?: string): Day[] =>
  datesAhead(c).flatMap((one) => (one.id === id || one.cancelledOn !== null ? [] : [one.day]));

export const isSchoolDay = ({ db }: Reading, day: Day): boolean => schoolDaysIn(db, day, day).length === 1;

/** A date more; returns its id. */
export function addDate({ db }: Writing, held: Held): string {
  const id = newId();
  db.insert(highlightMeeting)
    .values({ id, ...held, movedFrom: null, cancelledOn: null })
    .run();
  return id;
}

/** Another day, time, place or purpose; called off, or not any more. */
export function changeDate({ db }: Writing, id: string, set: Partial<Omit<HighlightMeeting, 'id'>>): void {
  db.update(highlightMeeting).set(set).where(eq(highlightMeeting.id, id)).run();
}
