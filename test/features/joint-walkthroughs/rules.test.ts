import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LookForMark } from '../../../src/district/look-fors.ts';
import {
  agreementOf,
  blindStanding,
  noteOfBoth,
  nothingInRoom,
  sameInRoom,
  type WrittenInRoom,
  writtenOver,
} from '../../../src/features/joint-walkthroughs/rules.ts';

const room = (said: Partial<WrittenInRoom>): WrittenInRoom => ({ ...nothingInRoom, ...said });

const none = undefined;
const standings: readonly (readonly [LookForMark | undefined, LookForMark | undefined, string])[] = [
  ['seen', 'seen', 'agreed'],
  ['notSeen', 'notSeen', 'agreed'],
  ['seen', 'notSeen', 'differed'],
  ['notSeen', 'seen', 'differed'],
  ['seen', 'notLookedFor', 'onlyOne'],
  ['notLookedFor', 'notSeen', 'onlyOne'],
  ['seen', none, 'onlyOne'],
  [none, 'notSeen', 'onlyOne'],
  ['notLookedFor', 'notLookedFor', 'neither'],
  ['notLookedFor', none, 'neither'],
  [none, none, 'neither'],
];

test.each(standings)('one says %s and the other %s: they %s', (one, other, standing) => {
  expect(blindStanding(one, other)).toBe(standing);
});

/** By hand: what each marked in the order of the look-fors (s seen, n not seen, - not looked for, . no answer), and what they agreed on. */
const agreements: readonly (readonly [string, string, number, number])[] = [
  ['sssssssss', 'sssssssnn', 7, 9],
  ['snsn', 'nsns', 0, 4],
  ['nnnn', 'nnnn', 4, 4],
  ['ss--', '--ss', 0, 0],
  ['sn-.', 'ss.-', 1, 2],
  ['s.s.n', '.s.ss', 0, 1],
  ['', 'ssn', 0, 0],
  ['', '', 0, 0],
  ['ssnn--..', 'sns-s.n.', 1, 3],
];

const signs: Readonly<Record<string, LookForMark>> = { s: 'seen', n: 'notSeen', '-': 'notLookedFor' };
const marked = (line: string): Record<string, LookForMark> =>
  Object.fromEntries(
    [...line].flatMap((sign, at): [string, LookForMark][] => {
      const mark = signs[sign];
      return mark === undefined ? [] : [[`L${at + 1}`, mark]];
    }),
  );

test.each(agreements)('%s beside %s: agreed on %i of %i both looked for', (one, other, agreed, bothLooked) => {
  expect(agreementOf(marked(one), marked(other))).toEqual({ agreed, bothLooked });
});

const anyMarks = fc.array(fc.constantFrom('s', 'n', '-', '.'), { maxLength: 12 }).map((all) => marked(all.join('')));

test('agreement is the same whoever is asked first, and what was agreed and what differed are all that both looked for', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (one, other) => {
      const all = [...new Set([...Object.keys(one), ...Object.keys(other)])];
      const count = (standing: string) => all.filter((id) => blindStanding(one[id], other[id]) === standing).length;
      expect(agreementOf(one, other)).toEqual(agreementOf(other, one));
      expect(agreementOf(one, other)).toEqual({
        agreed: count('agreed'),
        bothLooked: count('agreed') + count('differed'),
      });
      expect(count('agreed') + count('differed') + count('onlyOne') + count('neither')).toBe(all.length);
    }),
  );
});

test('the note two begin with holds what both saw alike, every comment of both, and nothing they differ on', () => {
  const one = room({
    marks: marked('ssn-s'),
    comments: { L1: 'Two groups asked why.', L2: 'Once.' },
    note: 'Warm room.',
    question: 'How did you form the groups?',
    minutes: 10,
    subject: 'mathematics',
  });
  const other = room({
    marks: marked('snns'),
    comments: { L1: 'Two groups asked why.', L3: 'Nobody.' },
    note: 'Strong questions.',
    minutes: 15,
    began: '10:05',
    room: '12',
  });

  expect(noteOfBoth(one, other)).toEqual({
    began: '10:05',
    minutes: 10,
    marks: { L1: 'seen', L3: 'notSeen' },
    comments: { L1: 'Two groups asked why.', L2: 'Once.', L3: 'Nobody.' },
    note: 'Warm room.\nStrong questions.',
    question: 'How did you form the groups?',
    subject: 'mathematics',
    room: '12',
  });
});

/** What the window showed, what is typed in it, what the other has written meanwhile, and what the note says then. */
const words: readonly (readonly [string, string, string, string])[] = [
  ['', 'Mine.', '', 'Mine.'],
  ['', '', 'Theirs.', 'Theirs.'],
  ['Both.', 'Both.', 'Theirs.', 'Theirs.'],
  ['Both.', 'Mine.', 'Both.', 'Mine.'],
  ['', 'Mine.', 'Theirs.', 'Theirs.\nMine.'],
  ['', 'Alike.', 'Alike.', 'Alike.'],
  ['Both.', 'Both and mine.', 'Both.\nTheirs.', 'Both and mine.\nTheirs.'],
  ['Both.', '', 'Both.\nTheirs.', 'Theirs.'],
  ['Both.', 'Mine.', '', 'Mine.'],
  ['Both.', 'Mine.', 'Theirs.', 'Theirs.\nMine.'],
  ['Both.', '', 'Theirs.', 'Theirs.'],
  ['A.\nB.', 'C.', 'A.\nB.\nD.', 'C.\nD.'],
];

test.each(words)('the window showed %j, says %j, and the note says %j by then: it says %j', (was, given, now, says) => {
  const written = writtenOver(room({ note: now }), { was: room({ note: was }), given: room({ note: given }) });

  expect(written.note).toBe(says);
});

const anyWords = fc.constantFrom('', 'A.', 'B.', 'A.\nB.', 'C.');
const anyNote: fc.Arbitrary<WrittenInRoom> = fc.record({
  began: fc.constantFrom(undefined, '10:05' as const, '11:00' as const),
  minutes: fc.constantFrom(undefined, 5, 10),
  marks: anyMarks,
  comments: fc.dictionary(fc.constantFrom('L1', 'L2', 'L3'), anyWords),
  note: anyWords,
  question: anyWords,
  subject: anyWords,
  room: anyWords,
});

test('writing what a window showed changes nothing, whatever the other has written meanwhile', () => {
  fc.assert(
    fc.property(anyNote, anyNote, (was, now) => {
      expect(sameInRoom(writtenOver(now, { was, given: was }), now)).toBe(true);
    }),
  );
});

test('who writes alone has what they wrote', () => {
  fc.assert(
    fc.property(anyNote, anyNote, (was, given) => {
      expect(sameInRoom(writtenOver(was, { was, given }), given)).toBe(true);
    }),
  );
});

const parts = [
  'began',
  'minutes',
  'L1',
  'L2',
  'comment L1',
  'comment L2',
  'note',
  'question',
  'subject',
  'room',
] as const;
type Part = (typeof parts)[number];

/** The note with one part of it taken from another. */
function withPart(note: WrittenInRoom, part: Part, from: WrittenInRoom): WrittenInRoom {
  const taken = <T>(of: Readonly<Record<string, T>>, by: Readonly<Record<string, T>>, id: string) => {
    const { [id]: _, ...rest } = of;
    return by[id] === undefined ? rest : { ...rest, [id]: by[id] };
  };
  if (part === 'L1' || part === 'L2') return { ...note, marks: taken(note.marks, from.marks, part) };
  if (part === 'comment L1') return { ...note, comments: taken(note.comments, from.comments, 'L1') };
  if (part === 'comment L2') return { ...note, comments: taken(note.comments, from.comments, 'L2') };
  return { ...note, [part]: from[part] };
}

test('two who change different parts of a note both keep what they wrote, whoever is saved first', () => {
  const split = fc.array(fc.constantFrom('one', 'other', 'nobody'), {
    minLength: parts.length,
    maxLength: parts.length,
  });
  fc.assert(
    fc.property(anyNote, anyNote, split, (was, typed, whose) => {
      const by = (who: string) =>
        parts.reduce((note, part, at) => (whose[at] === who ? withPart(note, part, typed) : note), was);
      const [one, other] = [by('one'), by('other')];
      const all = parts.reduce((note, part, at) => (whose[at] === 'nobody' ? note : withPart(note, part, typed)), was);
      const first = writtenOver(writtenOver(was, { was, given: one }), { was, given: other });
      const second = writtenOver(writtenOver(was, { was, given: other }), { was, given: one });

      expect(sameInRoom(first, all)).toBe(true);
      expect(sameInRoom(second, all)).toBe(true);
    }),
  );
});
