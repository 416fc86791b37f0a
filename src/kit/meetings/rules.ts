import { addDays, type Day, type TimeOfDay } from '../../district/days.ts';

/** When and where a meeting is. */
export interface Held {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly place: string;
}

/** A meeting as the district’s calendar has it, whatever else is kept of it. */
export interface Meeting extends Held {
  readonly id: string;
  /** The day it was meant for before it was moved; null when it never was. */
  readonly movedFrom: Day | null;
  /** Called off: it stays in the calendar. */
  readonly cancelledOn: Day | null;
}

/** What a day has to be for a meeting. */
interface Known {
  readonly today: Day;
  /** The days of the others that take place. */
  readonly others: readonly Day[];
  readonly isSchoolDay: boolean;
}

/** What is wrong with a date, beside the question; nothing when it can stand. `noun` is what people call such a meeting. */
export function wrongDate(
  noun: string,
  { day, beginsAt, endsAt }: Omit<Held, 'place'>,
  { today, others, isSchoolDay }: Known,
): { day?: string; ends?: string } {
  if (day < today) return { day: 'That day has passed.' };
  if (others.includes(day)) return { day: `There’s already a ${noun} that day.` };
  if (!isSchoolDay) return { day: 'That isn’t a school day on the district’s calendar.' };
  return endsAt <= beginsAt ? { ends: 'The end time is before the start time.' } : {};
}

/** Meetings are monthly: so many days after the last one the next is proposed, on the same weekday. */
const apart = 28;

/** The day that is proposed for the next meeting: four weeks after the last one, and not in the past. */
export function proposedDay(last: Day | undefined, today: Day): Day {
  let day = addDays(last ?? today, apart);
  while (day < today) day = addDays(day, apart);
  return day;
}

/** For which day a meeting was meant that is held on this one from now on. Back on that day, it is not a moved one any more. */
export function meantFor({ day, movedFrom }: Pick<Meeting, 'day' | 'movedFrom'>, now: Day): Day | null {
  const meant = movedFrom ?? day;
  return meant === now ? null : meant;
}
