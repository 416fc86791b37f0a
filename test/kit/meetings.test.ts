import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/district/days.ts';
import { meantFor, proposedDay, wrongDate } from '../../src/kit/meetings/rules.ts';

const today: Day = '2026-11-23';
const anyDay = fc.integer({ min: -500, max: 500 }).map((days) => addDays(today, days));

describe('a date', () => {
  const meeting = { day: addDays(today, 10), beginsAt: '09:00', endsAt: '12:00' } as const;
  const known = { today, others: [], isSchoolDay: true };

  test.each([
    ['that is fine', meeting, known, {}],
    ['today', { ...meeting, day: today }, known, {}],
    ['that is over', { ...meeting, day: addDays(today, -1) }, known, { day: 'That day has passed.' }],
    ['that is taken', meeting, { ...known, others: [meeting.day] }, { day: expect.stringContaining('already') }],
    [
      'without school',
      meeting,
      { ...known, isSchoolDay: false },
      { day: expect.stringContaining('isn’t a school day') },
    ],
    ['of no length', { ...meeting, endsAt: '09:00' }, known, { ends: 'The end time is before the start time.' }],
  ] as const)('%s', (_, planned, given, wrong) => {
    expect(wrongDate('meeting', planned, given)).toEqual(wrong);
  });

  test('is proposed a number of four weeks after the last one, and never in the past', () => {
    fc.assert(
      fc.property(anyDay, (last) => {
        const day = proposedDay(last, today);
        const apart = (Date.parse(day) - Date.parse(last)) / 86_400_000;
        expect(day >= today).toBe(true);
        expect(apart >= 28 && apart % 28 === 0).toBe(true);
      }),
    );
  });
});

test.each([
  ['moved once, it was meant for its first day', { day: '2026-12-03', movedFrom: null }, '2026-12-10', '2026-12-03'],
  ['moved twice, too', { day: '2026-12-10', movedFrom: '2026-12-03' }, '2026-12-11', '2026-12-03'],
  ['moved back, it is not a moved one', { day: '2026-12-10', movedFrom: '2026-12-03' }, '2026-12-03', null],
] as const)('%s', (_, before, now, meant) => {
  expect(meantFor(before, now)).toBe(meant);
});
