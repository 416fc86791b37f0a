import { and, eq, gte, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import { addDays, type Day, type Month } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { asOne, isOf } from '../../../district/same-person.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { schoolPlanItem, schoolPlanSitting } from '../schema.ts';

/** Keeps that a school sat down for a month. */
export function keepSitting(c: Asked<Writing>, schoolId: string, month: Month): void {
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(schoolPlanSitting)
    .values({ id: newId(), schoolId, month, ...by })
    .onConflictDoNothing()
    .run();
}

/** A school's sitting for a month, where it took place. */
export const sittingOf = (db: Reader, schoolId: string, month: Month) => ofMonth(db).get({ schoolId, month });

const atSchool = eq(schoolPlanSitting.schoolId, sql.placeholder('schoolId'));

const ofMonth = prepared((db: Reader) =>
  db
    .select(asOne(schoolPlanSitting))
    .from(schoolPlanSitting)
    .where(and(atSchool, eq(schoolPlanSitting.month, sql.placeholder('month'))))
    .prepare(),
);

/** The sittings of these schools for a month and later ones, as `school month`. */
export function sittingsFrom(db: Reader, schoolIds: readonly string[], from: Month): ReadonlySet<string> {
  const { schoolId, month } = schoolPlanSitting;
  const rows = db
    .select({ schoolId, month })
    .from(schoolPlanSitting)
    .where(and(inArray(schoolId, [...schoolIds]), gte(month, from)))
    .all();
  return new Set(rows.map((one) => `${one.schoolId} ${one.month}`));
}

/** The days of the last sittings these schools had, by their ids. */
export function lastSittings(db: Reader, schoolIds: readonly string[]): ReadonlyMap<string, Day> {
  const { schoolId, month, onDay } = schoolPlanSitting;
  const rows = db
    .select({ schoolId, onDay, month: max(month) })
    .from(schoolPlanSitting)
    .where(inArray(schoolId, [...schoolIds]))
    .groupBy(schoolId)
    .all();
  return new Map(rows.map((one) => [one.schoolId, one.onDay]));
}

/** The plans in which somebody owns an item, or this person does. */
export function plansWithOwners(db: Reader, of?: string): ReadonlySet<string> {
  const { planId, ownerId, droppedOn } = schoolPlanItem;
  const owned = of === undefined ? isNotNull(ownerId) : isOf(ownerId, of);
  const rows = db
    .selectDistinct({ planId })
    .from(schoolPlanItem)
    .where(and(owned, isNull(droppedOn)))
    .all();
  return new Set(rows.map((one) => one.planId));
}

/** As far back as a few school days may lie: a vacation is among them. */
const farBack = 30;

/** The `n`-th school day before a day. */
export const schoolDayBefore = (db: Reader, day: Day, n: number): Day =>
  schoolDaysIn(db, addDays(day, -farBack), addDays(day, -1)).at(-n) ?? addDays(day, -farBack);
