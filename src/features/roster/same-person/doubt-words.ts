import { sayDay } from '../../../district/days.ts';
import { counted, listed } from '../../../kit/words/lists.ts';
import { aside, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import type { RosterDifference } from '../rules.ts';
import { moveName } from '../workbook/domains.ts';
import { type PlaceOf, roleName } from '../workbook/role-words.ts';
import type { AskedTogether } from '../workbook/together.ts';
import type { WaitingSchool } from '../workbook/which-school.ts';
import type { Doubt, WaitingPerson } from '../workbook/who-is-who.ts';

/** Rows that are left out, each with what somebody has to say first. */
export function waitingWords({ schools, people }: RosterDifference, placeOf: PlaceOf): Piece[] {
  const { waiting, together, held } = people;
  const rows = schools.waiting.length + waiting.length;
  if (rows === 0) return [];
  const asOne = together.filter(({ move }) => move !== undefined);
  return [
    ...listed(counted(rows, 'row is left out until you answer', 'rows are left out until you answer'), [
      ...schools.waiting.map((one) => `${schoolDoubtWords(one)} Is it the same school?`),
      ...asOne.map((one) => `${togetherWords(one)} Are they the same people?`),
      ...askedSingly(people).map((one) => `${one.now.name}: ${doubtWords(one, placeOf)} Is it the same person?`),
    ]),
    ...(held.length > 0
      ? [
          paragraph(
            counted(held.length, 'more row is waiting for its school', 'more rows are waiting for their school'),
          ),
        ]
      : []),
    aside('We’ll ask about any row you leave out again at the next import.'),
  ];
}

/** The rows that wait, without those whose addresses moved together: until somebody wants to see them one by one. */
export function askedSingly({
  waiting,
  together,
}: Pick<RosterDifference['people'], 'waiting' | 'together'>): readonly WaitingPerson[] {
  const moved = new Set(together.flatMap(({ move, rows }) => (move ? rows.map(({ id }) => id) : [])));
  return waiting.filter(({ id }) => !moved.has(id));
}

const whatDiffers = {
  name: 'the name',
  address: 'the address',
  ended: 'one thing: their roles had ended',
  roles: 'the role',
} as const satisfies Record<keyof Doubt, string>;

/** What many rows have in common: `84 people: millcity.example → mc-schools.example.` */
export function togetherWords({ move, only, rows }: AskedTogether): string {
  const people = counted(rows.length, 'person', 'people');
  if (move) return `${people}: ${moveName(move)}. The names match, and so does the part before the @.`;
  return `${people} match in everything but ${whatDiffers[only ?? 'address']}.`;
}

/** Which school the row may be, and what is new in it. */
export function schoolDoubtWords({ was, now, differs }: WaitingSchool): string {
  return differs === 'code'
    ? `${now.name} has the code ${was.code} on the roster and ${now.code} here.`
    : `${now.code} is ${was.name} on the roster and ${now.name} here.`;
}

/** Whose the row may be, and why that is not clear: `ana@… is Ana Rivera’s, teacher at Lincoln.` */
export function doubtWords({ was, now, doubt }: Omit<WaitingPerson, 'id'>, placeOf: PlaceOf): string {
  if (doubt.address) return otherAddressWords({ was, now, doubt }, placeOf);
  const known = now.email !== null && now.email === was.email ? now.email : 'This name at this school';
  const last = was.holdings.at(-1);
  const held = last ? `, ${roleName(last, placeOf)}` : '';
  if (!doubt.ended) return `${known} is ${possessive(was.name)}${held}.`;
  const until = last?.toDay ? ` until ${sayDay(last.toDay)}, ${last.toDay.slice(0, 4)}` : '';
  return `${known} was ${possessive(was.name)}${held}${until}.`;
}

function otherAddressWords({ was, now, doubt }: Omit<WaitingPerson, 'id'>, placeOf: PlaceOf): string {
  const last = was.holdings.at(-1);
  const until = doubt.ended && last?.toDay ? ` until ${sayDay(last.toDay)}, ${last.toDay.slice(0, 4)}` : '';
  const held = last ? `, ${roleName(last, placeOf)}${until}` : '';
  const known = `The roster has ${was.name}${held}, with ${was.email ?? 'no email'}. This row has ${now.email ?? 'no email'}.`;
  return `${known} ${agreementWords(doubt)}`;
}

/** `The name agrees. The address and the role differ.` */
function agreementWords(doubt: Doubt): string {
  const told = { name: 'name', address: 'address', roles: 'role' } as const;
  const all = ['name', 'address', 'roles'] as const;
  const say = (some: readonly (keyof typeof told)[], one: string, many: string) =>
    some.length === 0 ? [] : [`The ${some.map((at) => told[at]).join(' and the ')} ${some.length === 1 ? one : many}.`];
  return [
    ...say(
      all.filter((at) => !doubt[at]),
      'agrees',
      'agree',
    ),
    ...say(
      all.filter((at) => doubt[at]),
      'differs',
      'differ',
    ),
  ].join(' ');
}

const possessive = (name: string): string => `${name}’s`;

/** What came of an import on the command line, with the rows that were left out. */
export function leftOutWords(waiting: number, done: string): Words {
  if (waiting === 0) return [paragraph(done)];
  const rows = counted(waiting, 'row was left out, because', 'rows were left out, because');
  return [
    paragraph(
      `${done} ${rows} nobody has said whether ${waiting === 1 ? 'it’s the same person' : 'they’re the same people'}.`,
    ),
  ];
}
