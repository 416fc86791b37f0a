import type { Day } from '../../../district/days.ts';
import { type BusyMeeting, busyLead } from './rules.ts';
import type { Called, MeetingDate } from './typed.ts';
import { minutesAt, timeAt } from './when.ts';

/** What a month is planned from. */
export interface MonthPlanned {
  readonly days: readonly Day[];
  readonly from: MeetingDate['beginsAt'];
  readonly to: MeetingDate['endsAt'];
  readonly minutes: number;
  readonly leads: readonly [Called, ...Called[]];
  /** In the order in which they are met. */
  readonly schools: readonly Called[];
  /** Who is busy on each of the days already. */
  readonly busy: ReadonlyMap<Day, readonly BusyMeeting[]>;
}

/** A date for each school, one after the other; `room` is how many there would be. */
export function planMonth({ days, schools, leads, ...hours }: MonthPlanned): { dates: MeetingDate[]; room: number } {
  const slots = [...days].sort().flatMap((day) => slotsOf(day, { ...hours, leads }));
  const [first, ...others] = leads;
  const leadIds = [first.id, ...others.map(({ id }) => id)] as const;
  const dates = schools.flatMap((school, at): MeetingDate[] => {
    const slot = slots[at];
    return slot ? [{ ...slot, schoolId: school.id, leadIds, place: '' }] : [];
  });
  return { dates, room: slots.length };
}

type Slot = Pick<MeetingDate, 'day' | 'beginsAt' | 'endsAt'>;

/** The times of a day at which all who lead are free. */
function slotsOf(day: Day, { from, to, minutes, leads, busy }: Omit<MonthPlanned, 'days' | 'schools'>): Slot[] {
  const slots: Slot[] = [];
  for (let at = minutesAt(from); at + minutes <= minutesAt(to); at += minutes) {
    const slot = { beginsAt: timeAt(at), endsAt: timeAt(at + minutes) };
    if (busyLead({ ...slot, leads }, busy.get(day) ?? []) === undefined) slots.push({ day, ...slot });
  }
  return slots;
}
