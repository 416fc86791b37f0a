import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { action, actionPart, initiative } from '../../../district/plan/schema.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import type { ItemStanding, RequiredBy } from '../rules.ts';
import { schoolPlanItem } from '../schema.ts';
import { plansOn, type SchoolPlan } from '../store.ts';

/** An item as a list of all schools tells of it: one the school wrote, or its part of an action. */
export interface PlannedItem extends ItemStanding {
  readonly ref: Ref;
  readonly id: string;
  readonly kind: 'own' | 'part';
  readonly schoolId: string;
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly initiativeId: string | null;
  readonly required: RequiredBy | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly since: Day | null;
  readonly movedOn: Day | null;
}

/** A school with its plan of a year, where it has one, and its items; dropped ones are left out. */
export interface PlannedSchool {
  readonly schoolId: string;
  readonly school: string;
  readonly plan: SchoolPlan | undefined;
  readonly items: readonly PlannedItem[];
}

/** Every plan that was ever submitted: what anybody who works by the plan may read. */
export const notDraft = ({ state }: SchoolPlan): boolean => state !== 'draft';

/**
 * All schools by name, with their plans of the school year of `day`, and their parts of the district’s actions: a few queries, however
 * many schools there are. `reads`: whose plan’s own items may be told.
 */
export function plannedSchools(c: Reading, day: Day, reads: (plan: SchoolPlan) => boolean = notDraft): PlannedSchool[] {
  const schools = c.db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();
  const plans = new Map(plansOn(c.db, day).map((plan) => [plan.schoolId, plan]));
  const readable = [...plans.values()].filter(reads);
  const items = new Map<string, PlannedItem[]>();
  for (const item of [...ownItemsOf(c.db, readable), ...partsOfSchools(c)])
    items.set(item.schoolId, [...(items.get(item.schoolId) ?? []), item]);
  return schools.map(({ id, name }) => ({
    schoolId: id,
    school: name,
    plan: plans.get(id),
    items: items.get(id) ?? [],
  }));
}

function ownItemsOf(db: Reader, plans: readonly SchoolPlan[]): PlannedItem[] {
  if (plans.length === 0) return [];
  const schoolOf = new Map(plans.map(({ id, schoolId }) => [id, schoolId]));
  const rows = db
    .select({ item: asOne(schoolPlanItem), owner: person.name })
    .from(schoolPlanItem)
    .leftJoin(person, eq(person.id, standsFor(schoolPlanItem.ownerId)))
    .where(and(inArray(schoolPlanItem.planId, [...schoolOf.keys()]), isNull(schoolPlanItem.droppedOn)))
    .orderBy(asc(schoolPlanItem.position), asc(schoolPlanItem.id))
    .all();
  return rows.map(({ item, owner }) => ({
    ...item,
    ref: refTo('schoolPlanItem', item.id),
    kind: 'own',
    schoolId: schoolOf.get(item.planId) ?? '',
    owner,
  }));
}

/** The schools’ parts of actions that go on, in the plan’s order; how each stands is asked of the routine that keeps it. */
function partsOfSchools(c: Reading): PlannedItem[] {
  const standings = new Map(c.ask('schoolParts', { schoolId: null, since: c.today }).map((one) => [one.partId, one]));
  if (standings.size === 0) return [];
  const rows = c.db
    .select({
      id: actionPart.id,
      code: action.code,
      words: action.words,
      shortName: action.shortName,
      initiativeId: action.initiativeId,
      ownerId: standsFor(actionPart.ownerId),
      owner: person.name,
      dueOn: sql<Day | null>`nullif(max(coalesce(${action.dueOn}, ''), coalesce(${actionPart.dueOn}, '')), '')`,
    })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .leftJoin(person, eq(person.id, standsFor(actionPart.ownerId)))
    .where(and(isNotNull(actionPart.schoolId), isNull(actionPart.endedOn), isNull(action.endedOn)))
    .orderBy(asc(action.position), asc(action.id))
    .all();
  return rows.flatMap((row): PlannedItem[] => {
    const stands = standings.get(row.id);
    if (!stands || isGone(stands.status)) return [];
    const { schoolId, status, since, movedOn } = stands;
    const part = { kind: 'part', required: null, startsOn: null } as const;
    return [{ ...row, ...part, ref: refTo('actionPart', row.id), schoolId, status, since, movedOn }];
  });
}

const isGone = (status: ActionStatus): boolean => status === 'dropped';

/** How many schools there are. */
export const schoolsCount = (db: Reader): number => db.select({ n: count() }).from(school).get()?.n ?? 0;

/** An initiative of the district’s plan, as it is listed. */
export type PlannedInitiative = ReturnType<typeof plannedInitiatives>[number];

/** The initiatives that go on, in the plan’s order. */
export const plannedInitiatives = (db: Reader) =>
  db
    .select({
      id: initiative.id,
      code: initiative.code,
      words: initiative.words,
      shortName: initiative.shortName,
      objectiveId: initiative.objectiveId,
      ownerId: standsFor(initiative.ownerId),
    })
    .from(initiative)
    .where(isNull(initiative.endedOn))
    .orderBy(asc(initiative.position), asc(initiative.id))
    .all();
