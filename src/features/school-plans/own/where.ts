import { eq } from 'drizzle-orm';
import type { Role } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import { parseRef } from '../../../district/ref.ts';
import { school } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import { mayReadPlan, planAt, type SchoolPlan, schoolPlanById } from '../store.ts';

/** A school, and the plan of it that is shown. */
export interface PlanPlace {
  readonly at: { readonly schoolId: string; readonly school: string };
  readonly plan: SchoolPlan | undefined;
}

/** At which of one's schools one begins. */
const first: readonly Role[] = ['principal', 'assistantPrincipal', 'teacher'];

/** The school this viewer leads, or else works at, with its plan of this year as far as they may read it; undefined where they have no school. */
export function ownPlanPlace(c: Asked): PlanPlace | undefined {
  const schoolId = ownSchoolIn(c);
  return schoolId === undefined ? undefined : planPlaceAt(c, schoolId);
}

/** The school one begins at; undefined where one has none. */
export function ownSchoolIn({ viewer }: Asked): string | undefined {
  const held = first.flatMap((role) => viewer.holdings.filter((one) => one.role === role));
  return [...held, ...viewer.holdings].flatMap(({ schoolId }) => schoolId ?? [])[0];
}

/** A school with its plan of this year, as far as this viewer may read it. */
export function planPlaceAt(c: Asked, schoolId: string): PlanPlace | undefined {
  const at = c.db.select({ name: school.name }).from(school).where(eq(school.id, schoolId)).get();
  if (!at || !can(c.viewer, 'schoolPlans.read', { school: schoolId })) return undefined;
  const plan = planAt(c.db, schoolId, c.today);
  return { at: { schoolId, school: at.name }, plan: plan && mayReadPlan(c, plan) ? plan : undefined };
}

/** A plan by its id, as far as this viewer may read it. */
export function planPlaceOf(c: Asked, planId: string): PlanPlace & { readonly plan: SchoolPlan } {
  const plan = schoolPlanById(c.db, planId);
  if (!plan || !mayReadPlan(c, plan)) throw notFound();
  return { at: { schoolId: plan.schoolId, school: plan.school }, plan };
}

/** What a button names: a plan, or a school that has none. */
export function planPlaceNamed(c: Asked, text: string): PlanPlace {
  const { noun, id = '' } = parseRef(text) ?? {};
  const found = noun === 'schoolPlan' ? planPlaceOf(c, id) : noun === 'school' ? planPlaceAt(c, id) : undefined;
  if (!found) throw notFound();
  return found;
}
