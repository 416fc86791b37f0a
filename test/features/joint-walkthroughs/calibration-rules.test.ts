import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agreementToTell,
  type BlindRoom,
  gwetAc1,
  leastAgreedFirst,
  mayTellAgreement,
  sumOfAgreement,
} from '../../../src/features/joint-walkthroughs/calibration/rules.ts';

/** Rooms as `ab1`: a and b walked together in the room of teacher 1. */
const rooms = (...said: readonly string[]): BlindRoom[] =>
  said.map(([a = '', b = '', teacherId = '']) => ({ code: 'L1', pair: [a, b], teacherId }));

test.each([
  ['five rooms of three pairs, each person in few', rooms('ab1', 'ab2', 'cd3', 'ef4', 'ef5'), true],
  ['four rooms', rooms('ab1', 'cd2', 'ef3', 'gh4'), false],
  ['five rooms of two pairs', rooms('ab1', 'ab2', 'ab3', 'cd4', 'cd5'), false],
  ['the same two, whoever planned it, are one pair', rooms('ab1', 'ba2', 'cd3', 'dc4', 'cd5'), false],
  ['five rooms of four teachers', rooms('ab1', 'ab1', 'cd2', 'ef3', 'gh4'), false],
  ['one who knows all but two rooms', rooms('ab1', 'ac2', 'ad3', 'ef4', 'gh5'), false],
  ['one who knows all but one room', rooms('ab1', 'ac2', 'ad3', 'ae4', 'gh5'), false],
  ['one who knows all but three, of two other pairs', rooms('ab1', 'ac2', 'ef3', 'gh4', 'gh5'), true],
  ['one who walked in every room, and learns nothing', rooms('ab1', 'ac2', 'ad3', 'ae4', 'af5'), true],
  ['one who walked in every room, and another in all but two', rooms('ab1', 'ab2', 'ab3', 'ac4', 'ad5'), false],
  ['two after whom one pair is left over', rooms('ab1', 'ae2', 'be3', 'cd4', 'cd5', 'cd6'), false],
  ['two who together have walked all', rooms('ab1', 'ac2', 'ad3', 'ah7', 'be4', 'bf5', 'bg6'), true],
  ['one after whom one pair is left over', rooms('ab1', 'ac2', 'ad3', 'ef4', 'ef5', 'ef6'), false],
  ['a teacher who knows all but two', rooms('ab1', 'cd1', 'ef1', 'gh1', 'ab1', 'cd2', 'ef3'), false],
] satisfies [string, BlindRoom[], boolean][])('%s', (_, given, may) => {
  expect(mayTellAgreement(given)).toBe(may);
});

test('each look-for is published or waits for itself', () => {
  const all = rooms('ab1', 'ab2', 'cd3', 'ef4', 'ef5');
  expect(agreementToTell([...all, ...all.slice(1).map((one) => ({ ...one, code: 'L2' }))])).toEqual(['L1']);
});

/** Every way in which rooms may have been agreed on or not that comes to this sum. */
function worlds(n: number, sum: number): boolean[][] {
  return Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, at) => ((bits >> at) & 1) === 1),
  ).filter((world) => world.filter(Boolean).length === sum);
}

const walked = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 7 }));
const walks = fc
  .array(walked, { minLength: 5, maxLength: 9 })
  .map((all) => all.filter(([a, b]) => a !== b))
  .map((all): BlindRoom[] =>
    all.map(([a, b, teacher]) => ({ code: 'L1', pair: [`p${a}`, `p${b}`], teacherId: `t${teacher}` })),
  );

const pairOf = ({ pair }: BlindRoom): string => [...pair].sort().join(' ');

test('from what is published no person, and no two who walk together, work out another room or how another pair agrees', () => {
  let published = 0;
  fc.assert(
    fc.property(walks, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (given, agreed) => {
      if (!mayTellAgreement(given)) return;
      published += 1;
      const knowers = [...given.flatMap(({ pair }) => [[pair[0]], [pair[1]]]), ...given.map(({ pair }) => [...pair])];
      for (const know of knowers) {
        const left = given.flatMap((one, at) => (one.pair.some((id) => know.includes(id)) ? [] : [{ one, at }]));
        const sum = left.filter(({ at }) => agreed[at]).length;
        // All or none says it of each: that is what was agreed on, and not promised.
        if (sum === 0 || sum === left.length) continue;
        const possible = worlds(left.length, sum);
        for (const [at] of left.entries()) expect(new Set(possible.map((world) => world[at])).size).toBe(2);
        for (const pair of new Set(left.map(({ one }) => pairOf(one)))) {
          const counts = possible.map(
            (world) => left.filter(({ one }, at) => pairOf(one) === pair && world[at]).length,
          );
          expect(new Set(counts).size).toBeGreaterThan(1);
        }
      }
    }),
    { numRuns: 3000, seed: 18 },
  );
  expect(published).toBeGreaterThan(50);
});

/** A table of two raters: both yes, only the first, only the second, both no. */
const tableOf = (yes: number, first: number, second: number, no: number) => ({
  bothLooked: yes + first + second + no,
  agreed: yes + no,
  seen: 2 * yes + first + second,
});

test('AC1 of a published table: 118 yes, 5 and 2 apart, none no is 0.9408, where kappa is below nothing (Gwet 2002)', () => {
  const table = tableOf(118, 5, 2, 0);
  expect(gwetAc1(table)?.toFixed(4)).toBe('0.9408');
  const [n, yes] = [125, { one: 123 / 125, other: 120 / 125 }];
  const chance = yes.one * yes.other + (1 - yes.one) * (1 - yes.other);
  expect((118 / n - chance) / (1 - chance)).toBeLessThan(0);
});

test.each([
  // pa = 7/10, q = 9/20, pe = 0.495: 0.205 / 0.505
  [tableOf(3, 2, 1, 4), 0.205 / 0.505],
  // pa = 8/10, q = 16/20 = 0.8, pe = 0.32: 0.48 / 0.68
  [tableOf(7, 1, 1, 1), 0.48 / 0.68],
  [tableOf(5, 0, 0, 5), 1],
  [tableOf(6, 0, 0, 0), 1],
  // pa = 0, q = 1/2, pe = 1/2: -0.5 / 0.5
  [tableOf(0, 4, 4, 0), -1],
  [tableOf(0, 0, 0, 0), undefined],
])('AC1 against a table reckoned by hand: %j', (table, expected) => {
  if (expected === undefined) expect(gwetAc1(table)).toBeUndefined();
  else expect(gwetAc1(table)).toBeCloseTo(expected, 12);
});

test('the look-fors agreed on least stand first, by the share and not by the count; together they are one sum', () => {
  const of = (code: string, agreed: number, bothLooked: number) => ({ code, agreed, bothLooked, seen: bothLooked });
  const all = [of('L1', 9, 10), of('L2', 3, 6), of('L3', 7, 14), of('L4', 5, 5)];
  expect(leastAgreedFirst(all).map(({ code }) => code)).toEqual(['L3', 'L2', 'L1', 'L4']);
  expect(sumOfAgreement(all)).toEqual({ bothLooked: 35, agreed: 24, seen: 35 });
});
