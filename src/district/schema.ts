import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from './days.ts';
import type { EvidenceKind } from './evidence-kinds.ts';
import type { Role } from './people.ts';
import type { Ref } from './ref.ts';

/** Anyone on the roster, now or once. Nobody is ever deleted: who has left holds no role any more. */
export const person = sqliteTable(
  'person',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Lower case. Teachers may have none. */
    email: text(),
    /** How the workbook names this person: the e-mail, or name and school where there is none. */
    rosterKey: text().notNull(),
    /** The name as people look for it: lower case, without marks. */
    searchWords: text().notNull(),
    slackId: text(),
    /** `unknown` until Slack was asked for the e-mail. */
    slackState: text().$type<SlackState>().notNull().default('unknown'),
    /** A guest of the workspace: somebody from outside, by Slack’s own word. */
    slackGuest: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [uniqueIndex('person_roster_key').on(t.rosterKey), uniqueIndex('person_slack_id').on(t.slackId)],
);

export type SlackState = 'unknown' | 'found' | 'none' | 'deactivated';

/**
 * A Slack account that showed somebody's address and was not believed: under another name, or after their roles had ended. It is
 * theirs once a person has said so.
 */
export const accountQuestion = sqliteTable(
  'account_question',
  {
    id: text().primaryKey(),
    slackId: text().notNull(),
    /** Who has the address on the roster. */
    personId: text()
      .notNull()
      .references(() => person.id),
    /** The name the account had when it was asked about: another one later answers nothing. */
    accountName: text().notNull(),
    /** The address the account showed, lower case. */
    email: text().notNull(),
    askedOn: text().$type<Day>().notNull(),
    answer: text().$type<WhoseAnswer>(),
    answeredById: text().references(() => person.id),
    answeredOn: text().$type<Day>(),
  },
  (t) => [
    uniqueIndex('account_question_pair').on(t.slackId, t.personId),
    index('account_question_person').on(t.personId),
    index('account_question_by').on(t.answeredById),
    index('account_question_open').on(t.askedOn).where(sql`answer IS NULL`),
  ],
);

/** Whether a row or an account is the person who is known by its address. */
export type WhoseAnswer = 'same' | 'another';

/** A role held by a person for a time. `toDay` is the last day of it; null while it goes on. */
export const roleHolding = sqliteTable(
  'role_holding',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => person.id),
    role: text().$type<Role>().notNull(),
    /** Null: the whole district. */
    schoolId: text().references(() => school.id),
    fromDay: text().$type<Day>().notNull(),
    toDay: text().$type<Day>(),
  },
  (t) => [index('role_holding_person').on(t.personId), index('role_holding_role').on(t.role, t.schoolId)],
);

export const school = sqliteTable(
  'school',
  { id: text().primaryKey(), code: text().notNull(), name: text().notNull() },
  (t) => [uniqueIndex('school_code').on(t.code)],
);

/** A day that is not an ordinary school day. Weekends need no row. */
export const calendarDay = sqliteTable('calendar_day', {
  day: text().$type<Day>().primaryKey(),
  kind: text().$type<'noSchool' | 'halfDay'>().notNull(),
  note: text().notNull(),
});

/** One answer of the district to a question in `settings.ts`, as it was written. */
export const setting = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() });

/** A version of the district's walkthrough tool. A walkthrough keeps the one it was made with. */
export const lookForTool = sqliteTable('look_for_tool', {
  id: text().primaryKey(),
  version: integer().notNull(),
  fromDay: text().$type<Day>().notNull(),
});

/** An instructional strategy on one version of the tool. `code` is the same in every version. */
export const lookFor = sqliteTable(
  'look_for',
  {
    id: text().primaryKey(),
    toolId: text()
      .notNull()
      .references(() => lookForTool.id),
    code: text().notNull(),
    words: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [uniqueIndex('look_for_tool_code').on(t.toolId, t.code)],
);

/** What shows that something is so: a link, a file in Slack or a message there. Never changed, never deleted. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    /** What it shows: `actionPart/…`, or `benchmark/…`. */
    about: text().$type<Ref>().notNull(),
    kind: text().$type<EvidenceKind>(),
    /** What it is called: the file's name, or what the person wrote. */
    words: text().notNull(),
    /** Where it lies. Empty while Slack has not been asked where a file is. */
    url: text().notNull(),
    /** Slack's id, of a file. */
    fileId: text(),
    byId: text()
      .notNull()
      .references(() => person.id),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [index('evidence_about').on(t.about), index('evidence_by').on(t.byId)],
);

/** Days on which somebody is away: no turn falls into them, and nothing is asked. */
export const absence = sqliteTable(
  'rotation_absence',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => person.id),
    fromDay: text().$type<Day>().notNull(),
    toDay: text().$type<Day>().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    takenBackOn: text().$type<Day>(),
  },
  (t) => [index('rotation_absence_to').on(t.toDay), index('rotation_absence_person').on(t.personId, t.toDay)],
);
