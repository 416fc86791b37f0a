import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, type Month, monthOf, weekdayOf } from '../../../src/district/days.ts';
import { type MonthlyAsking, monthToAsk } from '../../../src/features/actions/monthly/rules.ts';

const isSchoolDay = (day: Day) => weekdayOf(day) <= 5;

function schoolDays(from: Day, to: Day): number {
  let n = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) n += Number(isSchoolDay(day));
  return n;
}

const asking = (day: Day, meetings: readonly Day[], asked: readonly Month[] = []): MonthlyAsking => ({
  day,
  nth: schoolDays(`${monthOf(day)}-01` as Day, day),
  meetings: meetings.map((one) => ({ day: one, reportDueOn: addDays(one, -7) })),
  wasAsked: (month) => asked.includes(month),
  schoolDaysBefore: (due) => schoolDays(day, addDays(due, -1)),
});

// The tenth school day of November 2026 is Friday the 13th.
test.each<[string, MonthlyAsking, Month | undefined]>([
  ['without meetings on the tenth school day', asking('2026-11-13', []), '2026-11'],
  ['without meetings on no other', asking('2026-11-12', []), undefined],
  ['not twice in a month', asking('2026-11-13', [], ['2026-11']), undefined],
  ['five school days before the report is due', asking('2026-11-19', ['2026-12-03']), '2026-12'],
  ['not six', asking('2026-11-18', ['2026-12-03']), undefined],
  ['not on the tenth school day, where a meeting is near', asking('2026-11-13', ['2026-12-03']), undefined],
  ['on the tenth, where the next meeting is far', asking('2026-11-13', ['2027-03-04']), '2026-11'],
  ['once for a meeting', asking('2026-11-20', ['2026-12-03'], ['2026-12']), undefined],
  ['late, where a meeting was entered late', asking('2026-12-01', ['2026-12-03']), '2026-12'],
  ['not on the day itself', asking('2026-12-03', ['2026-12-03']), undefined],
])('actions are asked about %s', (_, given, month) => {
  expect(monthToAsk(given)).toBe(month);
});

test('with a meeting every four weeks everybody is asked once for each month that has one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), (at) => {
      const first = addDays('2026-09-07', at);
      const meetings = Array.from({ length: 6 }, (_, n) => addDays(first, n * 28));
      const asked: Month[] = [];
      for (let day = addDays(first, -40); day <= addDays(first, 140); day = addDays(day, 1)) {
        if (!isSchoolDay(day)) continue;
        const ahead = meetings.filter((one) => one >= day);
        const month = monthToAsk(asking(day, ahead, asked));
        if (month) asked.push(month);
      }
      expect(new Set(asked).size).toBe(asked.length);
      for (const meeting of meetings) expect(asked).toContain(monthOf(meeting));
    }),
  );
});
