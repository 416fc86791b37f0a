import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import { lookFor, lookForTool, person, school } from '../../district/schema.ts';

/** One visit of an observer to a teacher's classroom. */
export const walkthrough = sqliteTable(
  'walkthrough',
  {
    id: text().primaryKey(),
    observerId: text()
      .notNull()
      .references(() => person.id),
    teacherId: text()
      .notNull()
      .references(() => person.id),
    /** Where the teacher taught that day. */
    schoolId: text()
      .notNull()
      .references(() => school.id),
    day: text().$type<Day>().notNull(),
    /** The version of the tool it was made with. */
    toolId: text()
      .notNull()
      .references(() => lookForTool.id),
    comment: text().notNull(),
    /** District time, ISO. */
    loggedAt: text().notNull(),
  },
  (t) => [
    index('walkthrough_observer').on(t.observerId, t.day),
    index('walkthrough_teacher').on(t.teacherId, t.day),
    index('walkthrough_school').on(t.schoolId, t.day),
  ],
);

type LookForAnswer = 'seen' | 'notSeen';

/** What was looked for. A look-for without a row was not looked for: that is an answer too, and never printed. */
export const walkthroughAnswer = sqliteTable(
  'walkthrough_answer',
  {
    walkthroughId: text()
      .notNull()
      .references(() => walkthrough.id),
    lookForId: text()
      .notNull()
      .references(() => lookFor.id),
    answer: text().$type<LookForAnswer>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.walkthroughId, t.lookForId] })],
);

/** What the teacher answered. One answer a walkthrough; it may be changed for a day. */
export const walkthroughReply = sqliteTable('walkthrough_reply', {
  walkthroughId: text()
    .primaryKey()
    .references(() => walkthrough.id),
  words: text().notNull(),
  /** District time, ISO: when it was first written. */
  repliedAt: text().notNull(),
});
