import { type Day, sayDay } from '../../../district/days.ts';
import type { Evidence } from '../../../district/evidence.ts';
import { sayWhen } from '../../../kit/meetings/words.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  buttonsAndMenu,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, linked, say } from '../../../kit/words/text.ts';
import { type WrittenDown, writtenPieces } from '../at-work/list.ts';
import { andNames, principalMeetingNames, standsText, writeMenu } from '../messages.ts';
import type { PrincipalMeeting } from '../store.ts';
import type { MeetingTopic } from '../topics/store.ts';
import { meetingStands } from './rules.ts';

/** A meeting as one of those who are expected there sees it. */
export interface CardShown {
  readonly meeting: PrincipalMeeting;
  readonly leads: readonly string[];
  readonly topics: readonly Pick<MeetingTopic, 'by' | 'words'>[];
  readonly files: readonly Pick<Evidence, 'words' | 'url'>[];
  readonly written: WrittenDown;
  /** When its sheet freezes; undefined once that is past. */
  readonly freezesOn: Day | undefined;
  readonly hasSheet: boolean;
  readonly mayWrite: boolean;
  readonly mayLead: boolean;
  readonly today: Day;
}

/** So much of what was said and written is shown. */
const room = { blocks: 30, letters: 9_000 } as const;

/** A meeting with all that can be done with it. */
export function cardWords(shown: CardShown): Words {
  const { meeting, leads, topics, files, today } = shown;
  const body: Piece[] = [
    ...(topics.length === 0
      ? []
      : [paragraph(bold('To talk about')), bullets(topics.map(({ by, words }) => say`${bold(by)}: ${words}`))]),
    ...(files.length === 0
      ? []
      : [paragraph(bold('To look at together')), bullets(files.map(({ words, url }) => linked(words, url)))]),
    ...writtenPieces(shown.written),
  ];
  const { words, left } = asFarAs(body, room);
  return [
    heading(`Principal meeting: ${meeting.school}`),
    paragraph(say`${bold(sayWhen(meeting))}\n${standsText(meeting, today)}`),
    paragraph(say`${meeting.principal ?? 'No principal'} with ${andNames(leads)}`),
    ...sheetLine(shown),
    ...words,
    ...(left === 0 ? [] : [aside(`${left} more will be in the memo.`)]),
    ...cardButtons(shown),
  ];
}

function sheetLine({ meeting, freezesOn, hasSheet, today }: CardShown): Piece[] {
  const stands = meetingStands(meeting, today);
  if (hasSheet || (stands !== 'toCome' && stands !== 'today')) return [];
  if (meeting.principal === null) return [aside('There’s no prep sheet while the school has no principal.')];
  return freezesOn === undefined
    ? []
    : [aside(`You’ll both get the prep sheet on ${sayDay(freezesOn)} at 3:00 PM. Say before then what to talk about.`)];
}

function cardButtons(shown: CardShown): Piece[] {
  const { meeting, hasSheet, mayWrite, mayLead, today } = shown;
  const on = (action: string, label: string): ButtonPiece => ({ action, label, value: meeting.id });
  const stands = meetingStands(meeting, today);
  const coming = stands === 'toCome' || stands === 'today';
  const asksHeld = mayLead && (stands === 'today' || stands === 'unsaid');
  const primary = mayWrite
    ? on(principalMeetingNames.note, 'Note…')
    : on(principalMeetingNames.topic, 'I want to talk about…');
  const placed: ButtonPiece[] = [
    ...(mayWrite || coming ? [{ ...primary, style: 'primary' as const }] : []),
    ...(hasSheet ? [on(principalMeetingNames.sheet, 'Prep sheet')] : []),
    ...(asksHeld ? [on(principalMeetingNames.held, 'Held'), on(principalMeetingNames.notHeld, 'Not held…')] : []),
    ...(mayLead && meeting.day >= today && stands !== 'met'
      ? [on(principalMeetingNames.change, 'Change the date…')]
      : []),
  ];
  if (placed.length === 0) return [];
  const menu = writeMenu(meeting.id, meeting.day >= today ? undefined : ['decision', 'area', 'help']);
  return [mayWrite ? buttonsAndMenu(placed, menu) : buttons(...placed)];
}
