import { and, asc, between, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { addDays, type Day, type TimeOfDay } from '../days.ts';
import { standsFor } from '../same-person.ts';
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

const ahead = prepared((db: Reader) =>
  db
    .select()
    .from(highlightMeeting)
    .where(and(takesPlace, gte(highlightMeeting.day, sql.placeholder('day'))))
    .orderBy(asc(highlightMeeting.day), asc(highlightMeeting.id))
    .limit(sql.placeholder('most'))
    .prepare(),
);

/** The next ones that take place, today’s among them. */
export const highlightsFrom = (db: Reader, day: Day, most: number): HighlightMeeting[] => ahead(db).all({ day, most });

/** The next that takes place, today’s too. */
export const nextHighlight = (db: Reader, day: Day): HighlightMeeting | undefined => highlightsFrom(db, day, 1)[0];

const behind = prepared((db: Reader) =>
  db
    .select()
    .from(highlightMeeting)
    .where(and(takesPlace, lt(highlightMeeting.day, sql.placeholder('day'))))
    .orderBy(desc(highlightMeeting.day), desc(highlightMeeting.id))
    .limit(1)
    .prepare(),
);

/** The newest that took place before a day. */
export const lastHighlight = (db: Reader, day: Day): HighlightMeeting | undefined => behind(db).get({ day });

const daysIn = prepared((db: Reader) =>
  db
    .select({ day: highlightMeeting.day })
    .from(highlightMeeting)
    .where(and(takesPlace, between(highlightMeeting.day, sql.placeholder('first'), sql.placeholder('last'))))
    .orderBy(asc(highlightMeeting.day))
    .prepare(),
);

/** The days from one to another, both included, on which one took place or does, in their order. */
export const highlightDaysIn = (db: Reader, first: Day, last: Day): Day[] =>
  daysIn(db)
    .all({ first, last })
    .map(({ day }) => day);

const byId = prepared((db: Reader) =>
  db
    .select()
    .from(highlightMeeting)
    .where(eq(highlightMeeting.id, sql.placeholder('id')))
    .prepare(),
);

/** One of them, called off or not. */
export const highlightById = (db: Reader, id: string): HighlightMeeting | undefined => byId(db).get({ id });

const invited = prepared((db: Reader) =>
  db
    .selectDistinct({ id: standsFor(highlightInvited.personId) })
    .from(highlightInvited)
    .where(eq(highlightInvited.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(standsFor(highlightInvited.personId)))
    .prepare(),
);

/** The ids of those who are invited to it by name. */
export const invitedTo = (db: Reader, meetingId: string): string[] =>
  invited(db)
    .all({ meetingId })
    .map(({ id }) => id);

/** The plan manager’s report is due a week before the meeting (the district’s clocks). */
export const reportDueOn = ({ day }: Pick<HighlightMeeting, 'day'>): Day => addDays(day, -7);
