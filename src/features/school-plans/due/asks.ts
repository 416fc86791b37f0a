import { monthOf, monthText, sayMonth, weekOf } from '../../../district/days.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { teachersAmong } from '../items/staff.ts';
import { type Keepers, planRef } from '../life/find.ts';
import { planLifeNames } from '../life/names.ts';
import { onNearDay } from '../messages.ts';
import { sittingNames } from '../sitting/form.ts';
import {
  countsOfTeachers,
  type PlanAsked,
  plansAsked,
  type SchoolSitting,
  schoolSittingsDue,
  teachersToAsk,
} from '../sitting/gather.ts';
import { plansWithOwners, sittingOf } from '../sitting/store.ts';
import { type SchoolPlan, schoolPlanById } from '../store.ts';
import { type LateOn, lateToday } from './store.ts';

const sitting = 'school-plans/sitting-';
const late = 'school-plans/late-';
const ofTeacher = 'school-plans/items-';

/**
 * One question a month about all items of a school; between them, at most one a week about those that are late. With the first of them
 * the teachers who own items are asked too, where the district agreed to it.
 */
export function dueAsks(c: Reading, plans: readonly SchoolPlan[], keepers: Keepers, of?: string): Ask[] {
  const asked = c.settings.teachersAreAsked === 'yes' ? plansWithOwners(c.db, of) : new Set<string>();
  const keeps = (plan: SchoolPlan) => [keepers(plan)].flatMap((id) => (id && (of ?? id) === id ? [id] : []));
  const some = plans.filter((plan) => plan.state !== 'closed' && (keeps(plan).length > 0 || asked.has(plan.id)));
  if (some.length === 0) return [];
  const due = schoolSittingsDue(c, some);
  const now = plansAsked(c, some);
  const on = lateToday(c);
  const sat = now.filter(({ plan }) => due.has(plan.id) && asked.has(plan.id)).flatMap(({ toSit }) => toSit);
  const teachers = sat.length === 0 ? new Set<string>() : teachersAmong(c, sat);
  return now.flatMap((one): Ask[] => {
    const sitting = due.get(one.plan.id);
    return [
      ...keeps(one.plan).flatMap((id) => (sitting ? sittingAsk(c, one, id, sitting) : lateAsk(c, one, id, on))),
      ...(sitting && asked.has(one.plan.id) ? teacherAsks(one, teachers, sitting, of) : []),
    ];
  });
}

function sittingAsk(c: Reading, { plan, toSit }: PlanAsked, of: string, due: SchoolSitting): Ask[] {
  const open = toSit.length;
  if (open === 0 && !due.prepares) return [];
  const items = open === 0 ? 'Every item has an update.' : `${counted(open, 'item has', 'items have')} no update yet.`;
  const meeting =
    due.meetingOn === undefined ? '' : ` It prepares your principal meeting ${onNearDay(due.meetingOn, c.today)}.`;
  return [
    {
      name: `${sitting}${due.month}`,
      of,
      about: planRef(plan),
      can: 'schoolPlans.keep',
      why: say`${bold(`Your school plan in ${sayMonth(due.month)}`)}: ${items}${meeting}`,
      button: place({ name: sittingNames.open }, 'Update the plan…', plan.id),
      by: due.by,
      cap: 5,
    },
  ];
}

/** One question for all items of a teacher’s: they say how each goes in their school’s plan. */
const teacherAsks = (
  { plan, toSit }: PlanAsked,
  teachers: ReadonlySet<string>,
  { month, by }: SchoolSitting,
  of?: string,
): Ask[] =>
  [...countsOfTeachers(toSit, teachers)]
    .filter(([owner]) => of === undefined || of === owner)
    .map(([owner, n]) => ({
      name: `${ofTeacher}${month}`,
      of: owner,
      about: planRef(plan),
      can: 'schoolPlans.read',
      why: say`${bold(`Your items in ${plan.school}’s school plan in ${sayMonth(month)}`)}: ${counted(n, 'item has', 'items have')} no update yet.`,
      button: place({ name: planLifeNames.show }, 'School plan', toValue(plan.id, 'plan')),
      by,
      cap: 1,
    }));

function lateAsk(c: Reading, { plan, items: all }: PlanAsked, of: string, on: LateOn): Ask[] {
  const week = weekOf(c.today);
  // Whoever spoke of an item this week has looked at it.
  const items = all.filter((one) => on.isLate(one) && (one.movedOn === null || one.movedOn < week));
  if (items.length === 0) return [];
  const overdue = items.filter(({ dueOn }) => dueOn !== null && dueOn < c.today).length;
  const soon = items.length - overdue;
  const said = [
    ...(overdue === 0 ? [] : [`${counted(overdue, 'item is', 'items are')} overdue`]),
    ...(soon === 0 ? [] : [`${counted(soon, 'item is', 'items are')} due soon and not begun`]),
  ];
  return [
    {
      name: `${late}${week}`,
      of,
      about: planRef(plan),
      can: 'schoolPlans.keep',
      why: say`${bold('Your school plan')}: ${said.join(', ')}.`,
      button: place({ name: sittingNames.late }, 'Open the list', plan.id),
      cap: 1,
    },
  ];
}

/** The sitting took place, or its time is over; nothing is late any more, or it is another week; a teacher has no item left to speak of. */
export function dueClosing(c: Reading, { name, id, of }: ClosedAsk): Closing | undefined {
  const isOurs = [sitting, late, ofTeacher].some((one) => name.startsWith(one));
  const plan = isOurs ? schoolPlanById(c.db, id) : undefined;
  if (!plan) return undefined;
  const can = 'schoolPlans.read';
  if (name.startsWith(ofTeacher))
    return teachersToAsk(c, plan).has(of)
      ? { can, because: say`the time for it is over.`, lapsed: true }
      : { can, because: say`every item of yours has an update.` };
  if (name.startsWith(late)) {
    const week = name.slice(late.length);
    if (week < weekOf(c.today)) return { can, because: say`that was an earlier week’s list.` };
    return { can, because: say`you have looked at every late item of this week.` };
  }
  const month = monthText.safeParse(name.slice(sitting.length)).data;
  if (month === undefined) return undefined;
  const sat = sittingOf(c.db, plan.schoolId, month);
  if (sat) return { can, by: sat.byId, what: say`the school plan in ${sayMonth(month)}` };
  if (month > monthOf(c.today)) return { can, because: say`the meeting it was for was moved or called off.` };
  return { can, because: say`the time for ${sayMonth(month)} is over.`, lapsed: true };
}
