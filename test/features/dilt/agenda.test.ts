import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimeOfDay } from '../../../src/district/days.ts';
import {
  addMinutes,
  type Known,
  matched,
  meantBy,
  minutesBetween,
  sayMinutes,
  startTimes,
  tooLong,
} from '../../../src/features/dilt/agenda/rules.ts';
import { printLines, readLines } from '../../../src/features/dilt/agenda/text/rules.ts';
import { isOver, nextAfter, type Run, slotsOf } from '../../../src/features/dilt/day/rules.ts';
import { readyCount, timesToAsk } from '../../../src/features/dilt/readiness/rules.ts';

const nothing = { initiative: '', lookFors: [], teaches: '' };

test.each([
  ['45 | Rigor in math | Dana', { minutes: 45, title: 'Rigor in math', owner: 'Dana', ...nothing }],
  ['  45 min|Rigor  in math |Dana Kim|', { minutes: 45, title: 'Rigor in math', owner: 'Dana Kim', ...nothing }],
  ['45 | Rigor | Dana | look-for 3', { lookFors: ['3'] }],
  ['45 | Rigor | Dana | look-fors l3, L4', { lookFors: ['L3', 'L4'] }],
  ['45 | Rigor | Dana | L3, L4', { lookFors: ['L3', 'L4'] }],
  ['45 | Rigor | Dana | look for L3 | L3', { lookFors: ['L3'] }],
  ['45 | Rigor | Dana | initiative 1.2', { initiative: '1.2' }],
  ['45 | Rigor | Dana | 1.2', { initiative: '1.2' }],
  ['45 | Rigor | Dana | look-for L3, initiative 1.2', { lookFors: ['L3'], initiative: '1.2' }],
  ['45 | Rigor | Dana | Ask why, and wait | initiative II.1', { teaches: 'Ask why, and wait', initiative: 'II.1' }],
  ['45 | Rigor | Dana | We take the initiative', { teaches: 'We take the initiative' }],
])('the line “%s” is read', (line, read) => {
  const { lines, wrong } = readLines(line);

  expect(wrong).toEqual([]);
  expect(lines).toMatchObject([{ line: 1, ...read }]);
});

test.each([
  ['Rigor | Dana', '“Rigor” isn’t a number of minutes'],
  ['0 | Rigor | Dana', '0 minutes don’t fit in a day'],
  ['500 | Rigor | Dana', '500 minutes don’t fit in a day'],
  ['45', 'there’s no title'],
  ['45 | Rigor', 'nobody leads “Rigor”'],
  [`45 | ${'x'.repeat(101)} | Dana`, 'the title is longer than 75 letters'],
  [`45 | Rigor | Dana | ${'x'.repeat(501)}`, 'longer than 500 letters'],
  ['45 | Rigor | Dana | look-for 1 2 3 4 5 6 7', 'more than 6 look-fors'],
])('the line “%s” is refused: %s', (line, words) => {
  const { lines, wrong } = readLines(`\n${line}`);

  expect(lines).toEqual([]);
  expect(wrong).toMatchObject([{ line: 2, words: expect.stringContaining(words) }]);
});

test('more segments than a day has room for are refused', () => {
  const { lines, wrong } = readLines(Array.from({ length: 21 }, () => '5 | Rigor | Dana').join('\n'));

  expect(lines).toHaveLength(20);
  expect(wrong.map(({ line }) => line)).toEqual([21]);
});

/** Lines as people may type them, much of it nearly right. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('45', '30 min', 'Rigor', 'Dana', 'look-for 3', 'look-fors L1, l2', 'initiative 1.2', '1.2', 'L3'),
  fc.constantFrom('look-for', 'initiative', 'Ask why; look-for L4, initiative 2.1', ' , ', 'İ'),
);
const lineOf = fc
  .tuple(fc.constantFrom('45', '30 min', '5'), fc.array(cell, { maxLength: 6 }))
  .map(([minutes, cells]) => [minutes, ...cells].join(' | '));

test('what was read is printed so that it is read as the same, however it was typed', () => {
  fc.assert(
    fc.property(fc.array(lineOf, { maxLength: 5 }), (typed) => {
      const once = printLines(readLines(typed.join('\n')).lines);
      const again = readLines(once);
      expect(again.wrong).toEqual([]);
      expect(printLines(again.lines)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is typed is read without a fault: each line is a segment or says what is wrong', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const { lines, wrong } = readLines(typed);
      const written = typed.split('\n').filter((one) => one.trim() !== '').length;
      expect(lines.length + wrong.length).toBe(written);
    }),
  );
});

const known: Known = {
  people: ['Dana Kim', 'Dana Lee', 'Pat Okafor', 'Bo Nguyễn'].map((name) => ({ id: name, name })),
  lookFors: ['L1', 'L3', 'RIG'].map((code) => ({ code, words: code })),
  initiatives: [
    { id: 'i', code: '1.2', words: 'Rigor', shortName: '' },
    { id: 'r', code: 'II.1', words: 'Data', shortName: '' },
  ],
};
const meant = (line: string) => meantBy(readLines(line).lines, known);

test.each([
  ['45 | Rigor | pat', { ownerId: 'Pat Okafor' }],
  ['45 | Rigor | nguyen', { ownerId: 'Bo Nguyễn' }],
  ['45 | Rigor | Dana L', { ownerId: 'Dana Lee' }],
  ['45 | Rigor | Pat | look-for 3', { lookFors: ['L3'] }],
  ['45 | Rigor | Pat | look-for rig', { lookFors: ['RIG'] }],
  ['45 | Rigor | Pat | initiative 2.1', { initiativeId: 'r' }],
])('in “%s” names and codes are found', (line, found) => {
  expect(meant(line)).toMatchObject({ wrong: [], segments: [found] });
});

test.each([
  ['45 | Rigor | Dana', '“Dana” could be Dana Kim or Dana Lee; write more of the name'],
  ['45 | Rigor | Okafur', 'nobody in the DILT is called “Okafur”; did you mean Pat Okafor?'],
  ['45 | Rigor | Xyz', 'nobody in the DILT is called “Xyz”; write the name of somebody in the DILT'],
  ['45 | Rigor | Pat | look-for L4', 'there’s no look-for L4; did you mean L1?'],
  ['45 | Rigor | Pat | initiative 9.9', 'there’s no initiative 9.9 in the plan'],
])('in “%s” what cannot be found is said with what is near', (line, words) => {
  expect(meant(line)).toMatchObject({ segments: [], wrong: [{ line: 1, words: expect.stringContaining(words) }] });
});

const hours = { beginsAt: '08:30', endsAt: '15:00' } as const;

test('the minutes must fit the day, and how much is too much is said', () => {
  expect(tooLong(hours, [390])).toBeUndefined();
  expect(tooLong(hours, [360, 95])).toContain('1 h 5 min longer than the day, 8:30 AM to 3:00 PM');
  expect([0, 40, 60, 75].map(sayMinutes)).toEqual(['0 min', '40 min', '1 h', '1 h 15 min']);
});

test('segments follow one another without a gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }), (minutes) => {
      const { starts, ends } = startTimes('08:30', minutes);
      expect(starts[0]).toBe('08:30');
      [...starts.slice(1), ends].forEach((next, at) => {
        expect(minutesBetween(starts[at] ?? '00:00', next)).toBe(minutes[at]);
      });
    }),
  );
});

test('written again, a segment is known by its title, then by who is responsible and how long', () => {
  const kept = [
    { title: 'Rigor', ownerId: 'a', minutes: 45 },
    { title: 'Talk', ownerId: 'b', minutes: 30 },
    { title: 'Lunch', ownerId: 'c', minutes: 30 },
  ];
  const as = (title: string, ownerId: string, minutes: number) => ({
    title,
    ownerId,
    minutes,
    teaches: '',
    initiativeId: null,
    lookFors: [],
  });

  const found = matched(kept, [as('talk ', 'x', 60), as('Rigor in math', 'a', 45), as('Closing', 'c', 10)]);

  expect(found.map((one) => one?.title)).toEqual(['Talk', 'Rigor', undefined]);
});

test.each([
  [11, 0],
  [10, 1],
  [6, 1],
  [5, 2],
  [3, 2],
  [2, 3],
  [1, 3],
  [0, 0],
])('with %i school days left an owner has been asked %i times at most', (left, times) => {
  expect(timesToAsk(left)).toBe(times);
});

test.each([
  [['ready', 'open', 'help'], '1 of 3 segments ready'],
  [['ready', 'ready'], 'All 2 segments are ready'],
  [['ready'], 'The one segment is ready'],
  [['open'], '0 of 1 segment ready'],
] as const)('readiness is a count: %o is %s', (all, words) => {
  expect(readyCount(all.map((readiness) => ({ readiness })))).toBe(words);
});

const run = (id: string, startedAt: TimeOfDay | null = null, endedAt: TimeOfDay | null = null, added = 0): Run => ({
  id,
  minutes: 45,
  added,
  startedAt,
  endedAt,
});

test('what is to come follows what runs, and never begins in the past', () => {
  const runs = [run('a', '08:32', '09:20'), run('b', '09:20', null, 5), run('c'), run('d')];

  const slots = slotsOf('08:30', runs, '09:30');

  expect(slots.map(({ state, planned, actual, over }) => [state, planned.from, actual.from, over])).toEqual([
    ['done', '08:30', '08:32', 3],
    ['running', '09:15', '09:20', 5],
    ['toCome', '10:00', '10:10', 0],
    ['toCome', '10:45', '10:55', 0],
  ]);
  expect(slotsOf('08:30', runs, '11:00')[2]?.actual.from).toBe('11:00');
  expect(slotsOf('08:30', [run('a')], '07:00')[0]?.actual.from).toBe('08:30');
});

test('a day is over when its last segment is done and none runs; what was left out is not next', () => {
  const done = run('c', '10:00', '10:30');

  expect(isOver([run('a', '08:30', '09:00'), run('b'), done])).toBe(true);
  expect(isOver([run('a', '08:30'), run('b'), done])).toBe(false);
  expect(isOver([run('a', '08:30', '09:00')].concat(run('b')))).toBe(false);
  expect(isOver([])).toBe(false);
  expect(nextAfter([run('a', '08:30'), done, run('d')], 'a')?.id).toBe('d');
  expect(nextAfter([run('a'), run('b', '08:30')], 'b')).toBeUndefined();
});

test('a time never leaves its day', () => {
  expect(addMinutes('23:50', 30)).toBe('23:59');
  expect(addMinutes('08:30', 45)).toBe('09:15');
});
