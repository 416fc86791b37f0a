import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import { actionStatuses, beginsWithCode } from '../../../src/district/plan/plan.ts';
import { actionStatusNames, partsSaid } from '../../../src/district/plan/statuses.ts';
import { isListed } from '../../../src/features/actions/mine/rules.ts';
import { readLine } from '../../../src/features/actions/one/rules.ts';
import {
  isAskedAbout,
  isOpenAction,
  type PartOrder,
  urgency,
  wholeOf,
  worstPartsFirst,
} from '../../../src/features/actions/rules.ts';

const today: Day = '2026-11-23';
const status = fc.constantFrom(...actionStatuses);
const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const standing: fc.Arbitrary<PartOrder> = fc.record({
  code: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => `1.${a}.A${b}`),
  status,
  dueOn: fc.option(aDay),
});
const part = fc.record({ status, movedOn: fc.option(aDay) });

test.each([
  [{ status: 'blocked', dueOn: null }, 0],
  [{ status: 'noAction', dueOn: '2026-11-22' }, 1],
  [{ status: 'inProgress', dueOn: '2026-11-22' }, 1],
  [{ status: 'inProgress', dueOn: today }, 2],
  [{ status: 'noAction', dueOn: '2026-12-23' }, 2],
  [{ status: 'noAction', dueOn: '2026-12-24' }, 3],
  [{ status: 'noAction', dueOn: null }, 3],
  [{ status: 'inProgress', dueOn: null }, 4],
  [{ status: 'complete', dueOn: '2026-11-22' }, 5],
  [{ status: 'dropped', dueOn: '2026-11-22' }, 6],
] as const)('%j is the %ith worst', (one, rank) => {
  expect(urgency({ code: '1.1.A1', ...one }, today)).toBe(rank);
});

describe('the list of actions, whatever is in it', () => {
  test('is in the order of how urgent they are, loses none, and does not depend on the order before', () => {
    fc.assert(
      fc.property(fc.array(standing), (all) => {
        const sorted = worstPartsFirst(all, today);
        const ranks = sorted.map((one) => urgency(one, today));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(worstPartsFirst([...all].reverse(), today).map((one) => JSON.stringify(one))).toEqual(
          sorted.map((one) => JSON.stringify(one)),
        );
      }),
    );
  });

  test('goes by number where two are equally urgent', () => {
    const of = (code: string) => ({ code, status: 'noAction', dueOn: null }) as const;
    expect(worstPartsFirst([of('1.10.A1'), of('1.2.A10'), of('1.2.A9')], today).map(({ code }) => code)).toEqual([
      '1.2.A9',
      '1.2.A10',
      '1.10.A1',
    ]);
  });
});

test.each([
  [['complete', 'inProgress'], 'inProgress', 2],
  [['complete', 'noAction', 'inProgress'], 'inProgress', 3],
  [['inProgress', 'inProgress', 'noAction'], 'inProgress', 3],
  [['complete', 'noAction'], 'inProgress', 2],
  [['noAction', 'noAction'], 'noAction', 2],
  [['noAction', 'blocked'], 'blocked', 2],
  [['complete', 'dropped'], 'complete', 1],
  [['dropped', 'dropped'], 'dropped', 2],
] as const)('parts that are %j make an action %s', (statuses, status, counting) => {
  const whole = wholeOf(statuses.map((one) => ({ status: one, movedOn: null })));
  expect([whole.status, whole.parts.length, whole.movedOn]).toEqual([status, counting, null]);
});

test.each([
  [['inProgress', 'inProgress', 'noAction'], '2 of 3 schools in progress, C not begun'],
  [['complete', 'complete', 'complete'], 'all 3 schools complete'],
  [['complete', 'blocked', 'complete'], '2 of 3 schools complete, B blocked'],
  [['noAction'], ''],
  [
    ['complete', 'noAction', 'noAction', 'noAction', 'complete', 'complete', 'complete'],
    '4 of 7 schools complete, 3 schools not begun',
  ],
] as const)('parts that are %j are said as “%s”', (statuses, said) => {
  expect(partsSaid(statuses.map((status, at) => ({ school: 'ABCDEFG'[at] ?? null, status })))).toBe(said);
});

test('an action is complete only when every part that counts is, begun when any is, and moved when its newest part did', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const whole = wholeOf(parts);
      const counting = parts.filter((one) => one.status !== 'dropped');
      expect(whole.status === 'complete').toBe(
        counting.length > 0 && counting.every((one) => one.status === 'complete'),
      );
      expect(whole.status === 'noAction').toBe(
        counting.length > 0 && counting.every((one) => one.status === 'noAction'),
      );
      for (const { movedOn } of parts) if (movedOn !== null) expect((whole.movedOn ?? '') >= movedOn).toBe(true);
    }),
  );
});

test('who said it within ten days is not asked, nor about what is finished', () => {
  fc.assert(
    fc.property(part, (one) => {
      const fresh = one.movedOn !== null && one.movedOn >= addDays(today, -10);
      expect(isAskedAbout(one, today)).toBe(isOpenAction(one.status) && !fresh);
    }),
  );
});

test('what is open is listed; what is complete only for a month, what is dropped not at all', () => {
  expect(isListed({ status: 'blocked', since: '2020-01-01' }, today)).toBe(true);
  expect(isListed({ status: 'complete', since: '2026-10-24' }, today)).toBe(true);
  expect(isListed({ status: 'complete', since: '2026-10-23' }, today)).toBe(false);
  expect(isListed({ status: 'dropped', since: today }, today)).toBe(false);
});

test('every status has a word, and a shape of its own', () => {
  const shapes = actionStatuses.map((one) => actionStatusNames[one].split(' ')[0]);
  expect(new Set(shapes).size).toBe(actionStatuses.length);
});

test.each([
  ['1.2.A3', { kind: 'code', code: '1.2.a3' }],
  ['I.2.A3', { kind: 'code', code: '1.2.a3' }],
  ['1.2.A3 complete copied to all', { kind: 'status', code: '1.2.a3', status: 'complete', note: 'copied to all' }],
  ['1.2.A3 Done: copied', { kind: 'status', code: '1.2.a3', status: 'complete', note: 'copied' }],
  ['1.2.A3 still moving', { kind: 'status', code: '1.2.a3', status: 'inProgress', note: '' }],
  ['1.2.A3 in progress, slowly', { kind: 'status', code: '1.2.a3', status: 'inProgress', note: 'slowly' }],
  ['1.2.A3 blocked', { kind: 'status', code: '1.2.a3', status: 'blocked', note: '' }],
  ['1.2.A3 blokced by snow', { kind: 'unclear', code: '1.2.a3', rest: 'blokced by snow', meant: 'blocked' }],
  ['1.2.A3 constructor', { kind: 'unclear', code: '1.2.a3', rest: 'constructor', meant: 'inProgress' }],
] as const)('“%s” is read as %j', (typed, read) => {
  expect(readLine(typed)).toEqual(read);
});

test('nothing that is typed is more than a code, a status and a note', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (code, rest) => {
      const line = readLine(`${code} ${rest}`);
      expect(['code', 'status', 'unclear']).toContain(line.kind);
    }),
  );
  expect(beginsWithCode('hlp')).toBe(false);
  expect(beginsWithCode('II.1.A2 done')).toBe(true);
});
