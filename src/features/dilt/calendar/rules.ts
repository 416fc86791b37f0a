import type { Day, TimeOfDay } from '../../../district/days.ts';

/** What a date needs to be in the calendar. */
export interface Planned {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
}

/** What is wrong with a date, beside the question; nothing when it can stand. */
export function wrongDate(
  { day, beginsAt, endsAt }: Planned,
  known: { readonly today: Day; readonly others: readonly Day[]; readonly isSchoolDay: boolean },
): { day?: string; ends?: string } {
  if (day < known.today) return { day: 'That day is over.' };
  if (known.others.includes(day)) return { day: 'There is a DILT on that day already.' };
  if (!known.isSchoolDay) return { day: 'That is not a school day in the district’s calendar.' };
  return endsAt <= beginsAt ? { ends: 'It ends before it begins.' } : {};
}
