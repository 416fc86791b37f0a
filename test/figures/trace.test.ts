import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, dayText, instantOf } from '../../src/district/days.ts';
import { linkLookFors } from '../../src/district/plan/links.ts';
import { settingsOf } from '../../src/district/roster.ts';
import { refreshPatterns } from '../../src/features/walkthroughs/patterns/feature.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { insertDilt, insertSegments } from '../features/dilt/district.ts';
import { planned } from '../features/plan/standing.ts';
import { type Kept, keepVisits, lincoln, staffed, webster } from '../features/walkthroughs/visits.ts';
import { idOfCode } from '../plan.ts';

const schoolDays: readonly Day[] = Array.from({ length: 110 }, (_, at) => addDays('2026-09-08', at));
/** Ordinary days, both sides of every month's end, and the turn of the year: what stands there may not change by itself. */
const looks = '10-19 10-30 10-31 11-01 11-02 11-03 11-10 11-17 11-30 12-01 12-02 12-31'
  .split(' ')
  .map((day) => dayText.parse(`2026-${day}`))
  .concat('2027-01-01', '2027-01-04', '2027-02-01', '2027-02-03');

const someVisit = fc
  .record({
    school: fc.constantFrom('Lincoln' as const, 'Webster' as const),
    n: fc.nat(5),
    day: fc.constantFrom(...schoolDays),
    late: fc.nat(9),
    seen: fc.boolean(),
  })
  .map(({ school, n, day, late, seen }): Kept => {
    const teacher = (school === 'Lincoln' ? lincoln : webster)[n] ?? 'Bea Both';
    return { teacher, school, day, loggedOn: addDays(day, late), [seen ? 'seen' : 'notSeen']: ['L1'] };
  });
const someDistrict = fc.record({
  visits: fc.array(someVisit, { minLength: 60, maxLength: 140 }),
  taught: fc.constantFrom<Day>('2026-09-10', '2026-10-08', '2026-11-12'),
  off: fc.array(fc.constantFrom(...schoolDays), { maxLength: 8 }),
});

/**
 * By school, from what is published alone: within how many school days after it was taught it was seen for certain. That is by the
 * evening before the first figure came out that tells of a sighting in a later month, or by the end of that month.
 */
const recountDays = `
WITH RECURSIVE d(day) AS (SELECT date(:taught, '+1 day') UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < '2027-03-01'),
open AS (SELECT day FROM d WHERE strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM calendar_day WHERE kind = 'noSchool')),
seen AS (SELECT school_id, min(min(date(refreshed_on, '-1 day'), date(month || '-01', '+1 month', '-1 day'))) AS day
  FROM pattern_block WHERE code = 'L1' AND school_id IS NOT NULL AND 3 * seen > looked AND month > substr(:taught, 1, 7) GROUP BY school_id)
SELECT s.name || ' ' || (SELECT count(*) FROM open WHERE open.day <= seen.day) FROM seen JOIN school s ON s.id = seen.school_id ORDER BY s.name`;

/** What is published of the look-for in the school year, the district's and each school's. */
const recountSeen = `
SELECT coalesce(s.name, 'district') AS name, sum(b.seen) || ' of ' || sum(b.looked) AS figure
FROM (SELECT seen, looked, school_id FROM pattern_block WHERE code = 'L1' AND month >= '2026-07'
  UNION ALL SELECT seen, looked, 'all' FROM pattern_block WHERE code = 'L1' AND month >= '2026-07') b
LEFT JOIN school s ON s.id = b.school_id WHERE b.school_id IS NOT NULL GROUP BY b.school_id ORDER BY s.name IS NOT NULL, s.name`;

async function traceOf(district: TestDistrict): Promise<string[]> {
  const answer = await district.as('Sam Sato').command('/throughline trace 1.1');
  return answer.kind === 'words' ? visibleText(answer.blocks).split('\n') : [];
}

function taughtOn(district: TestDistrict, day: Day): void {
  const diltId = insertDilt(district, { day, facilitator: 'Dina Director' });
  const at = `${day}T15:00:00Z`;
  const ran = { startedAt: at, endedAt: at, initiativeId: idOfCode(district, '1.1') };
  insertSegments(district, diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor', ...ran }]);
}

test('from taught to seen and how often it was seen are what is published this school year, and nothing of it changes by itself', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(someDistrict, async ({ visits, taught, off }) => {
      const district = await planned({}, { cast: staffed, now: '2026-10-01T15:00:00Z' });
      inTx(district.db, (tx) => linkLookFors(tx, 'initiative', idOfCode(district, '1.1'), ['L1']));
      for (const day of new Set(off))
        district.db.$client.prepare(`INSERT INTO calendar_day (day, kind, note) VALUES (?, 'noSchool', '')`).run(day);
      taughtOn(district, taught);
      keepVisits(district, visits);
      let refreshed: Day = '2026-10-12';
      for (const today of looks) {
        for (; refreshed <= today; refreshed = addDays(refreshed, 7)) {
          const monday = refreshed;
          inTx(district.db, (tx) => refreshPatterns({ db: tx, settings: settingsOf(tx) }, monday));
        }
        district.clock.moveTo(instantOf(today, '09:00', 'America/New_York'));
        const trace = await traceOf(district);

        const days = district.db.$client.prepare(recountDays).pluck().all({ taught });
        const [, daysSaid = ''] = /School days from taught to seen, at most: (.*)/.exec(trace.join('\n')) ?? [];
        expect([today, daysSaid]).toEqual([today, days.join(', ')]);
        const [all, ...schools] = district.db.$client.prepare(recountSeen).all() as { name: string; figure: string }[];
        const said = trace.find((line) => line.includes('Rigorous task: seen'))?.replaceAll(/at (most|least) /g, '');
        const where =
          schools.length === 0 ? '' : ` (${schools.map(({ name, figure }) => `${name} ${figure}`).join(', ')})`;
        if (all)
          expect(said).toContain(`Rigorous task: seen ${all.figure} this school year where it was looked for${where}`);
        else expect(said).toBeUndefined();
        compared += days.length + (all ? 1 : 0);
      }
    }),
    { numRuns: 6, seed: 20261116, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(50);
});
