import { eq } from 'drizzle-orm';
import { addDays, type Day, type TimeOfDay } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { newId } from '../../../district/ref.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import { datesAhead } from '../rotation/store.ts';

/** When and where a DILT is. */
export interface Held {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly place: string;
}

/** A date more. Nobody facilitates it yet. */
export function addDate({ db }: Writing, held: Held): string {
  const id = newId();
  db.insert(dilt)
    .values({ id, ...held, facilitatorId: null, movedFrom: null, cancelledOn: null })
    .run();
  return id;
}

/** Another day, time or place, or called off, or not any more. */
export function changeDate({ db }: Writing, id: string, set: Partial<typeof dilt.$inferInsert>): void {
  db.update(dilt).set(set).where(eq(dilt.id, id)).run();
}

export const isSchoolDay = ({ db }: Reading, day: Day): boolean => schoolDaysIn(db, day, day).length === 1;

/** The days of the other dates that take place. */
export const otherDays = (c: Reading, id?: string): Day[] =>
  datesAhead(c).flatMap((one) => (one.id === id || one.cancelledOn !== null ? [] : [one.day]));

/** Two months are searched for the next day on which a DILT may be. */
const searched = 60;

/** The next school day after a day that has no DILT. */
export function nextPossible(c: Reading, after: Day): Day | undefined {
  const taken = otherDays(c);
  const from = after < c.today ? c.today : after;
  return schoolDaysIn(c.db, addDays(from, 1), addDays(from, searched)).find((day) => !taken.includes(day));
}
