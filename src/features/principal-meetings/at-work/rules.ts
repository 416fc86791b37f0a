import type { Day } from '../../../district/days.ts';
import { sayDay } from '../../../district/days.ts';
import type { MeetingState } from '../rules.ts';

/** What decides whether something can still be written down in a meeting. */
interface WrittenIn {
  readonly day: Day;
  readonly cancelledOn: Day | null;
  readonly state: MeetingState;
  /** Its memo is sent. */
  readonly memoSent: boolean;
}

/** Why nothing can be written down in it now, in a sentence for whoever would; undefined from its day on, until the memo is sent. */
export function wontTake({ day, cancelledOn, state, memoSent }: WrittenIn, today: Day): string | undefined {
  if (cancelledOn !== null) return 'That meeting is called off.';
  if (state === 'notHeld') return 'That meeting was not held.';
  if (day > today) return `You can write things down from ${sayDay(day)}, the day of the meeting.`;
  return memoSent ? 'The memo of this meeting is sent. Write it down in the next meeting.' : undefined;
}
