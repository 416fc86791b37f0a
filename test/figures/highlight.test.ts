import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, dayText, sayShortDay } from '../../src/district/days.ts';
import { sectionHeadline, sectionsOf } from '../../src/features/highlight-meetings/report/rules.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { highlightOf, reported } from '../features/saying.ts';
import { importPlan } from '../plan.ts';

const since = dayText.parse('2026-10-26');
const today = dayText.parse('2026-11-23');

/** Days from before the last meeting to long after this one. */
const someDay = fc.integer({ min: -60, max: 110 }).map((n) => addDays(today, n));
const codes = ['1.1.B1', '1.1.B2', '1.2.B1', '2.1.B1', '2.1.B2', '2.1.B3'] as const;

const rowOf = (code: string, due: Day) =>
  [
    code,
    code.slice(0, 3),
    'Short-term outcome',
    `What ${code} is`,
    'Pat Okafor',
    due,
    '',
    '40',
    '60',
    'points',
    'up',
    '',
  ] as const;

/** What came due since the last meeting, and what is due from today to the thirtieth school day after it, of every objective. */
function recounted({ db }: TestDistrict): { horizon: Day; gone: number; ahead: number } {
  const horizon = dayText.parse(
    db.$client
      .prepare(
        `WITH RECURSIVE d(day) AS (SELECT date(:today, '+1 day') UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < '2027-04-01')
         SELECT day FROM d WHERE strftime('%w', day) NOT IN ('0', '6')
           AND day NOT IN (SELECT day FROM calendar_day WHERE kind = 'noSchool') ORDER BY day LIMIT 1 OFFSET 29`,
      )
      .pluck()
      .get({ today }),
  );
  const [gone = 0, ahead = 0] = (db.$client
    .prepare(
      `SELECT coalesce(sum(due_on >= :since AND due_on < :today), 0), coalesce(sum(due_on BETWEEN :today AND :horizon), 0)
         FROM benchmark WHERE ended_on IS NULL`,
    )
    .raw()
    .get({ since, today, horizon }) ?? []) as number[];
  return { horizon, gone, ahead };
}

const of = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

test('the headline of what is due counts the benchmarks of every objective: those that came due since the last meeting, and those ahead', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someDay, { minLength: codes.length, maxLength: codes.length }),
      fc.array(someDay, { maxLength: 5 }),
      async (dues, off) => {
        const district = await openDistrict({ now: `${today}T15:00:00Z` });
        importPlan(district, { ...smallPlan, Benchmarks: codes.map((code, at) => rowOf(code, dues[at] ?? today)) });
        for (const day of new Set(off))
          district.db.$client.prepare(`INSERT INTO calendar_day (day, kind, note) VALUES (?, 'noSchool', '')`).run(day);
        const { horizon, gone, ahead } = recounted(district);
        const past = gone === 0 ? [] : [`${of(gone, 'benchmark', 'benchmarks')} came due since ${sayShortDay(since)}`];
        const next =
          gone === 0 ? of(ahead, 'benchmark is', 'benchmarks are') : `${ahead} more ${ahead === 1 ? 'is' : 'are'}`;
        const words = [...past, ...(ahead === 0 ? [] : [`${next} due by ${sayShortDay(horizon)}`])].join('; ');

        const pieces = highlightOf(district, 'benchmarks', { meetingId: 'none', since, until: today });
        const all = pieces.map(({ part, words }) => ({ part, words, objectiveId: null }));
        const [section] = sectionsOf({ objectives: [], remarks: [], pieces: all }).filter(
          ({ place }) => place === 'benchmarksDue',
        );

        expect(section && sectionHeadline(section)).toBe(words === '' ? '' : `${words}.`);
        expect(reported(pieces, 'benchmarksDue').match(/What \d\.\d\.B\d is/g) ?? []).toHaveLength(gone + ahead);
      },
    ),
    { numRuns: 12, seed: 20261116, endOnFailure: true },
  );
});
