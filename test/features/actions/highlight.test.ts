import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/district/days.ts';
import type { Sighting } from '../../../src/district/sightings.ts';
import { isNotMoving, onlyOwner, seldomSeen } from '../../../src/features/actions/breaks/rules.ts';
import { quietSince } from '../../../src/features/actions/digest/quiet/rules.ts';
import { idOfCode } from '../../plan.ts';
import { highlightOf, reported } from '../saying.ts';
import { withPlan } from './district.ts';

const occasion = { meetingId: 'none', since: '2026-11-20', until: '2026-12-10' };

test('a highlight report says of each objective which actions moved, which did not, and which are blocked', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.1.A1 done all agreed');
  await pat.command('/action 1.2.A3 blocked the secret reason');
  district.clock.moveTo(Temporal.Instant.from('2026-12-11T12:00:00Z'));

  const pieces = highlightOf(district, 'actions', occasion);

  expect(pieces.map(({ objectiveId, refs }) => [objectiveId, refs[0]])).toEqual([
    [idOfCode(district, '1'), `strategicObjective/${idOfCode(district, '1')}`],
    [idOfCode(district, '2'), `strategicObjective/${idOfCode(district, '2')}`],
  ]);
  expect(reported(pieces, 'progress').split('\n')).toEqual([
    'Actions: ⛔ 1 blocked, ⚪ 1 no action yet, 🟢 1 complete.',
    'Changed status since Nov 20:',
    '1.1.A1 Agree what a rigorous task is: 🟢 complete',
    '1.2.A3 Collect the best tasks: ⛔ blocked',
    '1 open action didn’t change: 1 had no update (1.1.A2).',
    'Blocked: 1.2.A3.',
    '---',
    'Actions: ⚪ 2 no action yet.',
    'None has changed status since Nov 20.',
    '2 open actions didn’t change: 2 had no update (2.1.A1, 2.1.A2).',
  ]);
  expect(JSON.stringify(pieces)).not.toContain('secret reason');
});

const cutoff: Day = '2026-10-12';

describe('an objective does not move', () => {
  const part = (status: 'noAction' | 'inProgress' | 'complete', movedOn: Day | null) => ({ status, movedOn });
  const old = { planBegan: '2026-09-01', cutoff } as const;
  test.each([
    ['when nobody ever spoke of its actions', [part('noAction', null)], old, true],
    ['when the last word is older', [part('inProgress', '2026-10-09'), part('noAction', null)], old, true],
    ['but does when one was spoken of that day', [part('inProgress', cutoff), part('noAction', null)], old, false],
    ['but does when one was completed since', [part('complete', '2026-11-01'), part('noAction', null)], old, false],
    ['but need not when all is done', [part('complete', '2026-09-20')], old, false],
    ['but is not expected to in a young plan', [part('noAction', null)], { ...old, planBegan: '2026-10-13' }, false],
  ] as const)('%s', (_, parts, when, expected) => {
    expect(isNotMoving(parts, when)).toBe(expected);
  });
});

describe('what is complete is not seen', () => {
  const figure = (schoolId: string | null, seen: number, looked: number): Sighting => ({
    code: 'L1',
    month: '2026-11',
    schoolId,
    seen,
    looked,
    bound: 'about',
  });
  test.each([
    ['nothing is published', [], false],
    ['less than a quarter in the district', [figure(null, 4, 20)], true],
    ['a quarter in the district', [figure(null, 5, 20)], false],
    ['less than a third at two schools', [figure(null, 9, 30), figure('a', 3, 10), figure('b', 3, 10)], false],
    [
      'a third or less at three schools',
      [figure(null, 20, 60), figure('a', 3, 10), figure('b', 3, 10), figure('c', 3, 9)],
      true,
    ],
    [
      'more than a third at one of three schools',
      [figure(null, 20, 60), figure('a', 3, 10), figure('b', 3, 10), figure('c', 5, 12)],
      false,
    ],
    ['a district’s count that may be of fewer', [{ ...figure(null, 3, 9), bound: 'atMost' }], true],
    ['several months are one sum', [figure(null, 1, 10), figure(null, 6, 10)], false],
  ] as const)('%s', (_, figures, expected) => {
    expect(seldomSeen(figures) !== undefined).toBe(expected);
  });
});

test.each([
  [[], null],
  [[null, null], null],
  [['pat', null, 'pat'], 'pat'],
  [['pat', 'dina'], null],
] as const)('who answers for %j together is %s', (ids, expected) => {
  expect(onlyOwner(ids)).toBe(expected);
});

describe('an objective is quiet', () => {
  const heard = { since: [null], movedOn: [null], notedOn: [] } as const;
  test.each([
    ['has neither actions nor readings', { since: [], movedOn: [], notedOn: [] }, undefined],
    ['was never spoken of', heard, { kind: 'noData', last: undefined }],
    ['had an action move', { ...heard, since: ['2026-11-24'], movedOn: ['2026-11-24'] }, undefined],
    ['had a benchmark read', { ...heard, notedOn: ['2026-11-23'] }, undefined],
    [
      'goes on as before',
      { ...heard, since: ['2026-10-01'], movedOn: ['2026-11-24'] },
      { kind: 'noProgress', updates: 1 },
    ],
    ['was read long ago', { ...heard, notedOn: ['2026-11-02'] }, { kind: 'noData', last: '2026-11-02' }],
  ] as const)('%s', (_, given, expected) => {
    expect(quietSince(given, '2026-11-23')).toEqual(expected);
  });
});
