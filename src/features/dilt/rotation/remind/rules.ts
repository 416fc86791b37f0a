import { addDays, type Day } from '../../../../district/days.ts';

/** How many calendar days before a DILT its facilitator is asked: named again, asked to confirm, cover offered, decided for. */
export const steps = [30, 21, 14, 7] as const;
export type Step = (typeof steps)[number];

/** The step a DILT is at on a day: the last one whose day has come. None when it is further off, or today. */
export function stepOn(today: Day, day: Day): Step | undefined {
  if (day <= today) return undefined;
  return steps.filter((step) => addDays(day, -step) <= today).at(-1);
}
