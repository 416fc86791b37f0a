import { addDays, type Day, schoolYearStart } from '../../../district/days.ts';

/** So many days older walkthroughs stay open: time for a talk and what follows from it. */
const openFor = 30;

/** So many days before something goes out of sight, whoever loses it is told. */
const toldBefore = 21;

export const openUntil = (today: Day): Day => addDays(today, openFor);

/** As far back as is proposed: the school year before this one. */
export const yearBefore = (today: Day): Day => schoolYearStart(addDays(schoolYearStart(today), -1));

/** The days within three weeks from which something may be out of sight: of the next school year, and after what was open by itself. */
export function lossesAhead(today: Day, openByItselfUntil: Day | undefined): Day[] {
  const nextYear = schoolYearStart(addDays(today, toldBefore));
  const after = openByItselfUntil === undefined ? [] : [addDays(openByItselfUntil, 1)];
  return [nextYear, ...after].filter((day) => day > today && day <= addDays(today, toldBefore));
}
