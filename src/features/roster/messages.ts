import { counted, listed, noteWords } from '../../kit/words/lists.ts';
import { heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import {
  type AddedPerson,
  type ChangedPerson,
  type KnownSchool,
  noRosterChange,
  openAnswers,
  type RosterDifference,
} from './rules.ts';
import { waitingWords } from './same-person/doubt-words.ts';
import { calendarChanges } from './workbook/calendar-words.ts';
import type { NewHolding } from './workbook/holdings.ts';
import type { PastChange } from './workbook/past.ts';
import { type PlaceOf, placeNames, roleAt, roleName } from './workbook/role-words.ts';
import type { WantedSchool } from './workbook/wanted.ts';

export const nothingToDoInRoster: Words = [paragraph('Nothing to do. The workbook and the roster are the same.')];

export const rosterNotFilledIn: Words = [
  paragraph(
    'Nothing to do. The workbook is empty: rows that begin with “Example:” don’t count. Fill in the sheets People and Schools and import it again.',
  ),
];

/** What an import would change, before it does. */
export function previewRosterWords(
  difference: RosterDifference,
  schools: readonly KnownSchool[],
  notes: readonly string[],
): Words {
  if (noRosterChange(difference) && openAnswers(difference) === 0) return [...nothingToDoInRoster, ...noteWords(notes)];
  const placeOf = placeNames([
    ...schools,
    ...difference.schools.added,
    ...[...difference.schools.changed, ...difference.schools.waiting].map(({ now }) => now),
    ...difference.schools.freed.map(({ was, code }) => ({ code, name: was.name })),
  ]);
  return [
    heading('What this workbook changes'),
    ...peopleWords(difference.people, placeOf),
    ...pastWords(difference.past, placeOf),
    ...schoolWords(difference.schools),
    ...calendarChanges(difference.calendar),
    ...toolWords(difference.lookFors?.length),
    ...settingWords(difference.settings),
    ...waitingWords(difference, placeOf),
    ...noteWords(notes),
  ];
}

/** Why words must be typed, and which; and that a reason is asked for. Empty when nobody need be asked. */
export function confirmRosterWords(difference: RosterDifference): string {
  const { people, confirm, past } = difference;
  const ended = counted(people.ended.length, 'person is', 'people are');
  return [
    ...(confirm === undefined
      ? []
      : [
          `${ended} on the roster today but missing from the workbook. Their roles would end. If that’s right, type: ${confirm}`,
        ]),
    ...(past.length === 0
      ? []
      : [`${counted(past.length, 'role changes', 'roles change')} on past days. Say why. We keep the reason.`]),
    ...(opensWalkthroughs(difference)
      ? ['This lets district leaders read named walkthroughs. Say why. Every teacher will see the reason.']
      : []),
  ].join('\n');
}

/** Whether district leaders may read named walkthroughs from then on. */
const opensWalkthroughs = ({ settings }: Pick<RosterDifference, 'settings'>): boolean =>
  settings.some(({ key, now }) => key === 'leadersReadAllWalkthroughs' && now === 'yes');

/** The question for the reason, where one is asked for. */
export function whyAsked(difference: Pick<RosterDifference, 'past' | 'settings'>): string | undefined {
  const opens = opensWalkthroughs(difference);
  if (difference.past.length === 0) return opens ? whyOpenWords : undefined;
  return opens ? whyBothWords : whyPastWords;
}

export const whyPastWords = 'Why are past days changing?';
export const whyOpenWords = 'Why may district leaders read named walkthroughs? Teachers will see this.';
const whyBothWords =
  'Why are past days changing, and why may district leaders read named walkthroughs? Teachers will see this.';

/** Before and after, of each role whose past days change. */
function pastWords(past: readonly PastChange[], placeOf: PlaceOf): Piece[] {
  return listed(
    counted(past.length, 'role changes on past days', 'roles change on past days'),
    past.map((one) => pastLine(one, placeOf)),
  );
}

/** `Ana Rivera. Before: teacher at Lincoln from 2025-07-01. After: teacher at Lincoln from 2024-07-01.` */
export const pastLine = ({ name, was, now }: PastChange, placeOf: PlaceOf): string =>
  `${name}. Before: ${was ? roleAt(was, placeOf) : 'nothing'}. After: ${roleAt(now, placeOf)}.`;

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
      counted(ended.length, 'person ended: no longer in the workbook', 'people ended: no longer in the workbook'),
      ended.map(({ was, ended: held }) => `${was.name}: ${roleList(held, placeOf)}`),
    ),
    ...listed(
      counted(freed.length, 'email now belongs to someone else', 'emails now belong to someone else'),
      freed.map(({ was }) => `${was.name} keeps all records, without ${was.email ?? 'an email'}`),
    ),
  ];
}

export function addedLine({ person, begun }: AddedPerson, placeOf: PlaceOf): string {
  return `${person.name}: ${roleList(begun, placeOf)}`;
}

export function changeOf({ was, now, begun, altered, ended, said }: ChangedPerson, placeOf: PlaceOf): string {
  const what = [
    ...(said ? ['confirmed as the same person'] : []),
    ...(was.name === now.name ? [] : [`was ${was.name}`]),
    ...(was.email === now.email ? [] : [now.email === null ? 'no email' : `email ${now.email}`]),
    ...begun.map((one) => `now ${roleAt(one, placeOf)}`),
    ...altered.map(({ was: held, fromDay, toDay }) => `${roleAt({ ...held, fromDay, toDay }, placeOf)}`),
    ...ended.map((one) => `no longer ${roleName(one, placeOf)}`),
  ];
  return `${now.name}: ${what.join('; ')}`;
}

const roleList = (held: readonly NewHolding[], placeOf: PlaceOf): string =>
  held.map((one) => roleAt(one, placeOf)).join('; ');

function schoolWords({ added, changed, freed }: RosterDifference['schools']): Piece[] {
  const name = (one: WantedSchool) => `${one.code}: ${one.name}`;
  return [
    ...listed(counted(added.length, 'school added', 'schools added'), added.map(name)),
    ...listed(
      counted(changed.length, 'school changed', 'schools changed'),
      changed.map(({ was, now }) => `${name(now)} (was ${name(was)})`),
    ),
    ...listed(
      counted(freed.length, 'code now belongs to another school', 'codes now belong to other schools'),
      freed.map(({ was, code }) => `${was.name} keeps all records, with the code ${code}`),
    ),
  ];
}

function toolWords(count: number | undefined): Piece[] {
  if (count === undefined) return [];
  const lookFors = counted(count, 'look-for', 'look-fors');
  return [
    paragraph(
      `A new version of the walkthrough tool, with ${lookFors}. Earlier walkthroughs keep the version they used.`,
    ),
  ];
}

function settingWords(settings: RosterDifference['settings']): Piece[] {
  const line = ({ key, was, now }: RosterDifference['settings'][number]) =>
    `${key}: ${now}${was === '' ? '' : ` (was ${was})`}`;
  return listed(counted(settings.length, 'setting changed', 'settings changed'), settings.map(line));
}
