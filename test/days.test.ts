import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf, daysOf, monthText } from '../src/district/days.ts';

const zones = ['America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];
const [first, end] = [Date.parse('2020-01-01'), Date.parse('2045-01-01')];

test('at every moment it is the day that the wall in that zone says, whichever moments were asked about before', () => {
  const moments = fc.array(fc.tuple(fc.integer({ min: first, max: end }), fc.constantFrom(...zones)), {
    minLength: 1,
    maxLength: 20,
  });
  const nearMidnight = fc.tuple(fc.integer({ min: first, max: end }), fc.constantFrom(...zones)).map(([at, zone]) => {
    const midnight = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
    return [-1, 0, 1].map((by): [number, string] => [midnight + by, zone]);
  });
  fc.assert(
    fc.property(fc.oneof(moments, nearMidnight), (asked) => {
      for (const [at, zone] of asked) {
        const moment = Temporal.Instant.fromEpochMilliseconds(at);
        expect(dayOf(moment, zone)).toBe(moment.toZonedDateTimeISO(zone).toPlainDate().toString());
      }
    }),
    { numRuns: 300 },
  );
});

test('a month has its first day and its last, in leap years too', () => {
  const months = Array.from({ length: 12 * 25 }, (_, n) => Temporal.PlainYearMonth.from('2020-01').add({ months: n }));

  for (const month of months)
    expect(daysOf(monthText.parse(month.toString()))).toEqual({
      first: month.toPlainDate({ day: 1 }).toString(),
      last: month.toPlainDate({ day: month.daysInMonth }).toString(),
    });
});
