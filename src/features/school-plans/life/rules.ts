import { addDays, type Day, schoolYearOf, schoolYearStart } from '../../../district/days.ts';
import type { PlanState, RoundKind } from '../rules.ts';

/** What may follow where a plan is. July 1 is in none of it: nothing follows by itself. */
const mayFollow: Readonly<Record<PlanState, readonly RoundKind[]>> = {
  draft: ['submitted'],
  submitted: ['returned', 'approved'],
  returned: ['submitted'],
  approved: ['amended', 'closed'],
  closed: [],
};

/** Whether this step may follow where a plan is. */
export const mayTake = (state: PlanState, kind: RoundKind): boolean => mayFollow[state].includes(kind);

/** What is wrong with the day the school council was consulted; `returnedOn`: the plan came back on that day (St. 2016 c. 255). */
export function wrongCouncilDay(day: Day, today: Day, returnedOn: Day | undefined): string | undefined {
  if (day > today) return 'That day hasn’t come yet. Submit the plan once the council was consulted.';
  if (returnedOn !== undefined && day <= returnedOn)
    return 'The plan was returned since. Consult the council again, and enter that later day.';
  return undefined;
}

/** A committee is consulted before the superintendent decides, so not later than today. */
export const wrongCommitteeDay = (day: Day | undefined, today: Day): string | undefined =>
  day !== undefined && day > today ? 'That day hasn’t come yet.' : undefined;

/** By when the plan of a school year is to be submitted, and approved. */
export const planSubmittedBy = (schoolYear: string): Day => `${Number(schoolYear.slice(0, 4))}-06-01`;
export const planApprovedBy = (schoolYear: string): Day => `${Number(schoolYear.slice(0, 4))}-07-01`;

/** The first day of the school year after the one a day is in. */
export const nextYearStart = (today: Day): Day => schoolYearStart(addDays(schoolYearStart(today), 366));
export const nextSchoolYear = (today: Day): string => schoolYearOf(nextYearStart(today));

/** From April on the next plan may be begun, and from May 15 on this one closed. */
export const mayBeginNext = (today: Day): boolean => today.slice(5) >= '04-01' && today.slice(5) < '07-01';
export const mayClose = (schoolYear: string, today: Day): boolean =>
  today >= `${Number(schoolYear.slice(0, 4)) + 1}-05-15`;
