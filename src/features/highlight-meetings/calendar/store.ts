import { asc, eq, gte } from 'drizzle-orm';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { newId } from '../../../district/ref.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { Calendar } from '../../../kit/meetings/dates.ts';
import type { Held } from '../../../kit/meetings/rules.ts';

/** The dates of the highlight meetings. */
export const highlights: Calendar = {
  noun: 'highlight meeting',
  table: highlightMeeting,
  hours: ({ highlightBegins, highlightEnds }) => ({ begins: highlightBegins, ends: highlightEnds }),
};

/** More dates than a district plans ahead. */
const ahead = 60;

/** The dates to come, those called off too. */
export function meetingsAhead({ db, today }: Reading): HighlightMeeting[] {
  return db
    .select()
    .from(highlightMeeting)
    .where(gte(highlightMeeting.day, today))
    .orderBy(asc(highlightMeeting.day), asc(highlightMeeting.id))
    .limit(ahead)
    .all();
}

/** A date more; returns its id. */
export function addMeetingDate({ db }: Writing, held: Held & Pick<HighlightMeeting, 'wanted'>): string {
  const id = newId();
  db.insert(highlightMeeting)
    .values({ id, ...held, movedFrom: null, cancelledOn: null })
    .run();
  return id;
}

/** To what end a meeting is. */
export function keepWanted({ db }: Writing, id: string, wanted: string): void {
  db.update(highlightMeeting).set({ wanted }).where(eq(highlightMeeting.id, id)).run();
}
