import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schoolCalendar } from '../../../src/district/calendar.ts';
import { addDays, type Day, daysOf, monthOf } from '../../../src/district/days.ts';
import { schoolDayOfMonth } from '../../../src/kit/slots/rule.ts';

const first: Day = '2026-11-01';
const off = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 });

test('the tenth school day comes once in a month of ten school days or more, and not at all in a shorter one', () => {
  fc.assert(
    fc.property(off, (days) => {
      const calendar = schoolCalendar(new Set(days.map((one) => addDays(first, one))));
      for (const month of ['2026-11', '2026-12', '2027-01'] as const) {
        const { first: from, last } = daysOf(month);
        const all = Array.from({ length: 31 }, (_, at) => addDays(from, at)).filter((day) => day <= last);
        const school = all.filter((day) => calendar.isSchoolDay(day));
        const fitting = all.filter((day) => schoolDayOfMonth(10, '09:00').fits(day, calendar));
        expect(fitting).toEqual(school.slice(9, 10));
        expect(fitting.every((day) => monthOf(day) === month)).toBe(true);
      }
    }),
  );
});
