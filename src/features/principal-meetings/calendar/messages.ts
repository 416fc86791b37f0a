import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import type { DateChange } from '../../../kit/meetings/change.ts';
import { dateChangeWords, sayWhen } from '../../../kit/meetings/words.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { andNames, cardButton } from '../messages.ts';
import type { PrincipalMeeting } from '../store.ts';

type Line = Pick<PrincipalMeeting, 'id' | 'school' | 'principal' | 'lead' | 'day' | 'beginsAt' | 'endsAt' | 'place'>;

const listed = 12;

/** What somebody is told when dates are added: all of theirs, brought up to date as more are added that day. */
export function meetingDatesWords(meetings: readonly Line[], today: Day): Words {
  const more = meetings.length - listed;
  const [first] = meetings;
  return [
    paragraph(`You have ${counted(meetings.length, 'principal meeting', 'principal meetings')} on the calendar:`),
    bullets(meetings.slice(0, listed).map((one) => say`${bold(one.school)} · ${sayWhen(one)} · with ${one.lead}`)),
    ...(more > 0 ? [aside(`${more} more are on the calendar.`)] : []),
    aside(
      `We’ll notify you if one changes. Each has a prep sheet the school day before${first && first.day > today ? `; the first is on ${sayShortDay(first.day)}` : ''}. Nothing to do now.`,
    ),
  ];
}

/** Told once to the principal and everybody who meets them. */
export const meetingChangeWords = (
  { id, school }: Pick<PrincipalMeeting, 'id' | 'school'>,
  became: DateChange,
  { why, leads }: { readonly why: string; readonly leads: readonly string[] },
): Words => [
  ...dateChangeWords(`principal meeting with ${school}`, became, why),
  ...(became.what === 'cancelled'
    ? [aside('Open decisions go on to the next meeting.')]
    : [aside(`Led by ${andNames(leads)}.`), buttons(cardButton(id, 'See the meeting'))]),
];

/** To those who were expected at a meeting that did not take place. */
export const notHeldWords = ({ school, day }: Pick<PrincipalMeeting, 'school' | 'day'>, why: string): Words => [
  paragraph(say`The principal meeting with ${school} on ${bold(sayDay(day))} was not held.`),
  paragraph(say`${why}`),
  aside('Open decisions go on to the next meeting. Nothing to do.'),
];

/** `9 dates added.` */
export const addedText = (added: number): string =>
  added === 0
    ? 'These dates were already on the calendar. Nothing changed.'
    : `${counted(added, 'date', 'dates')} added. We’ll notify everyone concerned.`;
