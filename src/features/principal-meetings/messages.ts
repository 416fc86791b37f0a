import { type Day, sayNearDay, sayShortDay, sayTimeOfDay } from '../../district/days.ts';
import { toValue } from '../../kit/value.ts';
import type { ButtonPiece, MenuPiece } from '../../kit/words/pieces.ts';
import { say, type Text } from '../../kit/words/text.ts';
import { type MeetingStands, meetingStands } from './calendar/rules.ts';
import type { PrincipalMeeting } from './store.ts';

/** The buttons of the meetings, by their wire names. */
export const principalMeetingNames = {
  list: 'principal-meetings/open-list',
  card: 'principal-meetings/open-card',
  row: 'principal-meetings/row',
  dates: 'principal-meetings/open-dates',
  plan: 'principal-meetings/open-plan',
  change: 'principal-meetings/open-change',
  held: 'principal-meetings/held',
  notHeld: 'principal-meetings/open-not-held',
  topic: 'principal-meetings/open-topic',
  sheet: 'principal-meetings/open-sheet',
  pdf: 'principal-meetings/sheet-pdf',
  note: 'principal-meetings/open-note',
  write: 'principal-meetings/write',
} as const;

const standsWords: Readonly<Record<MeetingStands, string>> = {
  met: '🟢 met',
  toCome: '⚪ to come',
  today: '🔵 today',
  unsaid: '❔ was it held?',
  notHeld: '🔴 not held',
  calledOff: '⬛ called off',
};

/** `⬛ called off: snow`. */
export function standsText(one: PrincipalMeeting, today: Day): Text {
  const stands = standsWords[meetingStands(one, today)];
  return one.why === '' ? say`${stands}` : say`${stands}: ${one.why}`;
}

/** `Wed, Oct 14, 9:00 AM`. */
export const meetingWhen = ({ day, beginsAt }: Pick<PrincipalMeeting, 'day' | 'beginsAt'>, today: Day): string =>
  `${sayNearDay(day, today)}, ${sayTimeOfDay(beginsAt)}`;

/** `Ada Assistant, and Sam Sato`. */
export const andNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Leads to a meeting with all that can be done with it. */
export const cardButton = (id: string, label = 'Open', spoken?: string): ButtonPiece => ({
  action: principalMeetingNames.card,
  label,
  value: id,
  ...(spoken === undefined ? {} : { spoken }),
});

/** Of which school and day a button is, for a screen reader. */
export const spokenOf = ({ school, day }: Pick<PrincipalMeeting, 'school' | 'day'>, label: string): string =>
  `${label.replace('…', '')}: ${school}, ${sayShortDay(day)}`;

/** What can be written down in a meeting beside a note. */
export const writeChoices = ['decision', 'area', 'help', 'topic'] as const;
export type WriteChoice = (typeof writeChoices)[number];

const writeLabels: Readonly<Record<WriteChoice, string>> = {
  decision: 'Decision…',
  area: 'Area to improve…',
  help: 'Help promised…',
  topic: 'I want to talk about…',
};

/** The menu beside the one button that writes a note. */
export const writeMenu = (id: string, choices: readonly WriteChoice[] = writeChoices): MenuPiece => ({
  action: principalMeetingNames.write,
  entries: choices.map((choice) => ({ label: writeLabels[choice], value: toValue(id, choice) })),
});
