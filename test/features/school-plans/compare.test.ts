import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refTo } from '../../../src/district/ref.ts';
import { differenceLine, planDifferences } from '../../../src/features/school-plans/life/compare.ts';
import type { FrozenItem } from '../../../src/features/school-plans/life/document.ts';

const item = (id: string, more: Partial<FrozenItem> = {}): FrozenItem => ({
  ref: refTo('schoolPlanItem', id),
  kind: 'own',
  code: id.toUpperCase(),
  words: `Words of ${id}`,
  shortName: '',
  initiative: null,
  required: null,
  owner: 'Ana Rivera',
  ownerTeaches: true,
  startsOn: null,
  dueOn: '2026-10-01',
  practice: '',
  result: '',
  status: 'noAction',
  before: 'noAction',
  since: null,
  addedOn: null,
  dropReason: '',
  ...more,
});
const asOf = '2026-09-15' as const;
const of = (...items: FrozenItem[]) => ({ asOf, items });
const lines = (a: FrozenItem[], b: FrozenItem[], outside = false) =>
  planDifferences(of(...a), of(...b), outside).map(differenceLine);

describe('what changed between two rounds', () => {
  test.each<[string, FrozenItem[], FrozenItem[], string[]]>([
    ['nothing', [item('s1')], [item('s1')], []],
    ['an item was added', [], [item('s1')], ['+ added S1 Words of s1']],
    [
      'one was dropped, with its reason',
      [item('s1')],
      [item('s1', { status: 'dropped', dropReason: 'The grant ended.' })],
      ['− dropped S1 Words of s1: The grant ended.'],
    ],
    ['one is gone', [item('s1')], [], ['− dropped S1 Words of s1']],
    ['one that was dropped is back', [item('s1', { status: 'dropped' })], [item('s1')], ['+ added S1 Words of s1']],
    ['its date', [item('s1')], [item('s1', { dueOn: '2026-11-01' })], ['~ changed S1 Words of s1: due Oct 1 → Nov 1']],
    [
      'its status',
      [item('s1')],
      [item('s1', { status: 'complete' })],
      ['~ changed S1 Words of s1: ⚪ not started → 🟢 complete'],
    ],
    [
      'owner and initiative',
      [item('s1')],
      [item('s1', { owner: 'Bo', initiative: { id: 'i', name: '1.1 Rigor' } })],
      ['~ changed S1 Words of s1: initiative none → 1.1 Rigor; owner Ana Rivera → Bo'],
    ],
  ])('%s', (_, earlier, later, said) => {
    expect(lines(earlier, later)).toEqual(said);
  });

  test('outside the school a teacher is not named', () => {
    expect(lines([item('s1', { owner: null, ownerTeaches: false })], [item('s1')], true)).toEqual([
      '~ changed S1 Words of s1: owner none → a teacher',
    ]);
  });
});

const anyItem = fc
  .record({
    id: fc.integer({ min: 1, max: 8 }),
    status: fc.constantFrom('noAction', 'inProgress', 'complete', 'dropped', 'blocked'),
    dueOn: fc.constantFrom('2026-10-01', '2026-11-01', null),
  })
  .map(({ id, status, dueOn }) => item(`s${id}`, { status, dueOn } as Partial<FrozenItem>));
const anyItems = fc.uniqueArray(anyItem, { selector: ({ ref }) => ref });

test('a plan compared with itself says nothing; what is added one way is dropped the other way', () => {
  fc.assert(
    fc.property(anyItems, anyItems, (a, b) => {
      expect(planDifferences(of(...a), of(...a), false)).toEqual([]);
      const refs = (from: FrozenItem[], to: FrozenItem[], what: string) =>
        planDifferences(of(...from), of(...to), false)
          .filter((one) => one.what === what)
          .map(({ ref }) => ref)
          .sort();
      expect(refs(a, b, 'added')).toEqual(refs(b, a, 'dropped'));
      expect(refs(a, b, 'changed')).toEqual(refs(b, a, 'changed'));
    }),
  );
});
