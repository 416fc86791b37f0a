import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { person } from '../../../district/schema.ts';
import { principalMeeting } from '../schema.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const ofMeeting = () =>
  text()
    .notNull()
    .references(() => principalMeeting.id);

/** The memo of a meeting: from whom to whom, and what became of it. What it says is in its versions. */
export const memo = sqliteTable(
  'memo',
  {
    id: text().primaryKey(),
    meetingId: ofMeeting(),
    /** The principal it is addressed to, and who wrote it. */
    personId: someone(),
    byId: someone(),
    dueOn: text().$type<Day>().notNull(),
    sentOn: text().$type<Day>().notNull(),
    readOn: text().$type<Day>(),
    /** The principal's own words, which travel with every copy; empty without. */
    response: text().notNull(),
    respondedOn: text().$type<Day>(),
  },
  (t) => [
    uniqueIndex('memo_meeting').on(t.meetingId),
    index('memo_person').on(t.personId),
    index('memo_by').on(t.byId),
    index('memo_sent').on(t.sentOn),
  ],
);

/** What a memo said. The first is what was sent; later ones say what they change. Never changed, never deleted. */
export const memoVersion = sqliteTable(
  'memo_version',
  {
    id: text().primaryKey(),
    memoId: text()
      .notNull()
      .references(() => memo.id),
    number: integer().notNull(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** What it changes; empty for the first. */
    changes: text().notNull(),
    document: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [uniqueIndex('memo_version_one').on(t.memoId, t.number), index('memo_version_by').on(t.byId)],
);

/** What is written of a memo and not sent yet. */
export const memoDraft = sqliteTable(
  'memo_draft',
  {
    meetingId: ofMeeting(),
    personId: someone(),
    /** The answers of the window, as JSON. */
    given: text().notNull(),
    savedAt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), index('memo_draft_person').on(t.personId)],
);
