import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { schoolCalendar } from '../../../src/district/calendar.ts';
import { addDays, type Day, dayOf, timeOfDay } from '../../../src/district/days.ts';
import type { AskEnd } from '../../../src/kit/asks/closing.ts';
import { putOffUntil, snoozes } from '../../../src/kit/asks/snooze.ts';
import { type AskedOnce, isTooMuch, workloadOf } from '../../../src/kit/asks/workload.ts';

const days: readonly Day[] = [
  '2026-11-02',
  '2026-11-03',
  '2026-11-04',
  '2026-11-05',
  '2026-11-06',
  '2026-11-09',
  '2026-11-10',
  '2026-11-12',
  '2026-11-13',
  '2026-11-16',
];
const askedOn = (firstOn: Day, goneOn: Day | null, item = 'done'): AskedOnce => ({
  personId: 'pat',
  item,
  firstOn,
  goneOn,
});
const endOf = ({ item }: AskedOnce): AskEnd => askEnds.find((one) => one === item) ?? 'done';
const askEnds: readonly AskEnd[] = ['done', 'lapsed', 'lifted'];

describe('how much of what somebody was asked they settled', () => {
  test.each([
    ['nothing was asked', [], { asked: 0, settled: 0 }],
    ['the same day', [askedOn('2026-11-02', '2026-11-02')], { asked: 1, settled: 1 }],
    ['three school days later', [askedOn('2026-11-02', '2026-11-05')], { asked: 1, settled: 1 }],
    ['three school days over a weekend and a holiday', [askedOn('2026-11-06', '2026-11-12')], { asked: 1, settled: 1 }],
    ['four school days later', [askedOn('2026-11-02', '2026-11-06')], { asked: 1, settled: 0 }],
    ['never', [askedOn('2026-11-02', null)], { asked: 1, settled: 0 }],
    ['there is still time', [askedOn('2026-11-12', null)], { asked: 0, settled: 0 }],
    ['its time went by the next day', [askedOn('2026-11-02', '2026-11-03', 'lapsed')], { asked: 1, settled: 0 }],
    ['called off the next day', [askedOn('2026-11-02', '2026-11-03', 'lifted')], { asked: 0, settled: 0 }],
    ['called off, too late already', [askedOn('2026-11-02', '2026-11-06', 'lifted')], { asked: 1, settled: 0 }],
    ['called off today, too late already', [askedOn('2026-11-09', '2026-11-16', 'lifted')], { asked: 1, settled: 0 }],
  ] as const)('%s', (_, rows, load) => {
    expect(workloadOf(rows, days, endOf)).toEqual(load);
  });

  test.each([
    [{ asked: 5, settled: 0 }, false],
    [{ asked: 6, settled: 2 }, false],
    [{ asked: 6, settled: 1 }, true],
    [{ asked: 30, settled: 10 }, false],
    [{ asked: 30, settled: 9 }, true],
  ])('%o is too much: %s', (load, tooMuch) => {
    expect(isTooMuch(load)).toBe(tooMuch);
  });
});

const hours = { zone: 'America/New_York', askAt: '14:30', from: '07:00', to: '16:30' } as const;
const calendar = schoolCalendar(new Set<Day>(['2026-11-26', '2026-11-27', '2026-11-30']));

describe('until when something is put off', () => {
  test.each([
    ['tomorrow', '2026-11-23T14:40', hours, '2026-11-24T07:30'],
    ['tomorrow', '2026-11-25T14:40', hours, '2026-12-01T07:30'],
    ['tomorrow', '2026-11-23T14:40', { ...hours, from: '09:00' }, '2026-11-24T09:00'],
    ['afterSchool', '2026-11-23T14:40', hours, '2026-11-23T15:30'],
    ['afterSchool', '2026-11-23T15:30', hours, '2026-11-24T07:30'],
    ['afterSchool', '2026-11-23T14:40', { ...hours, to: '15:30' }, '2026-11-24T07:30'],
    ['afterSchool', '2026-11-26T10:00', hours, '2026-12-01T07:30'],
    ['monday', '2026-11-16T14:40', hours, '2026-11-23T07:30'],
    ['monday', '2026-11-24T14:40', hours, '2026-12-01T07:30'],
  ] as const)('%s, at %s', (snooze, now, own, expected) => {
    const at = Temporal.PlainDateTime.from(now).toZonedDateTime(hours.zone);
    const today = dayOf(at.toInstant(), hours.zone);
    const { day, until } = putOffUntil(snooze, { now: at.toInstant(), today, hours: { ...hours, ...own }, calendar });
    expect(until.toZonedDateTimeISO(hours.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(expected);
    expect(day).toBe(expected.slice(0, 10));
  });

  test('is always later, on a school day and within the person’s hours', () => {
    const zones = fc.constantFrom('America/New_York', 'America/Los_Angeles', 'America/Phoenix');
    fc.assert(
      fc.property(
        fc.constantFrom(...snoozes),
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        zones,
        (snooze, minutes, zone) => {
          const now = Temporal.Instant.from('2026-07-01T12:00:00Z').add({ minutes });
          const today = dayOf(now, 'America/New_York');
          const { day, until } = putOffUntil(snooze, { now, today, hours: { ...hours, zone }, calendar });
          expect(Temporal.Instant.compare(until, now)).toBe(1);
          expect(calendar.isSchoolDay(day)).toBe(true);
          expect(day <= addDays(today, 14)).toBe(true);
          expect(dayOf(until, zone)).toBe(day);
          const time = timeOfDay(until, zone);
          expect(time >= hours.from && time < hours.to).toBe(true);
        },
      ),
    );
  });
});
