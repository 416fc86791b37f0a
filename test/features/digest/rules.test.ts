import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DigestPart, digestParts } from '../../../src/district/digest.ts';
import { refTo } from '../../../src/district/ref.ts';
import { toPost } from '../../../src/engine/render/blocks.ts';
import {
  cut,
  digestLimits,
  digestPartNames,
  inMessage,
  placedIn,
  quietWords,
  wordsIn,
} from '../../../src/features/digest/compose/rules.ts';
import { digestParentWords, frameOf, outageWords } from '../../../src/features/digest/messages.ts';
import { digestReplies } from '../../../src/features/digest/thread/replies.ts';
import { type DigestDocument, digestShapes } from '../../../src/features/digest/weekly/document.ts';
import { freeze, readFrozen } from '../../../src/kit/documents/frozen.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { chart, plain, table, type Words } from '../../../src/kit/words/pieces.ts';
import { asText, linked, say } from '../../../src/kit/words/text.ts';
import { blockProblems } from '../../../src/simulator/validate/surfaces.ts';

const trend = [
  chart({ kind: 'line', title: 'Trend', categories: ['Sep', 'Oct'], series: [{ name: 'logged', values: [1, 2] }] }),
  table({ caption: 'Trend', headings: ['Month', 'Logged'], rows: [['Sep', '1']] }),
];

function pieceOf(part: DigestPart, words: string, more: Partial<Contribution<'digest'>> = {}): Contribution<'digest'> {
  return { part, words: asText(words), refs: [refTo('action', 'a1')], weight: 1, can: 'plan.read', ...more };
}

const button = (label: string) => ({ action: 'a/b', label, value: '1' });

function composed(pieces: readonly Contribution<'digest'>[], more: Partial<DigestDocument> = {}): DigestDocument {
  const said: DigestDocument = {
    ...({ sample: true, day: '2026-11-23', since: '2026-11-16', until: '2026-11-22' } as const),
    outage: '',
    pieces,
    placed: [],
    ...more,
  };
  return { ...said, placed: placedIn(pieces, inMessage, frameOf(said)) };
}

/** What somebody reads of a message, its buttons too. */
function readIn(words: Words): number {
  const labels = words.flatMap((piece) => (piece.piece === 'entry' ? [piece.button.label] : []));
  return [plain(words), ...labels]
    .join(' ')
    .split(/\s+/)
    .filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
}

/** The same asked for at any time, where nothing stands in a thread. */
function mustFitNow(pieces: readonly Contribution<'digest'>[]): void {
  const said = composed(pieces);
  const document = { ...said, placed: placedIn(pieces, digestLimits, frameOf(said, true)) };
  const post = toPost(digestParentWords({ document, now: true }));
  expect([...post.text].length).toBeLessThan(4_000);
  expect(blockProblems(post.blocks, 'message')).toEqual([]);
}

function mustFit(document: DigestDocument): void {
  const words = digestParentWords({ document });
  const post = toPost(words);
  expect(readIn(words)).toBeLessThanOrEqual(250);
  expect(post.blocks.length).toBeLessThanOrEqual(20);
  expect([...post.text].length).toBeLessThan(4_000);
  expect(blockProblems(post.blocks, 'message')).toEqual([]);
  const seen = { id: 'd1', document, mayName: true, named: new Set<string>() };
  for (const reply of digestReplies(seen)) {
    const { blocks, text } = toPost(reply.words);
    expect(blockProblems(blocks, 'message')).toEqual([]);
    expect(blocks.filter(({ type }) => type === 'data_visualization').length).toBeLessThanOrEqual(2);
    expect([...text].length).toBeLessThanOrEqual(4_000);
  }
  for (const part of digestParts) {
    const first = document.pieces.findIndex((one) => one.part === part);
    if (first >= 0) expect(document.placed.map(({ at }) => at)).toContain(first);
  }
}

const hostile = [
  'W'.repeat(300),
  'a '.repeat(150),
  '& '.repeat(150),
  '👩🏽‍🏫'.repeat(60),
  '\n'.repeat(299),
  'long words of a sentence '.repeat(12),
];
const sentence = fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom(...hostile), fc.lorem({ maxCount: 50 }));
const somePiece = fc
  .record({ part: fc.constantFrom(...digestParts), words: sentence, label: fc.string({ minLength: 1, maxLength: 20 }) })
  .map(({ part, words, label }) =>
    pieceOf(part, words, {
      ...(part === 'decisions' ? { button: button(label.trim() || 'Do') } : {}),
      ...(part === 'health' ? { detail: trend } : {}),
    }),
  );

describe('a digest fits', () => {
  test('whatever there is to say', () => {
    fc.assert(
      fc.property(fc.array(somePiece, { maxLength: 60 }), (pieces) => {
        const order = (one: Contribution<'digest'>) => digestParts.indexOf(one.part);
        const inOrder = pieces.toSorted((a, b) => order(a) - order(b));
        mustFit(composed(inOrder));
        mustFitNow(inOrder);
      }),
      { numRuns: 150 },
    );
  });

  test.each(hostile.map((words) => [words.slice(0, 12).trim(), words]))(
    'in the worst week of the largest district, of sentences such as “%s”',
    (_, words) => {
      const pieces = digestParts.flatMap((part) =>
        Array.from({ length: 200 }, (_, at) =>
          pieceOf(part, words, {
            weight: at,
            ...(part === 'decisions' ? { button: button('Give it to somebody…') } : {}),
            ...(part === 'health' ? { detail: trend } : {}),
          }),
        ),
      );
      const outage = outageWords({ missed: 12, days: ['Nov 17', 'Nov 18'], late: 140 });

      const document = composed(pieces, { outage });

      mustFit(document);
      mustFitNow(pieces);
      expect(document.placed.filter(({ at }) => pieces[at]?.part === 'decisions')).toHaveLength(3);
    },
  );
});

test('what does not fit is in the thread, and how much of it is said', () => {
  const document = composed(Array.from({ length: 9 }, (_, at) => pieceOf('changed', `Change ${at}.`)));

  const said = plain(digestParentWords({ document }));
  const [reply] = digestReplies({ id: 'd1', document, mayName: false, named: new Set() });

  expect(said).toContain('What changed\n•  Change 0.\n•  Change 1.\n•  Change 2.\n+ 6 more');
  expect(plain(reply?.words ?? [])).toContain('Change 8.');
  expect(plain(reply?.words ?? [])).not.toContain('Change 2.');
});

test('a sentence that was shortened is whole in the thread', () => {
  const long = `${'word '.repeat(80)}end.`;
  const document = composed(digestParts.map((part) => pieceOf(part, `${part} ${long}`)));

  const replies = digestReplies({ id: 'd1', document, mayName: false, named: new Set() });

  for (const part of digestParts) {
    expect(plain(digestParentWords({ document }))).toContain(`${part} word`);
    expect(replies.map(({ words }) => plain(words)).join('\n')).toContain(`${part} ${long}`);
  }
});

test('every part is named, the quiet ones with what was not recorded', () => {
  const said = plain(digestParentWords({ document: composed([]) }));

  for (const part of digestParts) expect(said).toContain(`${digestPartNames[part]}\n${quietWords[part]}`);
  expect(said).toContain('That is no data, which is not the same as no progress.');
  expect(said.indexOf(digestPartNames.promises)).toBeLessThan(said.indexOf(digestPartNames.decisions));
});

test('a decision that is taken has no button any more, and says so', () => {
  const document = composed([pieceOf('decisions', 'A waits.', { button: button('Decide') }), pieceOf('wins', 'B.')]);

  const [open, taken] = [digestParentWords({ document }), digestParentWords({ document, settled: [0] })];

  expect(open.filter(({ piece }) => piece === 'entry')).toHaveLength(1);
  expect(taken.filter(({ piece }) => piece === 'entry')).toHaveLength(0);
  expect(plain(taken)).toContain('● Decided: A waits.');
});

test('what its reader may not see any more is neither in the message nor in the thread', () => {
  const document = composed(Array.from({ length: 9 }, (_, at) => pieceOf('changed', `Secret ${at}.`)));
  const hidden = document.pieces.map((_, at) => at);

  const replies = digestReplies({ id: 'd1', document, hidden, mayName: false, named: new Set() });

  expect(plain(digestParentWords({ document, hidden }))).not.toContain('Secret');
  expect(replies).toEqual([]);
});

describe('a sentence', () => {
  test.each([
    ['one two three', 5, 'one two three'],
    ['one two three', 2, 'one two…'],
    ['one\n\ntwo', 5, 'one two'],
    ['● one ▲ two', 1, '● one ▲…'],
    ['one, two three', 1, 'one…'],
    [
      '2 Rigor in every room: nothing moves since May. – Pat Okafor: “The coach starts in January.”',
      14,
      '2 Rigor in every…: nothing moves since… – Pat Okafor: “The coach starts in January.”',
    ],
    ['Nothing moves. – Nobody said anything at all about it today.', 6, 'Nothing moves. – Nobody said anything at…'],
    [
      '1.1.A1 Visit one another every week, all schools: 66 days past its date. Wanted?',
      8,
      '1.1.A1 Visit one another…: 66 days past its…',
    ],
    ['1.1.A1 Visit: 66 days past its date. Is it still wanted?', 6, '1.1.A1 Visit: 66 days past its…'],
    ['1.1.A1 Visit one another every week: complete.', 5, '1.1.A1 Visit one another…: complete.'],
    ['At 7:30 we met in one room', 3, 'At 7:30 we…'],
  ])('“%s” of at most %i words is “%s”', (words, most, short) => {
    expect(cut(asText(words), most).plain).toBe(short);
  });

  test('keeps its link where it is whole, and loses it where it is cut', () => {
    const text = say`See ${linked('the letter', 'https://millcity.example/letter')} of May`;

    expect(cut(text, 10)).toBe(text);
    expect(cut(text, 3).mrkdwn).toBe('See the letter…');
  });

  test.each([
    ['● met ▲', 1],
    ['', 0],
    ['62% of 80%', 3],
  ])('“%s” is %i words', (words, n) => expect(wordsIn(words)).toBe(n));
});

test.each([
  [{ missed: 0, days: [], late: 0 }, ''],
  [{ missed: 0, days: [], late: 1 }, '▲ 1 message came more than an hour late.'],
  [{ missed: 1, days: ['Nov 17'], late: 0 }, '▲ The app was down or failed on Nov 17: 1 routine task did not run.'],
  [
    { missed: 4, days: ['Nov 17', 'Nov 19'], late: 2 },
    '▲ The app was down or failed from Nov 17 to Nov 19: 4 routine tasks did not run, and 2 messages came late.',
  ],
])('an outage of %o says “%s”', (outage, said) => {
  expect(outageWords(outage)).toBe(said);
});

test('a document is read again as it was kept', () => {
  const document = composed([
    pieceOf('decisions', 'A & B wait.', { button: button('Decide'), objectiveId: 'o1' }),
    pieceOf('health', 'C.', { detail: trend }),
  ]);

  expect(readFrozen(digestShapes, freeze(digestShapes, document).document, 'it')).toEqual(document);
});
