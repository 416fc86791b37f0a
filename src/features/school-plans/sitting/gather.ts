import { type Day, daysOf, monthOf, schoolYearStart } from '../../../district/days.ts';
import { leadersOf, leadersOfSchools } from '../../../district/roster.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { teachersAmong } from '../items/staff.ts';
import { partItems, type SchoolItem, schoolItemsOf } from '../items/store.ts';
import { ownItemsOf, type PlannedItem } from '../leaders/store.ts';
import type { SchoolPlan } from '../store.ts';
import { beforeMeeting, freshSince, isAskedInSitting, type SittingDue, type SittingItem, sittingDue } from './rules.ts';
import { lastSittings, schoolDayBefore, sittingsFrom } from './store.ts';

/** A sitting that is due: for which month, until when, and the meeting it prepares, where it does. */
export type SchoolSitting = SittingDue & {
  readonly meetingId: string | undefined;
  readonly meetingOn: Day | undefined;
};

/** The sitting a school is asked for today, where it is. */
export const schoolSittingDue = (c: Reading, plan: SchoolPlan): SchoolSitting | undefined =>
  schoolSittingsDue(c, [plan]).get(plan.id);

/** The sittings the schools of these plans are asked for today, by the plans’ ids: a few queries, however many there are. */
export function schoolSittingsDue(c: Reading, plans: readonly SchoolPlan[]): ReadonlyMap<string, SchoolSitting> {
  const schoolIds = plans.map(({ schoolId }) => schoolId);
  const next = c.ask('nextPrincipalMeetings', { schoolIds, from: c.today });
  const sat = sittingsFrom(c.db, schoolIds, monthOf(c.today));
  const nth = schoolDaysIn(c.db, daysOf(monthOf(c.today)).first, c.today).length;
  const opens = new Map([...next.values()].map(({ day }) => [day, schoolDayBefore(c.db, day, beforeMeeting)]));
  return new Map(
    plans.flatMap(({ id, schoolId }) => {
      const meeting = next.get(schoolId);
      const due = sittingDue({
        today: c.today,
        nth,
        meeting: meeting?.day,
        hasSat: (month) => sat.has(`${schoolId} ${month}`),
        opensOn: (day) => opens.get(day) ?? schoolDayBefore(c.db, day, beforeMeeting),
      });
      const prepared = due?.prepares ? meeting : undefined;
      return due ? [[id, { ...due, meetingId: prepared?.meetingId, meetingOn: prepared?.day }] as const] : [];
    }),
  );
}

/** Whether an item of a plan is among those it is asked about now. Those the school wrote itself only once the plan is approved. */
export const isAskedOf = ({ state }: Pick<SchoolPlan, 'state'>, { kind }: Pick<SittingItem, 'kind'>): boolean =>
  kind === 'part' || state === 'approved';

/** The items a school is asked about in its sitting, as its plan has them. */
export function itemsToSit(c: Reading, plan: SchoolPlan): SchoolItem[] {
  const leads = new Set(leadersOf(c.db, plan.schoolId, c.today));
  const since = freshSince(c.today, lastSittings(c.db, [plan.schoolId]).get(plan.schoolId));
  return schoolItemsOf(c, plan.schoolId, plan, schoolYearStart(c.today)).filter(
    (item) => isAskedOf(plan, item) && isAskedInSitting(item, leads, since),
  );
}

/** A plan with what it is asked about now, and what of that belongs in a sitting. */
export interface PlanAsked {
  readonly plan: SchoolPlan;
  readonly items: readonly PlannedItem[];
  readonly toSit: readonly PlannedItem[];
}

/** The same of many plans: a few queries, however many there are. */
export function plansAsked(c: Reading, plans: readonly SchoolPlan[]): PlanAsked[] {
  const schoolIds = plans.map(({ schoolId }) => schoolId);
  const leads = leadersOfSchools(c.db, c.today);
  const last = lastSittings(c.db, schoolIds);
  const [alone] = schoolIds;
  const at = alone !== undefined && schoolIds.length === 1 ? alone : null;
  const items = new Map<string, PlannedItem[]>(schoolIds.map((id) => [id, []]));
  for (const one of [...ownItemsOf(c.db, plans), ...partItems(c, at, c.today)]) items.get(one.schoolId)?.push(one);
  return plans.map((plan) => {
    const since = freshSince(c.today, last.get(plan.schoolId));
    const led = new Set(leads.get(plan.schoolId));
    const asked = (items.get(plan.schoolId) ?? []).filter((item) => isAskedOf(plan, item));
    return { plan, items: asked, toSit: asked.filter((item) => isAskedInSitting(item, led, since)) };
  });
}

/** The teachers who own items of an approved plan that nobody updated since the last sitting, and how many each. */
export const teachersToAsk = (c: Reading, plan: SchoolPlan): ReadonlyMap<string, number> => {
  const items = itemsToSit(c, plan);
  return countsOfTeachers(items, teachersAmong(c, items));
};

/** How many of these items each teacher owns. */
export function countsOfTeachers(
  items: readonly Pick<SchoolItem, 'kind' | 'ownerId'>[],
  teachers: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, ownerId } of items)
    if (kind === 'own' && ownerId !== null && teachers.has(ownerId))
      counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  return counts;
}

/** Of these items those that stand in the plan after the ones a window asks about: what it says of them may be kept later than it asks on. */
export function itemsAfter<T extends Pick<SchoolItem, 'ref'>>(items: readonly T[], refs: readonly string[]): T[] {
  const last = items.findLastIndex(({ ref }) => refs.includes(ref));
  return items.slice(last + 1).filter(({ ref }) => !refs.includes(ref));
}
