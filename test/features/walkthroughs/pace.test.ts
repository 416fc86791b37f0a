import { expect, test } from 'vitest';
import {
  paceOf,
  sayProgress,
  type TargetProgress,
  targetFrom,
} from '../../../src/features/walkthroughs/targets/rules.ts';

const november: TargetProgress = { month: '2026-11', logged: 4, target: 10, gone: 9, left: 9 };

test.each([
  ['a number of one’s own', { own: 6, ofRoles: [10] }, 6],
  ['a number of one’s own, even none', { own: 0, ofRoles: [10] }, 0],
  ['the highest of two roles', { own: null, ofRoles: [4, 10] }, 10],
  ['the one role that has a number', { own: null, ofRoles: [null, 4] }, 4],
  ['nothing where nobody named any', { own: null, ofRoles: [null] }, undefined],
])('a target is %s', (_, numbers, target) => {
  expect(targetFrom(numbers)).toBe(target);
});

test.each([
  ['4 of 10 walkthroughs logged in November; 9 school days left: about two every three school days.', {}],
  ['5 of 10 walkthroughs logged in November: on pace, 9 school days left.', { logged: 5 }],
  ['10 of 10 walkthroughs logged in November: done.', { logged: 10 }],
  ['11 of 10 walkthroughs logged in November: done.', { logged: 11 }],
  ['4 of 10 walkthroughs logged in November.', { gone: 18, left: 0 }],
  ['0 of 10 walkthroughs logged in November: on pace, 18 school days left.', { logged: 0, gone: 0, left: 18 }],
  [
    '1 of 4 walkthroughs logged in November; 5 school days left: about two every three school days.',
    { logged: 1, target: 4, gone: 13, left: 5 },
  ],
  ['2 of 4 walkthroughs logged in November; 1 school day left: 2 to go.', { logged: 2, target: 4, gone: 17, left: 1 }],
  ['1 of 10 walkthroughs logged in November; 3 school days left: 9 to go.', { logged: 1, gone: 15, left: 3 }],
  [
    '4 of 10 walkthroughs logged in November; 4 school days left: about three every two school days.',
    { gone: 14, left: 4 },
  ],
  ['4 walkthroughs logged in November.', { target: undefined }],
  ['1 walkthrough logged in November.', { target: 0, logged: 1 }],
])('%s', (words, change) => {
  expect(sayProgress({ ...november, ...change }).plain).toBe(words);
});

test('who keeps to the rate that is said gets there', () => {
  const perDay: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, a: 1, four: 4, five: 5, ten: 10 };
  for (let left = 2; left <= 23; left += 1) {
    for (let toGo = 2; toGo <= 2 * left; toGo += 1) {
      const progress = { month: '2026-11' as const, logged: 0, target: toGo, gone: 500, left };
      const [, n = '', days = ''] = /about (\w+) (?:every )?(\w+) school day/.exec(sayProgress(progress).plain) ?? [];
      expect([toGo, left, ((perDay[n] ?? 0) / (perDay[days] ?? 1)) * left + 1e-9 >= toGo]).toEqual([toGo, left, true]);
    }
  }
});

test('nobody is behind before the first school day of a month is over', () => {
  expect(paceOf({ ...november, logged: 0, gone: 0, left: 20 })).toBe('onPace');
  expect(paceOf({ ...november, logged: 0, target: 40, gone: 1, left: 19 })).toBe('behind');
});
