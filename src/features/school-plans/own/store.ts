import { asc, inArray, isNull, or } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { initiative } from '../../../district/plan/schema.ts';
import { called } from '../../../district/plan/short-names.ts';
import { can } from '../../../district/policy.ts';
import { standsFor } from '../../../district/same-person.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { teachersAmong } from '../items/staff.ts';
import { partsApproved, type SchoolItem } from '../items/store.ts';
import { type SchoolPlan, teamOf } from '../store.ts';

/** The day a plan that is approved was approved last; null before that, and while it is not. */
export const planApprovedOn = (db: Reader, plan: Pick<SchoolPlan, 'id' | 'state'>): Day | null =>
  partsApproved(db, plan)?.onDay ?? null;

/** The initiatives of the district’s plan in its order, with what each is called: those that go on, and those that these items served before they ended. */
export function initiativesFor({ db }: Pick<Reading, 'db'>, items: readonly Pick<SchoolItem, 'initiativeId'>[]) {
  const { id, code, words, shortName, endedOn, position, objectiveId, ownerId } = initiative;
  const served = [...new Set(items.flatMap(({ initiativeId }) => initiativeId ?? []))];
  const rows = db
    .select({ id, code, words, shortName, endedOn, objectiveId, ownerId: standsFor(ownerId) })
    .from(initiative)
    .where(served.length === 0 ? isNull(endedOn) : or(isNull(endedOn), inArray(id, served)))
    .orderBy(asc(position), asc(id))
    .all();
  return rows.map((one) => ({ ...one, name: called(one) }));
}

/** What a viewer may do with a plan as a whole. */
export interface PlanRights {
  /** Leads the school: keeps the plan, its team, its workbook. */
  readonly keep: boolean;
  /** Writes items now: who leads the school, and while it is not approved its leadership team. */
  readonly draft: boolean;
  readonly comment: boolean;
  /** Reads it as a teacher of the school does: what is there, and nothing to press. */
  readonly onlyReads: boolean;
}

export function planRights(c: Asked, schoolId: string, plan: SchoolPlan | undefined): PlanRights {
  const { viewer, db } = c;
  const keep = can(viewer, 'schoolPlans.keep', { school: schoolId });
  const team = plan ? teamOf(db, plan.id) : [];
  const isOpen = plan?.state === 'draft' || plan?.state === 'returned';
  const draft =
    plan !== undefined && (isOpen ? keep || team.includes(viewer.person.id) : keep && plan.state === 'approved');
  const comment =
    plan !== undefined && plan.state !== 'closed' && can(viewer, 'schoolPlans.draft', { school: schoolId, team });
  const onlyReads = !keep && !comment && !viewer.holdings.some(({ role }) => role !== 'teacher');
  return { keep, draft, comment, onlyReads };
}

/** Whether the viewer works elsewhere: teachers are then shown by role, and not by name. */
export const isOutside = ({ viewer }: Asked, schoolId: string): boolean =>
  !viewer.holdings.some((one) => one.schoolId === schoolId);

/** The items as this viewer may read them. */
export const asReadBy = (c: Asked, schoolId: string, items: readonly SchoolItem[]): readonly SchoolItem[] =>
  isOutside(c, schoolId) ? teachersByRole(c, items) : items;

/** The items as they are read outside their school. */
export function teachersByRole(c: Reading, items: readonly SchoolItem[]): SchoolItem[] {
  const teachers = teachersAmong(c, items);
  return items.map((one) => (one.ownerId !== null && teachers.has(one.ownerId) ? { ...one, owner: 'a teacher' } : one));
}
