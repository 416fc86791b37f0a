import { addDays, type Day, type TimeOfDay } from '../../../district/days.ts';

/** Meetings are monthly: so many days after the last one the next is proposed, on the same weekday. */
const apart = 28;

/** What a date needs to be in the calendar. */
export interface Planned {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
}

/** The day that is proposed for the next meeting: four weeks after the last one, and not in the past. */
export function proposedDay(last: Day | undefined, today: Day): Day {
  let day = addDays(last ?? today, apart);
  while (day < today) day = addDays(day, apart);
  return day;
}

/** What is wrong with a date, beside the question; nothing when it can stand. */
export function wrongDate(
  { day, beginsAt, endsAt }: Planned,
  known: { readonly today: Day; readonly others: readonly Day[]; readonly isSchoolDay: boolean },
): { day?: string; ends?: string } {
  if (day < known.today) return { day: 'That day is over.' };
  if (known.others.includes(day)) return { day: 'There is a highlight meeting on that day already.' };
  if (!known.isSchoolDay) return { day: 'That is not a school day in the district’s calendar.' };
  return endsAt <= beginsAt ? { ends: 'It ends before it begins.' } : {};
}
