import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { person, school } from '../../../district/schema.ts';
import { jointWalkthrough } from '../schema.ts';
import type { StepState } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);

/** The principal’s memo of a visit of two, to whoever walked with them. No teacher is named in it. */
export const jointMemo = sqliteTable(
  'joint_memo',
  {
    id: text().primaryKey(),
    jointId: text()
      .notNull()
      .references(() => jointWalkthrough.id),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    authorId: someone(),
    addresseeId: someone(),
    dueOn: text().$type<Day>().notNull(),
    /** What was seen across rooms, what to improve, and what help is wanted; each may be empty but the first. */
    seen: text().notNull(),
    improve: text().notNull(),
    help: text().notNull(),
    sentOn: text().$type<Day>().notNull(),
    /** The reader took it as it is, or answered. */
    acceptedOn: text().$type<Day>(),
    answer: text().notNull(),
    answeredOn: text().$type<Day>(),
  },
  (t) => [
    uniqueIndex('joint_memo_one').on(t.jointId),
    index('joint_memo_author').on(t.authorId),
    index('joint_memo_addressee').on(t.addresseeId),
    index('joint_memo_school').on(t.schoolId, t.sentOn),
    index('joint_memo_sent').on(t.sentOn),
  ],
);

/** What is written of a memo and not sent yet. */
export const jointMemoDraft = sqliteTable(
  'joint_memo_draft',
  {
    jointId: text()
      .notNull()
      .references(() => jointWalkthrough.id),
    personId: someone(),
    /** The answers of the window, as JSON. */
    given: text().notNull(),
    savedAt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jointId, t.personId] }), index('joint_memo_draft_person').on(t.personId)],
);

/** A step of the plan in a memo, with its day. */
export const jointStep = sqliteTable(
  'joint_step',
  {
    id: text().primaryKey(),
    memoId: text()
      .notNull()
      .references(() => jointMemo.id),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    words: text().notNull(),
    ownerId: someone(),
    byDay: text().$type<Day>().notNull(),
    madeOn: text().$type<Day>().notNull(),
    state: text().$type<StepState>().notNull(),
    stateOn: text().$type<Day>(),
  },
  (t) => [
    index('joint_step_memo').on(t.memoId),
    index('joint_step_school').on(t.schoolId, t.state, t.byDay),
    index('joint_step_owner').on(t.ownerId),
    index('joint_step_due').on(t.state, t.byDay),
  ],
);

/** What was said of a step on its day. Never changed, never deleted. */
export const jointStepUpdate = sqliteTable(
  'joint_step_update',
  {
    id: text().primaryKey(),
    stepId: text()
      .notNull()
      .references(() => jointStep.id),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    state: text().$type<StepState>().notNull(),
    words: text().notNull(),
    /** The new day, where it goes on. */
    byDay: text().$type<Day>(),
  },
  (t) => [index('joint_step_update_of').on(t.stepId, t.id), index('joint_step_update_by').on(t.byId)],
);
