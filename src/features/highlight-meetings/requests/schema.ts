import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { person } from '../../../district/schema.ts';
import type { RequestAnswer } from './rules.ts';

/** A document or a person the plan monitor wants for a highlight meeting, and what whoever holds it said. */
export const highlightRequest = sqliteTable(
  'highlight_request',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    words: text().notNull(),
    /** Who holds it. */
    ownerId: text()
      .notNull()
      .references(() => person.id),
    /** Who wrote it down: the monitor, or somebody for them. */
    askedById: text()
      .notNull()
      .references(() => person.id),
    askedOn: text().$type<Day>().notNull(),
    /** Null while it is not answered. */
    answer: text().$type<RequestAnswer>(),
    /** Why it cannot be had, or a word with it; empty when nothing was said. */
    answerWords: text().notNull(),
    answeredById: text().references(() => person.id),
    answeredOn: text().$type<Day>(),
    /** Not wanted any more. */
    takenBackOn: text().$type<Day>(),
  },
  (t) => [
    index('highlight_request_of').on(t.meetingId, t.id),
    index('highlight_request_owner').on(t.ownerId),
    index('highlight_request_asked_by').on(t.askedById),
    index('highlight_request_answered_by').on(t.answeredById),
  ],
);
