import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Benchmark, Plan } from '../../../src/district/plan/plan.ts';
import { criteria, howFar, howFarCounts } from '../../../src/features/plan/criteria/rules.ts';
import { planDifference } from '../../../src/features/plan/rules.ts';
import { asKept, readDocument } from '../../../src/features/plan/versions/document.ts';
import { flags, movedOn, movedTargets, planState, stateSaid } from '../../../src/features/plan/versions/rules.ts';
import { asWritten } from '../../../src/features/plan/workbook/written.ts';

const withTargets = (targets: Readonly<Record<string, string>>): Plan => ({
  head: { name: 'Mill City AIP', schoolYear: '2026-27', theory: '' },
  objectives: [],
  initiatives: [],
  actions: [],
  keyIssues: [],
  benchmarks: Object.entries(targets).map(
    ([code, target]): Benchmark => ({
      code,
      target,
      parent: '1.1',
      kind: 'earlyEvidence',
      words: 'Rigorous tasks',
      rawOwner: '',
      ownerId: null,
      rawDue: '',
      dueOn: null,
      cadence: null,
      baseline: '',
      unit: '',
      direction: null,
      evidence: '',
    }),
  ),
});

test.each([
  ['draft', 3, 0, '⚪ draft, not approved yet'],
  ['draft', 3, 2, '⚪ draft, not approved yet'],
  ['draft', 1, 2, '⚪ draft, never approved'],
  ['approved', 2, 2, '🟢 approved, in force'],
  ['approved', 1, 2, '⚪ approved, superseded'],
  ['amended', 4, 4, '🟢 amended, in force'],
] as const)('a version that is %s, number %i, with %i in force, is said to be “%s”', (kind, number, inForce, said) => {
  expect(stateSaid({ kind, number }, inForce)).toBe(said);
});

test('the plan says which version counts while its newest is a draft', () => {
  const inForce = { number: 3, kind: 'approved', letterOn: '2026-05-12' } as const;

  expect(planState({ number: 4, kind: 'draft' }, inForce)).toBe(
    'version 4: ⚪ draft, not approved yet; version 3 is in force, by the letter of May 12, 2026',
  );
  expect(planState(inForce, inForce)).toBe('version 3: 🟢 approved, in force');
  expect(planState({ number: 1, kind: 'draft' }, undefined)).toBe('version 1: ⚪ draft, not approved yet');
});

test('a moved target is flagged only where the newest reading before was a bad one', () => {
  const moved = movedTargets(
    withTargets({ 'I.1.B1': '80%', '1.1.B2': '70%', '1.1.B3': '60%', '1.1.B4': '50%' }),
    withTargets({ '1.1.B1': '60%', '1.1.B2': '75%', '1.1.B3': '', '1.1.B4': '50%', '1.1.B5': '10%' }),
  );
  const reading = { words: '48% (n = 84)', readOn: '2026-10-30', notedOn: '2026-10-30', benchmarkId: 'x' } as const;

  expect(moved.map((one) => one.key)).toEqual(['1.1.b1', '1.1.b2', '1.1.b3']);
  expect(
    flags(
      moved,
      new Map([
        ['1.1.b1', { ...reading, bad: true }],
        ['1.1.b2', { ...reading, bad: false }],
        ['1.1.b3', { ...reading, bad: true }],
      ]),
    ),
  ).toEqual([
    '🔴 1.1.B1: target “80%” → “60%”, and the newest reading before the change was 48% (n = 84) (Oct 30, 2026)',
    '🔴 1.1.B3: target “60%” → none, and the newest reading before the change was 48% (n = 84) (Oct 30, 2026)',
  ]);
});

test('a target counts as moved on the day it came to what it is, whatever lies between', () => {
  const versions = [
    { onDay: '2026-09-01', plan: withTargets({ '1.1.B1': '80%', '1.1.B2': '50%' }) },
    { onDay: '2026-10-01', plan: withTargets({ '1.1.B1': '70%', '1.1.B2': '40%' }) },
    { onDay: '2026-11-01', plan: withTargets({ '1.1.B1': '60%', '1.1.B2': '40%' }) },
    { onDay: '2026-12-01', plan: withTargets({ '1.1.B1': '60%', '1.1.B2': '40%' }) },
  ] as const;
  const [first, , , last] = versions;

  expect([...movedOn(movedTargets(first.plan, last.plan), versions)]).toEqual([
    ['1.1.b1', '2026-11-01'],
    ['1.1.b2', '2026-10-01'],
  ]);
});

test('a version says the same as itself, and what is said of two turns round with them', () => {
  const targets = fc.dictionary(
    fc.constantFrom('1.1.B1', '1.1.B2', '1.2.B1', '2.1.B1'),
    fc.constantFrom('', '50%', '80%'),
  );
  fc.assert(
    fc.property(targets, targets, (was, now) => {
      const [before, after] = [was, now].map((one) => readDocument(JSON.stringify(asWritten(withTargets(one)))));
      if (!before || !after) throw new Error('two plans');
      const there = planDifference(asKept(before), after).benchmarks;
      const back = planDifference(asKept(after), before).benchmarks;
      const same = planDifference(asKept(before), before).benchmarks;
      expect(same.added.length + same.changed.length + same.ended.length).toBe(0);
      expect([there.added.length, there.ended.length]).toEqual([back.ended.length, back.added.length]);
      expect(there.changed.length).toBe(movedTargets(before, after).length);
      expect(back.changed.length).toBe(there.changed.length);
    }),
  );
});

test('however the five criteria are answered, each answer is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...howFar), { minLength: 5, maxLength: 5 }), (given) => {
      const said = howFarCounts(given.map((answer, at) => ({ answer, criterion: criteria[at] ?? 'focus' })));
      const counts = [...said.matchAll(/\d+/g)].map(Number);
      return counts.reduce((sum, one) => sum + one, 0) === 5;
    }),
  );
});
