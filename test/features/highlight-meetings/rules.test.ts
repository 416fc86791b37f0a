import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightParts } from '../../../src/district/highlight-meetings/report.ts';
import { toViewBlocks } from '../../../src/engine/render/blocks.ts';
import {
  asLines,
  isSilent,
  placesIn,
  sectionHeadline,
  sectionsOf,
} from '../../../src/features/highlight-meetings/report/rules.ts';
import { requestAnswers, tally } from '../../../src/features/highlight-meetings/requests/rules.ts';
import { linesOf } from '../../../src/kit/forms/named.ts';
import { readWanted } from '../../../src/kit/forms/wanted.ts';
import { asFarAs } from '../../../src/kit/words/fit.ts';
import { bullets, chart, heading, paragraph, plain, table, type Words } from '../../../src/kit/words/pieces.ts';

test.each([
  ['Attendance by grade | Dina Director', { words: 'Attendance by grade', holder: 'Dina Director' }],
  ['Attendance by grade', { words: 'Attendance by grade', holder: '' }],
  ['Attendance |', { words: 'Attendance', holder: '' }],
  ['| Dina', { problem: 'it doesn’t say what to bring' }],
  ['a | b | c', { problem: 'there is one bar “|” too many' }],
  ['x'.repeat(301), { problem: 'it is longer than 300 letters' }],
])('a line of the list reads “%s”', (line, read) => {
  expect(readWanted(line)).toEqual(read);
});

test('lines keep their number, whatever is empty between them', () => {
  expect(linesOf('one\n\n - two\n   \n• three')).toEqual([
    { number: 1, words: 'one' },
    { number: 3, words: 'two' },
    { number: 5, words: 'three' },
  ]);
});

test('the tally counts every answer once', () => {
  expect(tally(['bring', null, 'bring', 'cannot'])).toBe('2 will bring it, 1 can’t bring it, 1 no answer yet');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...requestAnswers, null)), (answers) => {
      const counts = [...tally(answers).matchAll(/\d+/g)].map(Number);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(answers.length);
    }),
  );
});

const objectives = [
  { id: 'a', code: '1', words: 'Rigor', shortName: '' },
  { id: 'b', code: '2', words: 'Data', shortName: '' },
];
const piece = fc.record({
  part: fc.constantFrom(...highlightParts),
  objectiveId: fc.constantFrom(null, 'a', 'b', 'ended'),
  words: fc.uuid().map((words): Words => [paragraph(words)]),
});

test('whatever routines say stands in the report exactly once, in the order of its parts', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const sections = sectionsOf({ objectives, remarks: [], pieces });
      const said = sections.flatMap(({ words }) => words.map((one) => plain([one])));
      expect([...said].sort()).toEqual(pieces.map(({ words }) => plain(words)).sort());
      expect(sections.map(({ place }) => place)).toEqual([
        'feedback',
        'progress',
        'progress/a',
        'progress/b',
        'obstacles',
        'benchmarksDue',
        'corrections',
      ]);
    }),
  );
});

test('a remark stands at its place, and alone keeps it from being silent', () => {
  const sections = sectionsOf({ objectives, pieces: [], remarks: [{ place: 'progress/b', words: 'Slow.' }] });
  expect(sections.filter((one) => !isSilent(one)).map(({ title, remark }) => [title, remark])).toEqual([
    ['2 Data', 'Slow.'],
  ]);
  expect(sections.flatMap((one) => (isSilent(one) ? [] : [sectionHeadline(one)]))).toEqual([
    'the plan manager writes: Slow.',
  ]);
});

test('where tables and charts are not drawn, what is said beside them stays', () => {
  const rows = [['Row 1', 'read']];
  const lines = asLines([
    paragraph('1 benchmark was read.'),
    chart({ kind: 'bar', title: 'x', categories: ['a'], series: [{ name: 's', values: [1] }] }),
    table({ caption: 'Benchmarks', headings: ['What', 'Stands'], rows }),
  ]);
  expect(plain(lines)).toBe('1 benchmark was read.');
});

test('with more parts than a thread holds, the strategic objectives are one reply', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ id: `o${at}`, code: `${at}`, words: 'Rigor', shortName: '' }));
  const pieces = many.map(
    ({ id }) => ({ part: 'progress', objectiveId: id, words: [paragraph(`Said of ${id}.`)] }) as const,
  );
  const sections = sectionsOf({ objectives: many, remarks: [], pieces });

  const [joined, ...rest] = placesIn(sections, 8);

  expect(rest).toEqual([]);
  expect(joined?.title).toBe('Progress by strategic objective');
  expect(plain(joined?.words ?? [])).toContain('8 Rigor: Said of o8.');
  expect(placesIn(sections, 9)).toHaveLength(9);
});

test('as much is said as there is room for, from the first on, and a heading is never left alone', () => {
  const anyPiece = fc.oneof(
    fc.string({ maxLength: 300 }).map((words) => paragraph(words)),
    fc.string({ minLength: 1, maxLength: 80 }).map(heading),
    fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 12 }).map(bullets),
  );
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 30 }), (words) => {
      const room = { blocks: 8, letters: 900 };
      const fitted = asFarAs(words, room);
      const shown = plain(fitted.words);
      expect(plain(words).startsWith(fitted.words.length === 0 ? '' : plain(fitted.words.slice(0, 1)))).toBe(true);
      expect(shown === plain(words) || fitted.left > 0 || fitted.words.length < words.length).toBe(true);
      expect(fitted.words.flatMap((one) => toViewBlocks([one])).length).toBeLessThanOrEqual(room.blocks + 30);
      expect(fitted.words.at(-1)?.piece).not.toBe('heading');
    }),
  );
});
