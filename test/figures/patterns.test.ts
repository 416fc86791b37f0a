import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, instantOf } from '../../src/district/days.ts';
import { settingsOf } from '../../src/district/roster.ts';
import { refreshPatterns } from '../../src/features/walkthroughs/patterns/feature.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { digestOf, said } from '../features/saying.ts';
import { type Kept, keepVisits, lincoln, staffed, webster } from '../features/walkthroughs/visits.ts';

const mondays: readonly Day[] = Array.from({ length: 8 }, (_, at) => addDays('2026-10-12', 7 * at));
const days: readonly Day[] = Array.from({ length: 40 }, (_, at) => addDays('2026-10-01', at));

const someVisit = fc
  .record({
    school: fc.constantFrom('Lincoln' as const, 'Webster' as const),
    n: fc.nat(5),
    by: fc.constantFrom('Dina Director', 'Sam Sato', 'Ada Assistant'),
    day: fc.constantFrom(...days),
    late: fc.nat(9),
    codes: fc.subarray(['L1', 'L2', 'L3']),
    seen: fc.boolean(),
  })
  .map(({ school, n, by, day, late, codes, seen }): Kept => {
    const teacher = (school === 'Lincoln' ? lincoln : webster)[n] ?? 'Bea Both';
    return { teacher, school, by, day, loggedOn: addDays(day, late), [seen ? 'seen' : 'notSeen']: codes };
  });

/** The first refresh of the week after the tenth school day of the next month, told from the calendar alone. */
const recountComplete = `
WITH RECURSIVE d(day) AS (SELECT date(:last, '+1 day') UNION ALL SELECT date(day, '+1 day') FROM d WHERE day < :today),
s AS (SELECT day, row_number() OVER (ORDER BY day) AS n, strftime('%Y-%W', day) AS week FROM d
  WHERE strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM calendar_day WHERE kind = 'noSchool'))
SELECT min(day) FROM s WHERE n > 10 AND day = (SELECT min(day) FROM s AS o WHERE o.week = s.week)`;

/** Every mark of October that was ever made with a look-for. */
const recountLooked = `
SELECT count(*) FROM walkthrough w JOIN walkthrough_answer a ON a.walkthrough_id = w.id JOIN look_for l ON l.id = a.look_for_id
WHERE l.code = ? AND w.withdrawn_at IS NULL AND w.day BETWEEN '2026-10-01' AND '2026-10-31'`;

async function tableOf(district: TestDistrict): Promise<string> {
  const answer = await district.as('Sam Sato').command('/walkthrough patterns');
  return answer.kind === 'words' ? visibleText(answer.blocks) : '';
}

const names = { L1: 'Rigorous task', L2: 'Checks for understanding', L3: 'Student discourse' } as const;

interface Shown {
  readonly soFar: boolean;
  readonly looked: number;
  readonly partly: string | undefined;
}

/** What the table says of October and a look-for. */
function octoberIn(words: string, code: keyof typeof names): Shown | undefined {
  const rows = words.split('\n').map((line) => line.split(' | '));
  const headings = rows.find(([first]) => first === 'Look-for') ?? [];
  const column = headings.findIndex((one) => one.startsWith('October'));
  const cell = rows.find(([first]) => first === names[code])?.[column] ?? '';
  const [, looked, partly] = /of (\d+)\)(?:, (\d of 2 schools))?$/.exec(cell) ?? [];
  return looked === undefined ? undefined : { soFar: headings[column] !== 'October', looked: Number(looked), partly };
}

test('a month without “so far” is complete: no later refresh changes a figure of it', async () => {
  let compared = 0;
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someVisit, { minLength: 60, maxLength: 120 }), async (visits) => {
      const district = await openDistrict({ cast: staffed, now: '2026-10-01T15:00:00Z' });
      keepVisits(district, visits);
      const before = new Map<string, Shown>();
      for (const monday of mondays) {
        district.clock.moveTo(instantOf(monday, '07:00', 'America/New_York'));
        inTx(district.db, (tx) => refreshPatterns({ db: tx, settings: settingsOf(tx) }, monday));
        const words = await tableOf(district);
        const on = district.db.$client.prepare(recountComplete).pluck().get({ last: '2026-10-31', today: monday });
        for (const code of ['L1', 'L2', 'L3'] as const) {
          const [shown, was] = [octoberIn(words, code), before.get(code)];
          if (!shown) continue;
          before.set(code, shown);
          expect([monday, code, shown.soFar]).toEqual([monday, code, on === null]);
          expect(shown.looked).toBeLessThanOrEqual(
            Number(district.db.$client.prepare(recountLooked).pluck().get(code)),
          );
          if (was && !was.soFar) expect(shown).toEqual(was);
          compared += was && !was.soFar ? 1 : 0;
          changed += was?.soFar && was.looked !== shown.looked ? 1 : 0;
        }
      }
    }),
    { numRuns: 5, seed: 20261116, endOnFailure: true },
  );
  expect(Math.min(compared, changed)).toBeGreaterThan(0);
});

/** Visits to six teachers of a school that find the first look-for with so many, and always the second. */
const six = (school: 'Lincoln' | 'Webster', day: Day, seen: number, codes: readonly string[]): Kept[] =>
  (school === 'Lincoln' ? lincoln : webster)
    .slice(0, 6)
    .map((teacher, at): Kept => ({ teacher, school, day, [at < seen ? 'seen' : 'notSeen']: codes }));

test('each look-for says of how many schools its figure is, and a rise waits until the month is complete', async () => {
  const district = await openDistrict({ cast: staffed, now: '2026-10-01T15:00:00Z' });
  keepVisits(district, [
    ...six('Lincoln', '2026-09-10', 2, ['L1', 'L2']),
    ...six('Webster', '2026-09-10', 2, ['L1', 'L2']),
    ...six('Lincoln', '2026-10-08', 4, ['L1', 'L2']),
    ...six('Webster', '2026-10-30', 2, ['L1']).map((one) => ({ ...one, loggedOn: '2026-11-10' as const })),
    ...six('Lincoln', '2026-10-09', 3, ['L2']),
  ]);
  const on = async (monday: Day) => {
    district.clock.moveTo(instantOf(monday, '07:00', 'America/New_York'));
    inTx(district.db, (tx) => refreshPatterns({ db: tx, settings: settingsOf(tx) }, monday));
    return tableOf(district);
  };
  for (const monday of ['2026-10-05', '2026-10-12'] as const) await on(monday);

  const early = await on('2026-11-09');
  const late = await on('2026-11-16');

  expect(early).toMatch(
    /Look-for \| October so far \| September\nRigorous task \| at least 67% \(4 of 6\), 1 of 2 schools/,
  );
  expect(early).toMatch(/Checks for understanding \| 58% \(7 of 12\), 1 of 2 schools/);
  expect(late).toMatch(/Look-for \| October \| September\nRigorous task \| 50% \(6 of 12\) \|/);
  expect(late).toMatch(/Checks for understanding \| 58% \(7 of 12\), 1 of 2 schools/);
  const winsIn = (since: string, until: string) =>
    said(digestOf(district, 'walkthroughs', { reader: 'Sam Sato', since, until }), 'wins');
  expect(winsIn('2026-11-09', '2026-11-15')).toEqual([]);
  expect(winsIn('2026-11-16', '2026-11-22')).toHaveLength(1);
});
