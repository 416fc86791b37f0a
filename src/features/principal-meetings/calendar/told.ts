import { newId } from '../../../district/ref.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { type PrincipalMeeting, principalMeetingRef } from '../store.ts';
import { meetingDatesWords } from './messages.ts';
import { meetingLeads, nextMeetingsOf } from './store.ts';

/** The principal and everybody who meets them. */
export const expectedAt = (c: Reading, meeting: PrincipalMeeting): string[] => [
  ...(meeting.principalId === null ? [] : [meeting.principalId]),
  ...meetingLeads(c.db, meeting).map(({ id }) => id),
];

/** Whether somebody has to do with these meetings today and can be told of them. */
export const isToldOfMeetings = (c: Reading, id: string): boolean => canBeMessaged(c, id, 'principalMeetings.look');

/** What somebody is told of dates: one message a person and day with all their meetings, however many were added. */
export function datesToldTo(c: Writing, people: Iterable<string>): Message[] {
  return [...new Set(people)]
    .filter((id) => isToldOfMeetings(c, id))
    .flatMap((id) => {
      const meetings = nextMeetingsOf(c, id, said);
      const [first] = meetings;
      if (!first) return [];
      const words = meetingDatesWords(meetings, c.today);
      const about = principalMeetingRef(first);
      const to = { person: id };
      const name = `principal-meetings/dates/${c.today}/${id}`;
      return [{ name, to, about, can: 'principalMeetings.meet' as const, words }];
    });
}

const said = 60;

/** What has become of one meeting, to those who are expected there, and who were before. */
export function changeTold(
  c: Asked<Writing>,
  meeting: PrincipalMeeting,
  words: Words,
  before: readonly string[] = [],
): Message[] {
  const people = [...expectedAt(c, meeting), ...before].filter((id) => id !== c.viewer.person.id);
  return toEach(
    people.filter((id) => isToldOfMeetings(c, id)),
    {
      name: `principal-meetings/${meeting.id}/date/${newId()}`,
      about: principalMeetingRef(meeting),
      can: 'principalMeetings.meet',
      words,
    },
  );
}
