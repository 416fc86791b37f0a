import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { type Day, schoolYearOf } from '../../district/days.ts';
import { can, type Facets } from '../../district/policy.ts';
import { asOne, standsFor } from '../../district/same-person.ts';
import { school } from '../../district/schema.ts';
import type { Asked } from '../../kit/context.ts';
import { schoolPlan, schoolPlanItem, schoolPlanMember } from './schema.ts';

/** A school's plan of a year, with the school's name. */
export type SchoolPlan = ReturnType<typeof withNames>;

const listing = (db: Reader, where: SQL | undefined) =>
  db
    .select({ row: asOne(schoolPlan), school: school.name })
    .from(schoolPlan)
    .innerJoin(school, eq(school.id, schoolPlan.schoolId))
    .where(where)
    .orderBy(asc(school.name), asc(schoolPlan.schoolYear));

const withNames = ({ row, ...names }: ReturnType<ReturnType<typeof listing>['all']>[number]) => ({ ...row, ...names });

const selectPlans = (db: Reader, where: SQL | undefined): SchoolPlan[] => listing(db, where).all().map(withNames);

/** The plan a school has for the school year of a day. */
export const planAt = (db: Reader, schoolId: string, day: Day): SchoolPlan | undefined =>
  selectPlans(db, and(eq(schoolPlan.schoolId, schoolId), eq(schoolPlan.schoolYear, schoolYearOf(day))))[0];

/** All schools' plans for the school year of a day, by the schools' names. */
export const plansOn = (db: Reader, day: Day): SchoolPlan[] =>
  ofYear(db)
    .all({ year: schoolYearOf(day) })
    .map(withNames);

const ofYear = prepared((db: Reader) => listing(db, eq(schoolPlan.schoolYear, sql.placeholder('year'))).prepare());

/** Every plan there was. */
export const allSchoolPlans = (db: Reader): SchoolPlan[] => selectPlans(db, undefined);

/** Whether it was approved, though its year may be over. */
export const isApproved = ({ state }: Pick<SchoolPlan, 'state'>): boolean => state === 'approved' || state === 'closed';

export const schoolPlanById = (db: Reader, id: string): SchoolPlan | undefined =>
  selectPlans(db, eq(schoolPlan.id, id))[0];

/** Whose a plan is and who drafts it: what rights are asked of. */
export function facetsOfSchoolPlan(db: Reader, id: string): Facets | undefined {
  const row = db.select({ school: schoolPlan.schoolId }).from(schoolPlan).where(eq(schoolPlan.id, id)).get();
  return row && { ...row, team: teamOf(db, id) };
}

/** Who is on the leadership team of a plan: whoever left it has an end there. */
export const teamOf = (db: Reader, planId: string): string[] =>
  db
    .select({ id: standsFor(schoolPlanMember.personId) })
    .from(schoolPlanMember)
    .where(and(eq(schoolPlanMember.planId, planId), isNull(schoolPlanMember.toDay)))
    .all()
    .map(({ id }) => id);

/** Who owns an item, and of which school it is. */
export function facetsOfSchoolItem(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: standsFor(schoolPlanItem.ownerId), school: schoolPlan.schoolId })
    .from(schoolPlanItem)
    .innerJoin(schoolPlan, eq(schoolPlan.id, schoolPlanItem.planId))
    .where(eq(schoolPlanItem.id, id))
    .get();
}

/** Whether this viewer may read a plan: one that was never submitted is read by those who write it and by who leads the district. */
export const mayReadPlan = ({ db, viewer }: Asked, { id, schoolId, state }: SchoolPlan): boolean =>
  state === 'draft'
    ? can(viewer, 'schoolPlans.draft', { school: schoolId, team: teamOf(db, id) })
    : can(viewer, 'schoolPlans.read', { school: schoolId });
