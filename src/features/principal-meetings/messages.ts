import { type Day, sayNearDay, sayTimeOfDay } from '../../district/days.ts';
import { bullets, heading, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../kit/words/text.ts';
import type { PrincipalMeeting } from './store.ts';

/** What the list of meetings says. */
export interface MeetingsShown {
  readonly meetings: readonly PrincipalMeeting[];
  /** The words of the decisions that are open at one's own school. */
  readonly open: readonly string[];
  readonly today: Day;
}

/** The meetings to come, for whoever leads them or is met. */
export function meetingsWords({ meetings, open, today }: MeetingsShown): Words {
  if (meetings.length === 0) return [paragraph('No principal meeting is on the calendar.')];
  return [
    heading('Principal meetings'),
    bullets(meetings.map((one) => meetingLine(one, today))),
    ...(open.length === 0 ? [] : [paragraph(bold('Open decisions')), bullets(open)]),
  ];
}

/** `Lincoln · Wed, Oct 14, 9:00 AM · Pat Okafor with Ada Assistant`. */
export const meetingLine = ({ school, day, beginsAt, principal, lead }: PrincipalMeeting, today: Day): Text =>
  say`${bold(school)} · ${sayNearDay(day, today)}, ${sayTimeOfDay(beginsAt)} · ${principal ?? 'no principal'} with ${lead}`;
