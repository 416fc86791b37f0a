import { and, asc, between, desc, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { addDays, type Day, type TimeOfDay } from '../days.ts';
import { highlightInvited, highlightMeeting } from './schema.ts';

/** A highlight meeting as the district’s calendar has it. */
export interface HighlightMeeting {
  readonly id: string;
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly place: string;
  readonly wanted: string;
  readonly movedFrom: Day | null;
  readonly cancelledOn: Day | null;
}

const takesPlace = isNull(highlightMeeting.cancelledOn);

/** The next ones that take place, today’s among them. */
export function highlightsFrom(db: Reader, day: Day, most: number): HighlightMeeting[] {
  return db
    .select()
    .from(highlightMeeting)
    .where(and(takesPlace, gte(highlightMeeting.day, day)))
    .orderBy(asc(highlightMeeting.day), asc(highlightMeeting.id))
    .limit(most)
    .all();
}

/** The next that takes place, today’s too. */
export const nextHighlight = (db: Reader, day: Day): HighlightMeeting | undefined => highlightsFrom(db, day, 1)[0];

/** The newest that took place before a day. */
export function lastHighlight(db: Reader, day: Day): HighlightMeeting | undefined {
  return db
    .select()
    .from(highlightMeeting)
    .where(and(takesPlace, lt(highlightMeeting.day, day)))
    .orderBy(desc(highlightMeeting.day), desc(highlightMeeting.id))
    .limit(1)
    .get();
}

/** The days from one to another, both included, on which one took place or does, in their order. */
export const highlightDaysIn = (db: Reader, first: Day, last: Day): Day[] =>
  db
    .select({ day: highlightMeeting.day })
    .from(highlightMeeting)
    .where(and(takesPlace, between(highlightMeeting.day, first, last)))
    .orderBy(asc(highlightMeeting.day))
    .all()
    .map(({ day }) => day);

/** One of them, called off or not. */
export function highlightById(db: Reader, id: string): HighlightMeeting | undefined {
  return db.select().from(highlightMeeting).where(eq(highlightMeeting.id, id)).get();
}

/** The ids of those who are invited to it by name. */
export const invitedTo = (db: Reader, meetingId: string): string[] =>
  db
    .select({ id: highlightInvited.personId })
    .from(highlightInvited)
    .where(eq(highlightInvited.meetingId, meetingId))
    .orderBy(asc(highlightInvited.personId))
    .all()
    .map(({ id }) => id);

/** The plan manager’s report is due a week before the meeting (the district’s clocks). */
export const reportDueOn = ({ day }: Pick<HighlightMeeting, 'day'>): Day => addDays(day, -7);
