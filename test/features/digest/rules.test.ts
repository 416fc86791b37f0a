import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DigestPart, digestParts } from '../../../src/district/digest.ts';
import { refTo } from '../../../src/district/ref.ts';
import { toPost, toViewBlocks } from '../../../src/engine/render/blocks.ts';
import { digestPartNames, inMessage, placedIn, wordsIn } from '../../../src/features/digest/compose/rules.ts';
import { becameWords, digestParentWords, frameOf, outageWords } from '../../../src/features/digest/messages.ts';
import { digestReplies, everythingWords, type SeenThread } from '../../../src/features/digest/thread/replies.ts';
import { type DigestDocument, digestShapes } from '../../../src/features/digest/weekly/document.ts';
import { freeze, readFrozen } from '../../../src/kit/documents/frozen.ts';
import type { Contribution } from '../../../src/kit/occasions.ts';
import { chart, plain, table, type Words } from '../../../src/kit/words/pieces.ts';
import { asText, bold, linked, say } from '../../../src/kit/words/text.ts';
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
    sample: true,
    day: '2026-11-23',
    since: '2026-11-16',
    until: '2026-11-22',
    outage: '',
    pieces,
    lines: [],
    ...more,
  };
  return { ...said, lines: placedIn(pieces, inMessage, frameOf({ id: 'd1', document: said, leads: true })) };
}

const seen = (document: DigestDocument, more: Partial<SeenThread> = {}): SeenThread => ({
  id: 'd1',
  document,
  leads: true,
  mayName: true,
  hidden: new Set(),
  decided: new Map(),
  named: new Set(),
  thanks: new Map(),
  ...more,
});

/** What somebody reads of a message, its buttons too. */
function readIn(words: Words): number {
  const labels = words.flatMap((piece) => {
    if (piece.piece === 'entry') return [piece.button.label];
    return piece.piece === 'buttons' ? piece.buttons.map(({ label }) => label) : [];
  });
  return wordsIn([plain(words), ...labels].join(' '));
}

/** No sentence of the message is less than the whole of what a routine said. */
function mustBeWhole({ pieces, lines }: DigestDocument, words: Words): void {
  const said = plain(words);
  for (const at of lines) expect(said).toContain(pieces[at]?.words.plain ?? '');
  expect(lines.filter((at) => pieces[at]?.part === 'decisions').length).toBeLessThanOrEqual(3);
  expect(lines.filter((at) => pieces[at]?.part !== 'decisions').length).toBeLessThanOrEqual(5);
}

function mustFit(document: DigestDocument): void {
  for (const one of [seen(document), seen(document, { id: '' })]) {
    const words = digestParentWords(one);
    const post = toPost(words);
    expect(readIn(words)).toBeLessThanOrEqual(250);
    mustBeWhole(document, words);
    expect(post.blocks.length).toBeLessThanOrEqual(20);
    expect([...post.text].length).toBeLessThan(4_000);
    expect(blockProblems(post.blocks, 'message')).toEqual([]);
  }
  const replies = digestReplies(seen(document));
  expect(replies.length).toBeLessThanOrEqual(8);
  for (const reply of replies) {
    const { blocks, text } = toPost(reply.words);
    expect(blockProblems(blocks, 'message')).toEqual([]);
    expect(blocks.filter(({ type }) => type === 'data_visualization').length).toBeLessThanOrEqual(1);
    expect([...text].length).toBeLessThanOrEqual(4_000);
  }
  expect(blockProblems(toViewBlocks(everythingWords(seen(document))), 'modal')).toEqual([]);
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
    },
  );
});

describe('which lines stand in the message', () => {
  const of = (part: DigestPart, n: number) =>
    Array.from({ length: n }, (_, at) => pieceOf(part, `${part} ${at}.`, { refs: [refTo('action', `${part}${at}`)] }));
  const linesOf = (...pieces: readonly Contribution<'digest'>[]): string[] => {
    const { lines } = composed(pieces);
    return lines.map((at) => pieces[at]?.words.plain ?? '');
  };

  test('one of each kind where each has one', () => {
    const all = (['breaks', 'changed', 'benchmarksDue', 'health', 'wins'] as const).flatMap((part) => of(part, 1));
    expect(linesOf(...all)).toEqual(['breaks 0.', 'changed 0.', 'benchmarksDue 0.', 'health 0.', 'wins 0.']);
  });

  test('a second missing link stands before how the routine runs, and a win before a second change', () => {
    const all = (['breaks', 'changed', 'benchmarksDue', 'health', 'wins'] as const).flatMap((part) => of(part, 4));
    expect(linesOf(...all)).toEqual(['breaks 0.', 'breaks 1.', 'changed 0.', 'benchmarksDue 0.', 'wins 0.']);
  });

  test('where one kind is all there is it takes all five', () => {
    expect(linesOf(...of('changed', 9))).toEqual([0, 1, 2, 3, 4].map((at) => `changed ${at}.`));
  });

  test('nothing is said twice: what a decision there is about takes no line', () => {
    const refs = [refTo('obstacle', 'o1')] as const;
    const decision = pieceOf('decisions', '1.1.A1 is blocked.', { button: button('Assign…'), refs });
    expect(linesOf(decision, pieceOf('breaks', 'It is blocked.', { refs }), ...of('wins', 1))).toEqual([
      '1.1.A1 is blocked.',
      'wins 0.',
    ]);
  });

  test('a line that would be too long is left to those that fit, and is whole in the thread', () => {
    const long = pieceOf('breaks', `${'word '.repeat(250)}end.`);
    const document = composed([long, ...of('changed', 1)]);
    expect(document.lines).toEqual([1]);
    const replies = digestReplies(seen(document)).map(({ words }) => plain(words));
    expect(replies.join('\n')).toContain(long.words.plain);
  });
});

test('what does not stand in the message is counted, one tap away', () => {
  const document = composed(Array.from({ length: 9 }, (_, at) => pieceOf('changed', `Change ${at}.`)));

  const labels = digestParentWords(seen(document)).flatMap((one) =>
    one.piece === 'buttons' ? one.buttons.map(({ label }) => label) : [],
  );

  expect(labels).toEqual(['4 more lines', 'Send me the PDF']);
  for (const at of [0, 5, 8]) expect(plain(everythingWords(seen(document)))).toContain(`Change ${at}.`);
});

test('the first line says in numbers what there is, and the promises are one line', () => {
  const promise = (kept: boolean) => pieceOf('promises', 'Sam rated the month.', { kept });
  const document = composed([
    pieceOf('headline', '5 of 12 benchmarks off track'),
    promise(true),
    promise(true),
    promise(false),
    promise(true),
    pieceOf('decisions', 'A waits.', { button: button('Decide') }),
    pieceOf('decisions', 'Two more wait.', {
      button: button('Look'),
      refs: [refTo('action', 'a2'), refTo('action', 'a3'), refTo('actionPart', 'p3')],
    }),
    pieceOf('breaks', 'Nothing moves.'),
  ]);

  const said = plain(digestParentWords(seen(document))).split('\n');

  expect(said[0]).toBe('3 decisions for you · 1 missing link · 5 of 12 benchmarks off track');
  expect(said).toContain('Our own promises: 3 of 4 kept.');
  expect(said).not.toContain('Sam rated the month.');
});

test('a quiet week says that nothing is to be decided, and that nothing recorded is not no progress', () => {
  const said = plain(digestParentWords(seen(composed([]))));

  expect(said).toMatch(/^Nothing to decide\n/);
  expect(said).toContain('❔ No changes were recorded. That means no data, which isn’t the same as no progress.');
});

test('decisions are a leader’s alone only where a leader reads them', () => {
  const document = composed([pieceOf('decisions', 'A waits.', { button: button('Decide') })]);

  expect(plain(digestParentWords(seen(document)))).toContain('Decisions only you can make');
  expect(plain(digestParentWords(seen(document, { leads: false })))).toContain('Decisions you can make');
});

test('a decision that is taken has no button any more, is counted no more, and says who has it and who decided', () => {
  const decision = pieceOf('decisions', 'A has no owner.', { button: button('Assign…'), subject: asText('A') });
  const document = composed([decision, pieceOf('wins', 'B.')]);
  const became = becameWords({ owner: 'Ben', by: 'You', on: '2026-11-23' }, '2026-11-23');

  const [open, taken] = [{}, { decided: new Map([[0, became]]) }].map((more) =>
    digestParentWords(seen(document, more)),
  );

  expect(open?.filter(({ piece }) => piece === 'entry')).toHaveLength(1);
  expect(taken?.filter(({ piece }) => piece === 'entry')).toHaveLength(0);
  expect(plain(taken ?? [])).toContain('🟢 A: Ben has it. You decided this today.');
  expect(plain(taken ?? [])).not.toContain('no owner');
  expect(plain(taken ?? [])).toMatch(/^Nothing to decide/);
});

test('a decision about something that is bold already shows it bold once, and no star', () => {
  const subject = bold('3.1 Reading teams');
  const decision = pieceOf('decisions', 'It changed nothing.', { button: button('Decide…'), subject });
  const taken = digestParentWords(seen(composed([decision]), { decided: new Map([[0, 'You decided this today.']]) }));

  expect(JSON.stringify(taken)).toContain('"🟢 *3.1 Reading teams*: You decided this today."');
  // A star that somebody typed would end the bold early.
  expect(bold(asText('*3.1* teams*')).mrkdwn).toBe('*∗3.1∗ teams∗*');
  expect(bold(asText('*3.1*')).mrkdwn).toBe('*∗3.1∗*');
});

test('the day of a decision is said by its date on later days, and what ended by itself is nobody’s decision', () => {
  expect(becameWords({ owner: undefined, by: 'Ben', on: '2026-11-23' }, '2026-11-30')).toBe(
    'Ben decided this on Monday, November 23.',
  );
  expect(becameWords({ owner: undefined, by: undefined, on: '2026-11-23' }, '2026-11-23')).toBe(
    'It no longer needs a decision.',
  );
});

test('what its reader may not see any more is neither in the message nor in the thread', () => {
  const document = composed(Array.from({ length: 9 }, (_, at) => pieceOf('changed', `Secret ${at}.`)));
  const hidden = new Set(document.pieces.keys());

  const replies = digestReplies(seen(document, { hidden }));

  expect(plain(digestParentWords(seen(document, { hidden })))).not.toContain('Secret');
  expect(replies.map(({ at }) => at)).toEqual(['pdf/0']);
});

test('the thread offers the PDF first, then one reply for each part that says more than the message', () => {
  const document = composed([
    pieceOf('promises', 'Sam rated the month.', { kept: true }),
    pieceOf('changed', 'Moved.'),
    pieceOf('health', 'Visits.', { detail: trend }),
    pieceOf('wins', 'Well done.'),
  ]);

  const replies = digestReplies(seen(document));

  expect(replies.map(({ at }) => at)).toEqual(['pdf/0', 'promises/0', 'health/0', 'wins/0']);
  expect(plain(replies[0]?.words ?? [])).toContain('in one PDF');
  for (const { words } of replies.slice(1)) expect(words[0]?.piece).toBe('heading');
});

test('a digest is read again as it was frozen, with everything in it', () => {
  const document = composed([
    pieceOf('headline', '5 of 12 benchmarks off track'),
    pieceOf('promises', 'P.', { kept: false }),
    pieceOf('decisions', 'A.', {
      button: button('Decide'),
      objectiveId: 'o',
      subject: say`A ${linked('B', 'https://a.b')}`,
    }),
    pieceOf('wins', 'B.', { inPublic: asText('B'), by: ['p1'] }),
    pieceOf('health', 'C.', { detail: trend }),
  ]);

  expect(readFrozen(digestShapes, freeze(digestShapes, document).document, 'it')).toEqual(document);
});

test('a digest that was kept when its message had cut sentences still opens, with whole ones', () => {
  const pieces = [pieceOf('changed', 'All of this was said.'), pieceOf('wins', 'And this.')];
  const days = { day: '2026-11-16', since: '2026-11-09', until: '2026-11-15' };
  const placed = [{ at: 0, words: asText('All of…') }];
  const before = { ...days, shape: 1, sample: false, outage: '', pieces, placed };

  const read = readFrozen(digestShapes, JSON.stringify(before), 'it');

  expect(plain(digestParentWords(seen(read)))).toContain('Changed: All of this was said.');
  expect(Object.values(digestPartNames)).not.toContain('Breaks in the through-line');
});
