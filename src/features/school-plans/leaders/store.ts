import { asc, count } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { ownItemRows, partItems, type SchoolItem } from '../items/store.ts';
import type { initiativesFor } from '../own/store.ts';
import { plansOn, type SchoolPlan } from '../store.ts';

/** An item as a list of all schools tells of it. */
export type PlannedItem = Omit<
  SchoolItem,
  'practice' | 'result' | 'before' | 'droppedOn' | 'dropReason' | 'tappedBy' | 'markedBy'
> & { readonly schoolId: string };

/** A school with its plan of a year, where it has one, and its items; dropped ones are left out. */
export interface PlannedSchool {
  readonly schoolId: string;
  readonly school: string;
  readonly plan: SchoolPlan | undefined;
  readonly items: readonly PlannedItem[];
}

/** Every plan that was ever submitted: what anybody who works by the plan may read. */
const notDraft = ({ state }: SchoolPlan): boolean => state !== 'draft';

/**
 * All schools by name, with their plans of the school year of `day`, and their parts of the district’s actions: a few queries, however
 * many schools there are. `reads`: whose plan’s own items may be told.
 */
export function plannedSchools(c: Reading, day: Day, reads: (plan: SchoolPlan) => boolean = notDraft): PlannedSchool[] {
  const schools = c.db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();
  const plans = new Map(plansOn(c.db, day).map((plan) => [plan.schoolId, plan]));
  const items = new Map<string, PlannedItem[]>();
  const all = [...ownItemsOf(c.db, [...plans.values()].filter(reads)), ...partItems(c, null, c.today)];
  for (const item of all)
    if (item.status !== 'dropped') items.set(item.schoolId, [...(items.get(item.schoolId) ?? []), item]);
  return schools.map(({ id, name }) => ({
    schoolId: id,
    school: name,
    plan: plans.get(id),
    items: items.get(id) ?? [],
  }));
}

/** The items schools wrote in these plans; dropped ones are left out. */
export function ownItemsOf(db: Reader, plans: readonly SchoolPlan[]): PlannedItem[] {
  if (plans.length === 0) return [];
  const schoolOf = new Map(plans.map(({ id, schoolId }) => [id, schoolId]));
  return ownItemRows(db, [...schoolOf.keys()])
    .filter(({ item }) => item.droppedOn === null)
    .map(({ item, owner }) => ({
      ...item,
      ref: refTo('schoolPlanItem', item.id),
      kind: 'own',
      schoolId: schoolOf.get(item.planId) ?? '',
      owner,
    }));
}

/** How many schools there are. */
export const schoolsCount = (db: Reader): number => db.select({ n: count() }).from(school).get()?.n ?? 0;

/** An initiative of the district’s plan, as it is listed. */
export type PlannedInitiative = ReturnType<typeof initiativesFor>[number];
