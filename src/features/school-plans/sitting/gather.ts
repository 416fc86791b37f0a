import { type Day, daysOf, monthOf, schoolYearStart } from '../../../district/days.ts';
import { leadersOf } from '../../../district/roster.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { teachersAmong } from '../items/staff.ts';
import { type SchoolItem, schoolItemsOf } from '../items/store.ts';
import type { SchoolPlan } from '../store.ts';
import { beforeMeeting, freshSince, isAskedInSitting, type SittingDue, sittingDue } from './rules.ts';
import { lastSitting, schoolDayBefore, sittingOf } from './store.ts';

/** A sitting that is due: for which month, until when, and the meeting it prepares, where it does. */
export type SchoolSitting = SittingDue & {
  readonly meetingId: string | undefined;
  readonly meetingOn: Day | undefined;
};

/** The sitting a school is asked for today, where it is. */
export function schoolSittingDue(c: Reading, { schoolId }: Pick<SchoolPlan, 'schoolId'>): SchoolSitting | undefined {
  const { next } = c.ask('principalMeeting', { schoolId, from: c.today });
  const due = sittingDue({
    today: c.today,
    nth: schoolDaysIn(c.db, daysOf(monthOf(c.today)).first, c.today).length,
    meeting: next?.day,
    hasSat: (month) => sittingOf(c.db, schoolId, month) !== undefined,
    opensOn: (meeting) => schoolDayBefore(c.db, meeting, beforeMeeting),
  });
  return (
    due && {
      ...due,
      meetingId: due.prepares ? next?.meetingId : undefined,
      meetingOn: due.prepares ? next?.day : undefined,
    }
  );
}

/** The items a school is asked about in its sitting, as its plan has them. Those it wrote itself only once the plan is approved. */
export function itemsToSit(c: Reading, plan: SchoolPlan): SchoolItem[] {
  const leads = new Set(leadersOf(c.db, plan.schoolId, c.today));
  const since = freshSince(c.today, lastSitting(c.db, plan.schoolId)?.onDay);
  return schoolItemsOf(c, plan.schoolId, plan, schoolYearStart(c.today)).filter(
    (item) => (item.kind === 'part' || plan.state === 'approved') && isAskedInSitting(item, leads, since),
  );
}

/** The teachers who own items of an approved plan that nobody updated since the last sitting, and how many each. */
export function teachersToAsk(c: Reading, plan: SchoolPlan): ReadonlyMap<string, number> {
  const items = itemsToSit(c, plan).filter(({ kind }) => kind === 'own');
  const teachers = teachersAmong(c, items);
  const owners = items.flatMap(({ ownerId }) => (ownerId !== null && teachers.has(ownerId) ? [ownerId] : []));
  return new Map(owners.map((id) => [id, owners.filter((one) => one === id).length]));
}

/** Of these items those that stand in the plan after the ones a window asks about: what it says of them may be kept later than it asks on. */
export function itemsAfter<T extends Pick<SchoolItem, 'ref'>>(items: readonly T[], refs: readonly string[]): T[] {
  const last = items.findLastIndex(({ ref }) => refs.includes(ref));
  return items.slice(last + 1).filter(({ ref }) => !refs.includes(ref));
}
