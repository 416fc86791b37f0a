import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day, Month, TimeOfDay } from '../../district/days.ts';
import type { Role } from '../../district/people.ts';
import { lookFor, lookForTool, person, school } from '../../district/schema.ts';

/** One visit of an observer to a teacher's classroom. */
export const walkthrough = sqliteTable(
  'walkthrough',
  {
    id: text().primaryKey(),
    observerId: text()
      .notNull()
      .references(() => person.id),
    secondObserverId: text().references(() => person.id), // who walked with them: it counts for each
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
    /** When it began and how long it was; null in what was logged before this was asked. */
    began: text().$type<TimeOfDay>(),
    minutes: integer(),
    subject: text().notNull().default(''),
    room: text().notNull().default(''),
    /** What the observer writes to the teacher beside the look-fors. */
    comment: text().notNull(),
    /** What the observer asks the teacher. */
    question: text().notNull().default(''),
    /** District time, ISO: when the copy was released. Which ones a pattern has counted is told by this. */
    loggedAt: text().notNull(),
    /** Sealed: it counts nowhere and is shown to nobody, but it is not gone. District time, ISO. */
    withdrawnAt: text(),
  },
  (t) => [
    index('walkthrough_observer').on(t.observerId, t.day, t.teacherId),
    index('walkthrough_second_observer').on(t.secondObserverId, t.day, t.teacherId),
    index('walkthrough_teacher').on(t.teacherId, t.day),
    index('walkthrough_school').on(t.schoolId, t.day),
    index('walkthrough_day').on(t.day),
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
    comment: text().notNull().default(''),
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

export type ResponseKind = 'reply' | 'meet';

/** What the observer wrote back to what the teacher answered: a short reply, or when they come by. Each once: it has reached the teacher. */
export const walkthroughResponse = sqliteTable(
  'walkthrough_response',
  {
    walkthroughId: text()
      .notNull()
      .references(() => walkthrough.id),
    kind: text().$type<ResponseKind>().notNull(),
    byId: text().references(() => person.id), // of two observers, who wrote it
    words: text().notNull(),
    at: text().notNull(), // district time, ISO
  },
  (t) => [primaryKey({ columns: [t.walkthroughId, t.kind] }), index('walkthrough_response_by').on(t.byId)],
);

/** The teacher's copy of a walkthrough: how it goes, and when it went. Without `wentAt` it is owed. What was logged before this was recorded has no row. */
export const teacherCopy = sqliteTable(
  'teacher_copy',
  {
    walkthroughId: text()
      .primaryKey()
      .references(() => walkthrough.id),
    /** `paper` is a slip for the mailbox: the teacher has no Slack, or Slack could not bring the message. */
    how: text().$type<'slack' | 'paper'>().notNull(),
    /** District time, ISO: since when it is owed as it is now. What was printed before that is not it. Null: since it was logged. */
    owedSince: text(),
    /** District time, ISO: when Slack showed it, or the slip was in the mailbox. */
    wentAt: text(),
    /** The district's day of that, to hold against the day of the visit. */
    wentOn: text().$type<Day>(),
  },
  (t) => [index('teacher_copy_owed').on(t.walkthroughId).where(sql`went_on IS NULL`)],
);

/** A walkthrough that is begun and not sent: kept at each choice, offered on Home. It becomes a walkthrough of the same id. */
export const walkthroughDraft = sqliteTable(
  'walkthrough_draft',
  {
    id: text().primaryKey(),
    observerId: text()
      .notNull()
      .references(() => person.id),
    day: text().$type<Day>().notNull(),
    /** Which window comes next. From the second on the visit is marked and its copy is owed. */
    step: integer().$type<1 | 2>().notNull(),
    /** The walkthrough it corrects, if it is a correction. */
    corrects: text().references(() => walkthrough.id),
    /** What is answered so far, as `given` in `draft/given.ts` reads it. */
    given: text().notNull(),
    /** District time, ISO. */
    savedAt: text().notNull(),
  },
  (t) => [index('walkthrough_draft_observer').on(t.observerId, t.day)],
);

/** What became of a walkthrough after its copy went: corrected or withdrawn, why, and how it was before. */
export const walkthroughChange = sqliteTable(
  'walkthrough_change',
  {
    id: text().primaryKey(),
    walkthroughId: text()
      .notNull()
      .references(() => walkthrough.id),
    kind: text().$type<'corrected' | 'withdrawn'>().notNull(),
    reason: text().notNull(),
    /** The walkthrough as it was until then, as JSON. */
    before: text().notNull(),
    /** District time, ISO. */
    at: text().notNull(),
  },
  (t) => [index('walkthrough_change_of').on(t.walkthroughId)],
);

/** The look-fors the district looks at together in a month, by their code; a month without rows keeps those of the month before. */
export const focusLookFor = sqliteTable(
  'focus_look_for',
  { month: text().$type<Month>().notNull(), code: text().notNull(), position: integer().notNull() },
  (t) => [primaryKey({ columns: [t.month, t.code] })],
);

/** How many walkthroughs a month are meant from a month on: for everybody in a role, or for one person, whose own number wins. */
export const walkthroughTarget = sqliteTable(
  'walkthrough_target',
  {
    id: text().primaryKey(),
    role: text().$type<Role>(),
    personId: text().references(() => person.id),
    fromMonth: text().$type<Month>().notNull(),
    /** 0: none are asked. Null: none of their own any more, for a person or a role. */
    number: integer(),
  },
  (t) => [
    uniqueIndex('walkthrough_target_role').on(t.role, t.fromMonth),
    uniqueIndex('walkthrough_target_person').on(t.personId, t.fromMonth),
  ],
);

/**
 * What is published of a look-for in a month: a sum over walkthroughs of at least five different teachers, told so that nobody who
 * knows some of them knows the others. A block never changes, and no walkthrough is in two of them, so a difference of published sums
 * tells no more. `schoolId` null: several schools together.
 */
export const patternBlock = sqliteTable(
  'pattern_block',
  {
    id: text().primaryKey(),
    month: text().$type<Month>().notNull(),
    schoolId: text().references(() => school.id),
    /** The look-for's code: the same in every version of the tool. */
    code: text().notNull(),
    seen: integer().notNull(),
    /** Seen, or looked for and not seen. */
    looked: integer().notNull(),
    teachers: integer().notNull(),
    /** Counts what was logged up to here. District time, ISO. */
    through: text().notNull(),
    refreshedOn: text().$type<Day>().notNull(),
  },
  (t) => [index('pattern_block_month').on(t.month, t.code, t.schoolId)],
);
