import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packetParts } from '../../../src/district/dilt/packet.ts';
import { toPost } from '../../../src/engine/render/blocks.ts';
import { isDue, packetHeadline, partsOf, silentParts } from '../../../src/features/packet/rules.ts';
import { inOneMessage } from '../../../src/kit/words/fit.ts';
import { keptWords } from '../../../src/kit/words/kept.ts';
import * as pieces from '../../../src/kit/words/pieces.ts';
import { inMessages } from '../../../src/kit/words/several.ts';
import { bold, linked, say } from '../../../src/kit/words/text.ts';
import { blockProblems } from '../../../src/simulator/validate/surfaces.ts';

const { aside, bullets, buttons, chart, divider, entry, heading, paragraph, plain, quote, table } = pieces;

test.each([
  [11, false],
  [4, false],
  [3, true],
  [1, true],
  [0, true],
])('with %i school days left before the DILT its packet is due: %s', (left, due) => {
  expect(isDue(left)).toBe(due);
});

describe('the headline of a part', () => {
  const said = (words: pieces.Words) => ({ part: 'counts', words }) as const;

  test.each([
    ['is its first sentence', [heading('Walkthroughs'), paragraph('3 done.'), paragraph('More.')], '3 done.'],
    ['may be a list’s first line', [bullets(['One', 'Two'])], 'One'],
    ['may be what a table is about', [table({ caption: 'All', headings: [], rows: [] })], 'All'],
    ['is one line', [paragraph('a\n\nb')], 'a b'],
    ['does not say its own name twice', [paragraph('Walkthroughs: 3 of 4.')], '3 of 4.'],
    ['is empty where nothing is said', [], ''],
  ] as const)('%s', (_, words, headline) => {
    expect(packetHeadline({ part: 'counts', pieces: [said(words)] })).toBe(headline);
  });

  test('is a number where ideas are wanted', () => {
    const wanted = { part: 'ideas', words: [paragraph('Pat Okafor, rigor')] } as const;
    expect(packetHeadline({ part: 'ideas', pieces: [wanted] })).toBe('1 question to colleagues');
    expect(packetHeadline({ part: 'ideas', pieces: [wanted, wanted] })).toBe('2 questions to colleagues');
  });
});

test('every part is said or said to be silent, in the order of packets', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...packetParts)), (given) => {
      const all = given.map((part) => ({ part, words: [] }));
      const parts = partsOf(all).map(({ part }) => part);
      expect([...parts, ...silentParts(all)].sort()).toEqual([...packetParts].sort());
      expect(parts).toEqual(packetParts.filter((part) => given.includes(part)));
      expect(partsOf(all).flatMap((one) => one.pieces)).toHaveLength(all.length);
    }),
  );
});

const button = { action: 'a/b', label: 'Press', value: '1', spoken: 'Press me' };
const text = fc.string({ maxLength: 1200 });
const somePiece: fc.Arbitrary<pieces.Piece> = fc.oneof(
  text.map(heading),
  text.map(paragraph),
  text.map((words) => paragraph(say`${bold(words)} and ${linked(words, 'https://a.example')}`)),
  text.map(quote),
  fc.array(text, { minLength: 1, maxLength: 30 }).map((items) => bullets(items)),
  text.map(aside),
  fc.constant(buttons(button)),
  text.map((words) => entry(words, button)),
  fc
    .array(fc.tuple(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 })), { minLength: 1, maxLength: 200 })
    .map((rows) => table({ caption: 'All', headings: ['Who', 'What'], rows })),
  fc.constant(chart({ kind: 'bar', title: 'A chart', categories: ['Sep'], series: [{ name: 'seen', values: [3] }] })),
  fc.constant(divider),
);

test('words that are kept are read again as they were', () => {
  fc.assert(
    fc.property(fc.array(somePiece, { maxLength: 6 }), (words) => {
      expect(keptWords.parse(JSON.parse(JSON.stringify(words)))).toEqual(words);
    }),
  );
});

test('whatever a part says, its messages are within Slack’s limits, and the last says when something is left out', () => {
  fc.assert(
    fc.property(fc.array(somePiece, { maxLength: 25 }), (words) => {
      const messages = inMessages('Benchmarks', words, 'The rest of this part is in the PDF.');
      for (const one of messages) expect(blockProblems(toPost(one).blocks, 'message')).toEqual([]);
      expect(messages.length).toBeLessThanOrEqual(4);
      const said = messages.map(plain).join('\n');
      const left = said.includes('The rest of this part is in the PDF.');
      for (const one of words.filter((piece) => piece.piece === 'paragraph'))
        if (!left) expect(said).toContain(one.text.plain);
    }),
    { numRuns: 60 },
  );
});

test('whatever a part says, it is one message that Slack takes: no heading stands last, no table is wide, and what is left out is counted', () => {
  fc.assert(
    fc.property(fc.array(somePiece, { maxLength: 25 }), (words) => {
      const message = inOneMessage('Benchmarks', words);
      expect(blockProblems(toPost(message).blocks, 'message')).toEqual([]);
      expect(message.at(-1)?.piece).not.toBe('heading');
      expect(message.filter((one) => one.piece === 'table').length).toBeLessThanOrEqual(1);
      const said = plain(message);
      for (const one of words.filter((piece) => piece.piece === 'paragraph'))
        if (!/\d+ more in the PDF\.$/.test(said)) expect(said).toContain(one.text.plain);
    }),
    { numRuns: 60 },
  );
});

test('a summary ends with how much more there is; a wide table is left to the PDF, with what leads in to it', () => {
  const rows = Array.from({ length: 12 }, (_, at) => [`Row ${at}`, '1', '2', '3']);
  const wide = table({ caption: 'Wide', headings: ['Who', 'A', 'B', 'C'], rows });
  const items = Array.from({ length: 9 }, (_, at) => `Item ${at}`);

  expect(inOneMessage('Actions', [paragraph('3 done.'), heading('1 Rigor'), paragraph('Readings:'), wide])).toEqual([
    heading('Actions'),
    paragraph('3 done.'),
    aside('12 more in the PDF.'),
  ]);
  expect(plain(inOneMessage('Actions', [bullets(items)]))).toMatch(/Item 4\n4 more in the PDF\.$/);
  expect(inOneMessage('Actions', [])).toEqual([]);
  expect(plain(inOneMessage('Actions', [paragraph('Somebody wrote:')]))).toBe('Actions\nSomebody wrote:');
});
