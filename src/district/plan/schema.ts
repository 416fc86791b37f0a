import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../days.ts';
import { person, school } from '../schema.ts';
import type { BenchmarkKind, Cadence, Direction } from './plan.ts';

/** What every row of the plan has. It keeps its id for life: `codeKey` finds it again, and nothing is ever deleted, only ended. */
const row = {
  id: text().primaryKey(),
  words: text().notNull(),
  position: integer().notNull(),
  endedOn: text().$type<Day>(),
};

/** The code as the district writes it, what it is known by, and the short name the plan manager gave the row: empty until then. */
const coded = { code: text().notNull(), codeKey: text().notNull(), shortName: text().notNull().default('') };

/** Who is responsible, as written, and the person when it is exactly one. */
const owned = () => ({ rawOwner: text().notNull(), ownerId: text().references(() => person.id) });

const dated = { rawDue: text().notNull(), dueOn: text().$type<Day>() };

export const strategicObjective = sqliteTable('strategic_objective', { ...row, ...coded }, (t) => [
  uniqueIndex('strategic_objective_key').on(t.codeKey),
  index('strategic_objective_ended').on(t.endedOn),
]);

export const initiative = sqliteTable(
  'initiative',
  {
    ...row,
    ...coded,
    ...owned(),
    objectiveId: text()
      .notNull()
      .references(() => strategicObjective.id),
  },
  (t) => [
    uniqueIndex('initiative_key').on(t.codeKey),
    index('initiative_objective').on(t.objectiveId),
    index('initiative_owner').on(t.ownerId),
    index('initiative_ended').on(t.endedOn),
  ],
);

export const benchmark = sqliteTable(
  'benchmark',
  {
    ...row,
    ...coded,
    ...owned(),
    ...dated,
    objectiveId: text()
      .notNull()
      .references(() => strategicObjective.id),
    /** Null where it stands directly under the objective, as final outcomes do. */
    initiativeId: text().references(() => initiative.id),
    kind: text().$type<BenchmarkKind>().notNull(),
    cadence: text().$type<Cadence>(),
    baseline: text().notNull(),
    target: text().notNull(),
    unit: text().notNull(),
    direction: text().$type<Direction>(),
    evidence: text().notNull(),
  },
  (t) => [
    uniqueIndex('benchmark_key').on(t.codeKey),
    index('benchmark_objective').on(t.objectiveId),
    index('benchmark_initiative').on(t.initiativeId),
    index('benchmark_owner').on(t.ownerId),
    index('benchmark_ended').on(t.endedOn),
  ],
);

export const action = sqliteTable(
  'action',
  {
    ...row,
    ...coded,
    ...owned(),
    ...dated,
    initiativeId: text()
      .notNull()
      .references(() => initiative.id),
  },
  (t) => [
    uniqueIndex('action_key').on(t.codeKey),
    index('action_initiative').on(t.initiativeId),
    index('action_owner').on(t.ownerId),
    index('action_ended').on(t.endedOn),
  ],
);

/**
 * What one person answers for of an action: all of it, or what it comes to at one school. Every action has at least one.
 * Which parts there are follows from who is written down as responsible; it is brought up to date whenever that, or the roster, changes.
 */
export const actionPart = sqliteTable(
  'action_part',
  {
    id: text().primaryKey(),
    actionId: text()
      .notNull()
      .references(() => action.id),
    /** Null: the whole action. */
    schoolId: text().references(() => school.id),
    /** Who answers for it today; null while nobody does, and then the plan manager is asked. */
    ownerId: text().references(() => person.id),
    /** Whom a leader gave it to by hand: stands above what the text says, as long as they hold a role. */
    reassignedToId: text('given_to_id').references(() => person.id),
    /** A new date that was agreed by hand. It counts as long as the plan itself names no later one. */
    dueOn: text().$type<Day>(),
    endedOn: text().$type<Day>(),
  },
  (t) => [
    index('action_part_action').on(t.actionId),
    index('action_part_owner').on(t.ownerId),
    index('action_part_given').on(t.reassignedToId),
    index('action_part_school').on(t.schoolId),
  ],
);

/** A look-for that shows whether an initiative, or a benchmark, has reached the classrooms. `code` is the look-for's, the same in every version. */
export const lookForLink = sqliteTable(
  'look_for_link',
  {
    code: text().notNull(),
    level: text().$type<'initiative' | 'benchmark'>().notNull(),
    /** The id of the initiative or benchmark. */
    rowId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.rowId, t.code] })],
);

/** What is wrong in the district, and how it is known. It has no code: it is known by its words. */
export const keyIssue = sqliteTable('key_issue', { ...row, source: text().notNull() });

/** The whole plan as it was written on a day. Every import that changes something leaves one. */
export const planVersion = sqliteTable(
  'plan_version',
  {
    id: text().primaryKey(),
    number: integer().notNull(),
    name: text().notNull(),
    schoolYear: text().notNull(),
    theory: text().notNull(),
    kind: text().$type<'draft' | 'approved' | 'amended'>().notNull(),
    /** When it was imported. */
    onDay: text().$type<Day>().notNull(),
    /** Why an approved plan was changed; empty for the first that was approved, and for drafts. */
    reason: text().notNull(),
    /** What the letter of approval said. The letter itself is kept as evidence. */
    approval: text().notNull(),
    /** The date of that letter. */
    letterOn: text().$type<Day>(),
    /** Who entered that it is approved, and when. */
    decidedById: text().references(() => person.id),
    decidedOn: text().$type<Day>(),
    /** The tree as JSON, with what was written and not what was answered since. */
    document: text().notNull(),
  },
  (t) => [
    uniqueIndex('plan_version_number').on(t.number),
    index('plan_version_kind').on(t.kind, t.number),
    index('plan_version_decided_by').on(t.decidedById),
  ],
);
