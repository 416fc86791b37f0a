import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type Day, dayText } from '../../../district/days.ts';
import { actionStatuses } from '../../../district/plan/plan.ts';
import { initiative } from '../../../district/plan/schema.ts';
import { called } from '../../../district/plan/short-names.ts';
import { onDay } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { roleHolding } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import { headOf } from '../../../kit/documents/gather.ts';
import { keptRef } from '../../../kit/documents/kept.ts';
import { type SchoolItem, schoolItemsOf } from '../items/store.ts';
import { planStates, requiredBy } from '../rules.ts';
import type { SchoolPlan } from '../store.ts';

const frozenItem = z.object({
  ref: keptRef,
  kind: z.enum(['own', 'part']),
  code: z.string(),
  words: z.string(),
  shortName: z.string(),
  /** `1.2 Rigorous tasks in every lesson`; null where it serves none. */
  initiative: z.object({ id: z.string(), name: z.string() }).nullable(),
  required: z.enum(requiredBy).nullable(),
  owner: z.string().nullable(),
  /** Outside the school a teacher is shown as one, and not by name. */
  ownerTeaches: z.boolean(),
  startsOn: dayText.nullable(),
  dueOn: dayText.nullable(),
  practice: z.string(),
  result: z.string(),
  status: z.enum(actionStatuses),
  /** How it stood before the day the document tells from. */
  before: z.enum(actionStatuses),
  since: dayText.nullable(),
  addedOn: dayText.nullable(),
  dropReason: z.string(),
});

const document = z.object({
  district: z.string(),
  sample: z.boolean(),
  school: z.string(),
  schoolYear: z.string(),
  state: z.enum(planStates),
  /** As of this day, and what moved since that one. */
  asOf: dayText,
  since: dayText,
  items: z.array(frozenItem),
});

/** A school plan as it was on a day: what a round keeps, and what is printed. */
export type SchoolPlanDocument = z.infer<typeof document>;
export type FrozenItem = z.infer<typeof frozenItem>;

/** How rounds have been kept. */
export const schoolPlanShapes: Shapes<SchoolPlanDocument> = [document];

/** A school's plan as it is now, dropped items too; `since` is the day what moved is told from. */
export function schoolPlanDocument(c: Reading, plan: SchoolPlan, since: Day): SchoolPlanDocument {
  const { school, schoolYear, state } = plan;
  const items = schoolItemsOf(c, plan.schoolId, plan, since);
  const initiatives = initiativeNames(c, items);
  const teachers = teachersAmong(c, items);
  return {
    ...headOf(c),
    school,
    schoolYear,
    state,
    asOf: c.today,
    since,
    items: items.map((one) => ({
      ref: one.ref,
      kind: one.kind,
      code: one.code,
      words: one.words,
      shortName: one.shortName,
      initiative: one.initiativeId === null ? null : (initiatives.get(one.initiativeId) ?? null),
      required: one.required,
      owner: one.owner,
      ownerTeaches: one.ownerId !== null && teachers.has(one.ownerId),
      startsOn: one.startsOn,
      dueOn: one.dueOn,
      practice: one.practice,
      result: one.result,
      status: one.status,
      before: one.before,
      since: one.since,
      addedOn: one.addedOn,
      dropReason: one.dropReason,
    })),
  };
}

/** What these items serve in the district's plan, by id. */
export function initiativeNames({ db }: Pick<Reading, 'db'>, items: readonly Pick<SchoolItem, 'initiativeId'>[]) {
  const ids = [...new Set(items.flatMap(({ initiativeId }) => initiativeId ?? []))];
  if (ids.length === 0) return new Map<string, { readonly id: string; readonly name: string }>();
  const { id, code, words, shortName } = initiative;
  const rows = db.select({ id, code, words, shortName }).from(initiative).where(inArray(initiative.id, ids)).all();
  return new Map(rows.map((row) => [row.id, { id: row.id, name: called(row) }]));
}

/**
 * Which owners are teachers and nothing else today, or were when they left: they are shown by role outside their school, and asked only
 * by setting.
 */
export function teachersAmong(
  { db, today }: Pick<Reading, 'db' | 'today'>,
  items: readonly Pick<SchoolItem, 'ownerId'>[],
) {
  const ids = [...new Set(items.flatMap(({ ownerId }) => ownerId ?? []))];
  const id = standsFor(roleHolding.personId);
  const held = db.selectDistinct({ id, role: roleHolding.role }).from(roleHolding);
  const now = held.where(and(inArray(id, ids), onDay(today))).all();
  const others = new Set(now.filter(({ role }) => role !== 'teacher').map((one) => one.id));
  const taught = db
    .selectDistinct({ id })
    .from(roleHolding)
    .where(and(inArray(id, ids), eq(roleHolding.role, 'teacher')))
    .all();
  return new Set(taught.map((one) => one.id).filter((one) => !others.has(one)));
}
