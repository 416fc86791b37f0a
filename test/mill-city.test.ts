import { expect, test } from 'vitest';
import { countAsOnTime } from '../src/mill-city/clock.ts';
import { loadMillCity } from '../src/mill-city/load.ts';
import { residents } from '../src/mill-city/roster.ts';
import { openEmpty } from './district.ts';

const start = '2026-11-16T14:30:00Z';

/** Mill City as the demo begins with it. To live through its autumn takes a while, so all look at one. */
const db = await openEmpty();
loadMillCity(db, residents());
const rows = (sql: string) => db.$client.prepare(sql).raw().all();

test('what stands in Mill City was lived: no reading, rating or digest knows what came later', () => {
  expect(rows(`SELECT count(*) FROM reading WHERE at > '${start}' OR on_day > '2026-11-13'`)).toEqual([[0]]);
  // What walkthroughs tell is what walkthroughs told: as many looked as there are answers of that month, at most.
  const told = rows(`
    SELECT b.code, r.period, r.n, (
      SELECT count(*) FROM walkthrough_answer a
      JOIN walkthrough w ON w.id = a.walkthrough_id
      JOIN look_for l ON l.id = a.look_for_id
      JOIN look_for_link k ON k.level = 'benchmark' AND k.row_id = b.id AND k.code = l.code
      WHERE w.day LIKE r.period || '%' AND w.withdrawn_at IS NULL) looked
    FROM reading r JOIN benchmark b ON b.id = r.benchmark_id
    WHERE r.source = 'walkthroughs'`);
  expect(told.length).toBeGreaterThan(2);
  for (const [, , n, looked] of told as [string, string, number, number][]) expect(n).toBeLessThanOrEqual(looked);
  // Nobody who left is visited afterwards.
  expect(
    rows(`SELECT count(*) FROM walkthrough w WHERE NOT EXISTS (
      SELECT 1 FROM role_holding h WHERE h.person_id = w.teacher_id AND h.role = 'teacher'
        AND h.from_day <= w.day AND (h.to_day IS NULL OR h.to_day >= w.day))`),
  ).toEqual([[0]]);
});

test('each digest counts the walkthroughs that were logged by its Monday morning, and none of later', () => {
  const digests = rows(`SELECT day, document FROM digest WHERE day < '2026-11-16' AND person_id IN (
    SELECT person_id FROM role_holding WHERE role = 'superintendent')`) as [string, string][];
  const [kept] = rows(`SELECT count(*) FROM walkthrough
    WHERE withdrawn_at IS NULL AND day LIKE '2026-10%' AND logged_at < '2026-10-26T11:00:00Z'`) as [[number]];

  const october = digests.find(([day]) => day === '2026-10-26')?.[1] ?? '';

  expect(digests).toHaveLength(3);
  expect(october).toContain(`Walkthroughs in October: ${kept[0]} of `);
});

test('where the clock leaps, whatever is posted counts as posted when it was wanted', () => {
  countAsOnTime(db);

  db.$client.exec(`UPDATE outbox SET shown_at = '2026-11-17T14:30:00Z'`);

  expect(rows('SELECT count(*) FROM outbox WHERE shown_at > created_at')).toEqual([[0]]);
});
