import { sayDay, sayShortDay } from '../../../district/days.ts';
import { diltById } from '../../../district/dilt/store.ts';
import type { PacketOccasion, PrepSheetOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { aside, bullets, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { broughtBack, countsSaid, stateNames } from './rules.ts';
import {
  type Commitment,
  commitmentRef,
  commitmentsAt,
  commitmentsOf,
  commitmentsWith,
  lastWithCommitments,
} from './store.ts';

/** A table takes a hundred rows. */
const inTable = 100;

/** In the packet: what the schools said they would bring back from the DILT before, with how it went. */
export function commitmentsPacket(c: Reading, { diltId }: PacketOccasion): Contribution<'packet'>[] {
  const dilt = diltById(c.db, diltId);
  const last = dilt && lastWithCommitments(c.db, dilt.day);
  const [first, ...rest] = last ? commitmentsOf(c.db, last.id) : [];
  if (!last || !first) return [];
  const all = [first, ...rest];
  return [
    {
      part: 'commitments',
      words: commitmentPieces(all, sayDay(last.day)),
      detail: commitmentTable(all),
      refs: [commitmentRef(first), ...rest.map(commitmentRef)],
      weight: 0,
      can: 'packet.read',
    },
  ];
}

/** How commitments stand: the counts first, then what did not go as planned. */
export function commitmentPieces(all: readonly Commitment[], day: string): Words {
  const turn = (one: Commitment) => states.indexOf(one.state);
  const missed = all.filter(({ state }) => state !== 'kept').sort((a, b) => turn(a) - turn(b));
  return [
    paragraph(`From the DILT of ${day}: ${countsSaid(all)}.`),
    ...(missed.length === 0 ? [] : [bullets(missed.map(missedLine))]),
  ];
}

/** What needs somebody first. */
const states: readonly Commitment['state'][] = ['not', 'partly', 'open'];

const missedLine = ({ school, owner, state, note }: Commitment): string =>
  `${stateNames[state]}: ${school}, ${owner}${note === '' ? '' : `. ${note}`}`;

/** Each of them, for paper. */
function commitmentTable(all: readonly Commitment[]): Words {
  const more = all.length - inTable;
  return [
    table({
      caption: 'What schools brought back',
      headings: ['School', 'Taught', 'What they do with it', 'Who', 'By', 'Status'],
      rows: all
        .slice(0, inTable)
        .map((one) => [
          one.school,
          one.taught,
          one.words,
          one.helper === null ? one.owner : `${one.owner}, with ${one.helper}`,
          sayShortDay(one.byDay),
          [stateNames[one.state], broughtBack(one), one.note].filter(Boolean).join(': '),
        ]),
    }),
    ...(more > 0 ? [aside(`${more} more: /dilt commitments`)] : []),
  ];
}

/** On a prep sheet: what the school brings back from DILTs, and how that went since the last meeting. */
export function commitmentsOnSheet(c: Reading, { schoolId, since }: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const [first, ...rest] = commitmentsAt(c.db, schoolId, since);
  if (!first) return [];
  const all = [first, ...rest];
  return [
    {
      part: 'commitments',
      words: sheetCommitmentWords(all),
      refs: [commitmentRef(first), ...rest.map(commitmentRef)],
      weight: 0,
    },
  ];
}

/** Each with how it stands, who brings it back and by when. */
export const sheetCommitmentWords = (all: readonly Commitment[]): Words => [
  bullets(
    all.map(({ state, words, owner, byDay, ...one }) => {
      const back = broughtBack(one);
      const when = back === '' ? `by ${sayShortDay(byDay)}` : back;
      return `${stateNames[state]}: ${words} · ${owner}, ${when}${one.note === '' ? '' : `. ${one.note}`}`;
    }),
  ),
];

/** What a person was to bring back, or to help with. */
export function commitmentsAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const rows = commitmentsWith(db, personId).map((one) => [
    one.day,
    one.school,
    one.taught,
    one.words,
    one.ownerId === personId ? 'brings it back' : 'helps',
    one.byDay,
    stateNames[one.state],
    broughtBack(one),
    one.note,
  ]);
  return [
    listSheet(
      'My DILT commitments',
      [
        ...([
          ['DILT of', 12],
          ['School', 20],
          ['Taught', 40],
          ['What the school does', 60],
        ] as const),
        ...([
          ['They', 16],
          ['By', 12],
          ['How it stands', 16],
          ['Brought back at', 30],
          ['Note', 40],
        ] as const),
      ],
      rows,
    ),
  ];
}
