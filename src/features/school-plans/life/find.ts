import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { leadersOf, leadersOfSchools } from '../../../district/roster.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { ownSchoolIn } from '../own/where.ts';
import { schoolPlan } from '../schema.ts';
import { mayReadPlan, planAt, type SchoolPlan, schoolPlanById } from '../store.ts';
import { nextYearStart } from './rules.ts';

export const planRef = ({ id }: Pick<SchoolPlan, 'id'>) => refTo('schoolPlan', id);

/** What windows about a plan are opened with, and what their right is asked of. */
export const aboutPlan = {
  params: z.object({ plan: z.string() }),
  about: ({ plan }: { readonly plan: string }) => planRef({ id: plan }),
} as const;

/** The plan with this id. Refuses where there is none. */
export function planIn(db: Reader, id: string): SchoolPlan {
  const plan = schoolPlanById(db, id);
  if (!plan) throw notFound();
  return plan;
}

/** The plan a school has for the next school year, where it was begun. */
export const nextPlanOf = (db: Reader, schoolId: string, today: Day): SchoolPlan | undefined =>
  planAt(db, schoolId, nextYearStart(today));

/** The ids of a school's plans with their years, the newest first. */
export const plansOfSchool = (db: Reader, schoolId: string) =>
  db
    .select(asOne(schoolPlan))
    .from(schoolPlan)
    .where(eq(schoolPlan.schoolId, schoolId))
    .orderBy(desc(schoolPlan.schoolYear))
    .all();

/** Who answers for a school's plan today: its principal, or an assistant principal while the post is vacant. */
export const planKeeper = ({ db, today }: Pick<Reading, 'db' | 'today'>, schoolId: string): string | undefined =>
  leadersOf(db, schoolId, today)[0];

/** The same of every plan, from one look at all schools when the first is asked for. */
export type Keepers = (plan: Pick<SchoolPlan, 'schoolId'>) => string | undefined;

export function planKeepers({ db, today }: Pick<Reading, 'db' | 'today'>): Keepers {
  let leads: ReturnType<typeof leadersOfSchools> | undefined;
  return ({ schoolId }) => {
    leads ??= leadersOfSchools(db, today);
    return leads.get(schoolId)?.[0];
  };
}

/** Who answers for a school's plan today, where they can be told in Slack. */
export const keeperToTell = (c: Reading, { schoolId }: Pick<SchoolPlan, 'schoolId'>): string[] =>
  [planKeeper(c, schoolId)].flatMap((id) => (id !== undefined && canBeMessaged(c, id, 'schoolPlans.look') ? [id] : []));

/** The plan of the viewer's own school that is in hand: this year's, or else the next one's. */
export function ownPlanNow(c: Asked): SchoolPlan | undefined {
  const schoolId = ownSchoolIn(c);
  if (schoolId === undefined) return undefined;
  return [planAt(c.db, schoolId, c.today), nextPlanOf(c.db, schoolId, c.today)].find(
    (one) => one && mayReadPlan(c, one),
  );
}
