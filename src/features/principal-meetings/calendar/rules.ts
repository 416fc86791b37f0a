import { type Day, sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import type { MeetingState } from '../rules.ts';

/** A meeting somebody is busy with. */
export interface BusyMeeting {
  readonly id: string;
  readonly school: string;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly leadIds: readonly string[];
}

/** What a date takes of the day, and of whom. */
interface Wanted {
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly leads: readonly { readonly id: string; readonly name: string }[];
}

/** Who of them is in another meeting at that time, in a sentence; undefined when nobody is. `id` is its own. */
export function busyLead(wanted: Wanted, others: readonly BusyMeeting[], id?: string): string | undefined {
  for (const { id: leadId, name } of wanted.leads) {
    const at = others.find((one) => one.id !== id && one.leadIds.includes(leadId) && overlaps(one, wanted));
    if (at) return `${name} already meets ${at.school} at ${sayTimeOfDay(at.beginsAt)}.`;
  }
  return undefined;
}

/** One that ends when the other begins does not. */
const overlaps = (a: Omit<BusyMeeting, 'id' | 'school' | 'leadIds'>, b: Wanted): boolean =>
  a.beginsAt < b.endsAt && b.beginsAt < a.endsAt;

/** How a meeting stands, for whoever looks at a list. */
export interface MeetingStanding {
  readonly day: Day;
  readonly cancelledOn: Day | null;
  readonly state: MeetingState;
}

export type MeetingStands = 'met' | 'toCome' | 'today' | 'unsaid' | 'notHeld' | 'calledOff';

/** Met, to come or called off: as it stands today. */
export function meetingStands({ day, cancelledOn, state }: MeetingStanding, today: Day): MeetingStands {
  if (cancelledOn !== null) return 'calledOff';
  if (state === 'held') return 'met';
  if (state === 'notHeld') return 'notHeld';
  if (day === today) return 'today';
  return day > today ? 'toCome' : 'unsaid';
}
