import { sayDay } from '../../district/days.ts';
import { roleNames } from '../../district/people.ts';
import { counted, listed, noteWords } from '../../kit/words/lists.ts';
import { aside, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import {
  type AddedPerson,
  type ChangedPerson,
  type KnownSchool,
  noRosterChange,
  type RosterDifference,
} from './rules.ts';
import { calendarChanges } from './workbook/calendar-words.ts';
import type { NewHolding } from './workbook/holdings.ts';
import { schoolKey } from './workbook/keys.ts';
import type { PastChange } from './workbook/past.ts';
import type { WantedSchool } from './workbook/wanted.ts';
import type { WaitingPerson } from './workbook/who-is-who.ts';

export const nothingToDoInRoster: Words = [
  paragraph('Nothing to do: the workbook says what is on the roster already.'),
];

export const rosterNotFilledIn: Words = [
  paragraph(
    'Nothing to do: nothing is filled in yet. Rows that begin with “Example:” are not read. Fill in the sheets People and Schools and import the workbook again.',
  ),
];

/** What an import would change, before it does. */
export function previewRosterWords(
  difference: RosterDifference,
  schools: readonly KnownSchool[],
  notes: readonly string[],
): Words {
  const { waiting } = difference.people;
  if (noRosterChange(difference) && waiting.length === 0) return [...nothingToDoInRoster, ...noteWords(notes)];
  const placeOf = placeNames([
    ...schools,
    ...difference.schools.added,
    ...difference.schools.changed.map(({ now }) => now),
  ]);
  return [
    heading('What this workbook changes'),
    ...peopleWords(difference.people, placeOf),
    ...pastWords(difference.past, placeOf),
    ...schoolWords(difference.schools),
    ...calendarChanges(difference.calendar),
    ...toolWords(difference.lookFors?.length),
    ...settingWords(difference.settings),
    ...waitingWords(waiting, placeOf),
    ...noteWords(notes),
  ];
}

/** Rows that are left out, each with what somebody has to say first. */
function waitingWords(waiting: readonly WaitingPerson[], placeOf: PlaceOf): Piece[] {
  return listed(
    counted(waiting.length, 'row is left out: waiting for an answer', 'rows are left out: waiting for an answer'),
    waiting.map((one) => `${one.now.name}: ${doubtWords(one, placeOf)} Is it the same person?`),
  ).concat(waiting.length > 0 ? [aside('A row that is left out is asked about again with the next import.')] : []);
}

/** Whose the row may be, and why that is not clear: `ana@… is Ana Rivera’s, teacher at Lincoln.` */
export function doubtWords({ was, now, doubt }: WaitingPerson, placeOf: PlaceOf): string {
  const known = now.email !== null && now.email === was.email ? now.email : 'This name at this school';
  const last = was.holdings.at(-1);
  const held = last ? `, ${roleName(last, placeOf)}` : '';
  if (!doubt.ended) return `${known} is ${possessive(was.name)}${held}.`;
  const until = last?.toDay ? ` until ${sayDay(last.toDay)}, ${last.toDay.slice(0, 4)}` : '';
  return `${known} was ${possessive(was.name)}${held}${until}.`;
}

const possessive = (name: string): string => `${name}’s`;

/** What came of an import on the command line, with the rows that were left out. */
export function leftOutWords(waiting: number, done: string): Words {
  if (waiting === 0) return [paragraph(done)];
  const rows = counted(waiting, 'row was left out, because', 'rows were left out, because');
  return [paragraph(`${done} ${rows} nobody said whether it is the same person.`)];
}

/** Why words must be typed, and which; and that a reason is asked for. Empty when nobody need be asked. */
export function confirmRosterWords({ people, confirm, past }: RosterDifference): string {
  const ended = counted(people.ended.length, 'person is', 'people are');
  return [
    ...(confirm === undefined
      ? []
      : [
          `${ended} on the roster today and not in the workbook; their roles would end. If that is right, type: ${confirm}`,
        ]),
    ...(past.length === 0
      ? []
      : [
          `${counted(past.length, 'role changes', 'roles change')} on days that are past. Say why; the reason is kept.`,
        ]),
  ].join('\n');
}

/** The question for the reason. */
export const whyPastWords = 'Why do past days change?';

/** Before and after, of each role whose past days change. */
function pastWords(past: readonly PastChange[], placeOf: PlaceOf): Piece[] {
  return listed(
    counted(past.length, 'role changes on days that are past', 'roles change on days that are past'),
    past.map(
      ({ name, was, now }) =>
        `${name}. Before: ${was ? roleAt(was, placeOf) : 'nothing'}. After: ${roleAt(now, placeOf)}.`,
    ),
  );
}

function peopleWords({ added, changed, ended, freed }: RosterDifference['people'], placeOf: PlaceOf): Piece[] {
  return [
    ...listed(
      counted(added.length, 'person added', 'people added'),
      added.map((one) => addedLine(one, placeOf)),
    ),
    ...listed(
      counted(changed.length, 'person changed', 'people changed'),
      changed.map((one) => changeOf(one, placeOf)),
    ),
    ...listed(
      counted(ended.length, 'person ended: not in the workbook any more', 'people ended: not in the workbook any more'),
      ended.map(({ was, ended: held }) => `${was.name}: ${roleList(held, placeOf)}`),
    ),
    ...listed(
      counted(freed.length, 'address is somebody else’s now', 'addresses are somebody else’s now'),
      freed.map(({ was }) => `${was.name} keeps all records, without ${was.email ?? 'an address'}`),
    ),
  ];
}

export function addedLine({ person, begun }: AddedPerson, placeOf: PlaceOf): string {
  return `${person.name}: ${roleList(begun, placeOf)}`;
}

export function changeOf({ was, now, begun, altered, ended, said }: ChangedPerson, placeOf: PlaceOf): string {
  const what = [
    ...(said ? ['said to be the same person'] : []),
    ...(was.name === now.name ? [] : [`was ${was.name}`]),
    ...(was.email === now.email ? [] : [now.email === null ? 'without an e-mail' : `e-mail ${now.email}`]),
    ...begun.map((one) => `now ${roleAt(one, placeOf)}`),
    ...altered.map(({ was: held, fromDay, toDay }) => `${roleAt({ ...held, fromDay, toDay }, placeOf)}`),
    ...ended.map((one) => `no longer ${roleName(one, placeOf)}`),
  ];
  return `${now.name}: ${what.join('; ')}`;
}

const roleList = (held: readonly NewHolding[], placeOf: PlaceOf): string =>
  held.map((one) => roleAt(one, placeOf)).join('; ');

export function roleAt(held: NewHolding, placeOf: PlaceOf): string {
  const until = held.toDay === null ? '' : ` to ${held.toDay}`;
  return `${roleName(held, placeOf)} from ${held.fromDay}${until}`;
}

export function roleName({ role, school }: NewHolding, placeOf: PlaceOf): string {
  return school === null ? roleNames[role] : `${roleNames[role]} at ${placeOf(school)}`;
}

function schoolWords({ added, changed }: RosterDifference['schools']): Piece[] {
  const name = (one: WantedSchool) => `${one.code}: ${one.name}`;
  return [
    ...listed(counted(added.length, 'school added', 'schools added'), added.map(name)),
    ...listed(
      counted(changed.length, 'school changed', 'schools changed'),
      changed.map(({ was, now }) => `${name(now)} (was ${name(was)})`),
    ),
  ];
}

function toolWords(count: number | undefined): Piece[] {
  if (count === undefined) return [];
  const lookFors = counted(count, 'look-for', 'look-fors');
  return [paragraph(`A new version of the walkthrough tool, with ${lookFors}. Earlier walkthroughs keep theirs.`)];
}

function settingWords(settings: RosterDifference['settings']): Piece[] {
  const line = ({ key, was, now }: RosterDifference['settings'][number]) =>
    `${key}: ${now}${was === '' ? '' : ` (was ${was})`}`;
  return listed(counted(settings.length, 'setting changed', 'settings changed'), settings.map(line));
}

export type PlaceOf = (key: string) => string;

export function placeNames(schools: readonly WantedSchool[]): PlaceOf {
  const names = new Map(schools.map((one) => [schoolKey(one.code), one.name]));
  return (key) => names.get(key) ?? key;
}
