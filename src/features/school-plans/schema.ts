import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day, Month } from '../../district/days.ts';
import { initiative } from '../../district/plan/schema.ts';
import { person, school } from '../../district/schema.ts';
import { importTable } from '../../kit/imports/table.ts';
import type { ItemStatus, PlanState, RequiredBy, RoundKind } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const ofPlan = () =>
  text()
    .notNull()
    .references(() => schoolPlan.id);
const ofItem = () =>
  text()
    .notNull()
    .references(() => schoolPlanItem.id);

/** A school's improvement plan (SIP) for one school year. */
export const schoolPlan = sqliteTable(
  'school_plan',
  {
    id: text().primaryKey(),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    /** `2026-27`. */
    schoolYear: text().notNull(),
    state: text().$type<PlanState>().notNull(),
    madeById: someone(),
    madeOn: text().$type<Day>().notNull(),
  },
  (t) => [
    uniqueIndex('school_plan_one').on(t.schoolId, t.schoolYear),
    index('school_plan_state').on(t.schoolYear, t.state),
    index('school_plan_made_by').on(t.madeById),
  ],
);

/** Somebody of the leadership team, who drafts and comments. */
export const schoolPlanMember = sqliteTable(
  'school_plan_member',
  {
    id: text().primaryKey(),
    planId: ofPlan(),
    personId: someone(),
    fromDay: text().$type<Day>().notNull(),
    /** The last day; null while it goes on. */
    toDay: text().$type<Day>(),
  },
  (t) => [index('school_plan_member_plan').on(t.planId), index('school_plan_member_person').on(t.personId)],
);

/** An item the school wrote itself. The school's part of a district action is an item too: it has no row here, its status stays with the action. */
export const schoolPlanItem = sqliteTable(
  'school_plan_item',
  {
    id: text().primaryKey(),
    planId: ofPlan(),
    /** `S3`: never given twice in a plan. */
    code: text().notNull(),
    position: integer().notNull(),
    words: text().notNull(),
    shortName: text().notNull(),
    /** The initiative of the district's plan it serves; null where it serves none. */
    initiativeId: text().references(() => initiative.id),
    /** What the law requires needs no initiative. */
    required: text().$type<RequiredBy>(),
    ownerId: text().references(() => person.id),
    startsOn: text().$type<Day>(),
    dueOn: text().$type<Day>(),
    /** What adults will do differently, and what students will show. */
    practice: text().notNull(),
    result: text().notNull(),
    /** How it goes, as its updates left it. */
    status: text().$type<ItemStatus>().notNull(),
    since: text().$type<Day>(),
    /** When somebody last said how it goes, though it stands as before. */
    movedOn: text().$type<Day>(),
    addedOn: text().$type<Day>().notNull(),
    droppedOn: text().$type<Day>(),
    dropReason: text().notNull(),
    /** The item of the year before that it goes on with. */
    carriedFromId: text().references((): AnySQLiteColumn => schoolPlanItem.id),
  },
  (t) => [
    uniqueIndex('school_plan_item_code').on(t.planId, t.code),
    index('school_plan_item_initiative').on(t.initiativeId),
    index('school_plan_item_owner').on(t.ownerId),
    index('school_plan_item_carried').on(t.carriedFromId),
  ],
);

/** Everything that was said of an item: how it goes, a note, or that the update before is taken back. Never changed, never deleted. */
export const schoolPlanUpdate = sqliteTable(
  'school_plan_update',
  {
    id: text().primaryKey(),
    itemId: ofItem(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    kind: text().$type<'update' | 'comment' | 'undone'>().notNull(),
    from: text().$type<ItemStatus>().notNull(),
    to: text().$type<ItemStatus>().notNull(),
    note: text().notNull(),
    /** The update that it takes back. */
    takesBack: text(),
  },
  (t) => [
    index('school_plan_update_item').on(t.itemId, t.id),
    index('school_plan_update_by').on(t.byId, t.onDay),
    index('school_plan_update_day').on(t.kind, t.onDay),
  ],
);

/** A round of a plan's life, kept as the plan was: submitted, returned, approved, amended, closed. Never changed, never deleted. */
export const schoolPlanRound = sqliteTable(
  'school_plan_round',
  {
    id: text().primaryKey(),
    planId: ofPlan(),
    number: integer().notNull(),
    kind: text().$type<RoundKind>().notNull(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** When the school council was consulted (submitted), or the School Committee (returned, approved). */
    consultedOn: text().$type<Day>(),
    /** What was said with it: the comments it was returned with, the reason of an amendment. */
    words: text().notNull(),
    /** The plan as it was, as JSON. */
    document: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    uniqueIndex('school_plan_round_one').on(t.planId, t.number),
    index('school_plan_round_kind').on(t.kind, t.onDay),
    index('school_plan_round_by').on(t.byId),
  ],
);

/** What the leadership team and the district's leaders say of a draft, of one item or of all of it. */
export const schoolPlanComment = sqliteTable(
  'school_plan_comment',
  {
    id: text().primaryKey(),
    planId: ofPlan(),
    itemId: text().references(() => schoolPlanItem.id),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    words: text().notNull(),
  },
  (t) => [
    index('school_plan_comment_plan').on(t.planId, t.id),
    index('school_plan_comment_item').on(t.itemId),
    index('school_plan_comment_by').on(t.byId),
  ],
);

/** A school's monthly sitting that was done: once a month the items are gone through together. */
export const schoolPlanSitting = sqliteTable(
  'school_plan_sitting',
  {
    id: text().primaryKey(),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    month: text().$type<Month>().notNull(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [uniqueIndex('school_plan_sitting_month').on(t.schoolId, t.month), index('school_plan_sitting_by').on(t.byId)],
);

/** The workbooks that were handed over. */
export const schoolPlanImport = importTable('school_plan_import');
