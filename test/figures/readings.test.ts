import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { giveEvidence, idOfCode, openPlanned } from '../features/benchmarks/plan.ts';
import { digestOf, said } from '../features/saying.ts';

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));

async function read(district: TestDistrict, name: string, line: string): Promise<void> {
  const person = district.as(name);
  await person.command(`/benchmark ${line}`);
  await person.submit();
  await person.close({ all: true });
}

/**
 * The benchmarks that lack a reading that was due, by the domain's words: of a month that ended before `over`, or of a due date that is
 * past and that nobody has decided about. What reached its target with evidence, or was decided to be met, lacks none.
 */
const recounted = ({ db }: TestDistrict, { today, over }: { today: string; over: string }): string[] =>
  db.$client
    .prepare(
      `WITH RECURSIVE months(first) AS (
         SELECT '2026-09-01' UNION ALL SELECT date(first, '+1 month') FROM months WHERE date(first, '+2 month') <= :over),
       newest AS (SELECT benchmark_id, max(measured_on) AS measured_on, value FROM reading WHERE superseded_by IS NULL GROUP BY 1),
       unread AS (
         SELECT b.id, m.first FROM benchmark b JOIN months m ON b.cadence = 'monthly'
          WHERE NOT EXISTS (SELECT 1 FROM reading r WHERE r.benchmark_id = b.id AND r.superseded_by IS NULL AND r.period = substr(m.first, 1, 7)))
       SELECT b.code FROM benchmark b LEFT JOIN newest n ON n.benchmark_id = b.id
         LEFT JOIN benchmark_decision d ON d.benchmark_id = b.id
        WHERE b.ended_on IS NULL AND coalesce(d.status, '') <> 'met'
          AND NOT (n.value >= CAST(b.target AS REAL) AND EXISTS (SELECT 1 FROM evidence e WHERE e.about = 'benchmark/' || b.id)
                   AND NOT EXISTS (SELECT 1 FROM unread u WHERE u.id = b.id AND u.first > n.measured_on))
          AND (EXISTS (SELECT 1 FROM unread u WHERE u.id = b.id)
               OR (d.id IS NULL AND b.due_on < :today AND (n.measured_on IS NULL OR n.measured_on < date(b.due_on, '-45 days'))))
        ORDER BY b.code`,
    )
    .pluck()
    .all({ today, over }) as string[];

const codes = (words: string): string[] => [...new Set(words.match(/\b1[.\w]*\.B\d/g) ?? [])].sort();

/** What the digest calls missing. */
function inDigest(district: TestDistrict): string[] {
  const week = { reader: 'Sam Sato', since: '2026-12-14', until: '2026-12-20' };
  const [line = ''] = said(digestOf(district, 'benchmarks', week), 'health').filter((one) =>
    one.startsWith('Readings'),
  );
  const missing = codes(line.split('Missing:')[1] ?? '');
  expect(line).toContain(`Readings: ${4 - missing.length} of 4 benchmarks have all that were due.`);
  return missing;
}

/** What stands on people's Homes as missing, everybody's together. */
async function onHomes(district: TestDistrict): Promise<string[]> {
  const homes = await Promise.all(
    ['Dina Director', 'Pat Okafor', 'Paula Webster', 'Max Manager'].map(async (name) =>
      visibleText((await district.as(name).openHome())?.blocks ?? []),
    ),
  );
  const parts = homes.map((home) => home.split('Benchmarks missing data')[1]?.split('Readings due soon')[0] ?? '');
  return codes(parts.join('\n'));
}

/** What the summary says waits for a reading, or has no data. */
async function inSummary(district: TestDistrict): Promise<string[]> {
  const dina = district.as('Dina Director');
  await dina.command('/benchmark summary');
  const words = visibleText(dina.ephemerals().at(-1)?.blocks ?? []);
  const waiting = words.split('Who needs to act')[1] ?? '';
  return codes([...waiting.matchAll(/(1[.\w]*\.B\d) \((no reading|[^)]*no data)/g)].map(([, code]) => code).join(' '));
}

async function everywhere(district: TestDistrict, day: string, over: string): Promise<string[]> {
  goTo(district, day);
  const truth = recounted(district, { today: day, over });
  expect(inDigest(district)).toEqual(truth);
  expect(await onHomes(district)).toEqual(truth);
  expect(await inSummary(district)).toEqual(truth);
  return truth;
}

const january = ['2026-12-21', '2026-12-14'] as const;

test('a benchmark past its due day without a reading is missing on every screen, however long ago that was', async () => {
  const district = await openPlanned({ now: '2026-11-23T15:00:00Z' });

  expect(await everywhere(district, ...january)).toEqual(['1.1.B1', '1.1.B2']);
});

test('what was read so long before its due day that it does not tell is missing too; what was read near it is not', async () => {
  const district = await openPlanned({ now: '2026-10-10T15:00:00Z' });
  await read(district, 'Pat Okafor', '1.1.B2 44');
  const other = await openPlanned({ now: '2026-11-24T15:00:00Z' });
  await read(other, 'Pat Okafor', '1.1.B2 44');

  expect(await everywhere(district, ...january)).toEqual(['1.1.B1', '1.1.B2']);
  expect(await everywhere(other, ...january)).toEqual(['1.1.B1']);
});

test('what is met lacks no reading, before its due day and after', async () => {
  const district = await openPlanned({ now: '2026-10-10T15:00:00Z' });
  await read(district, 'Pat Okafor', '1.1.B2 61');
  giveEvidence(district, '1.1.B2', 'Pat Okafor');

  goTo(district, '2026-11-30');
  expect(visibleText((await district.as('Pat Okafor').openHome())?.blocks ?? [])).not.toContain('1.1.B2');
  expect(await everywhere(district, '2026-12-10', '2026-12-03')).toEqual(['1.1.B1']);
});

test.each([
  { status: 'met', missing: ['1.1.B2'] },
  { status: 'notMet', missing: ['1.1.B1', '1.1.B2'] },
])('what was decided to be $status in the year owes its months accordingly', async ({ status, missing }) => {
  const district = await openPlanned({ now: '2026-11-23T15:00:00Z' });
  district.db.$client
    .prepare(
      `INSERT INTO benchmark_decision (id, benchmark_id, status, reason, by_id, at, on_day) VALUES ('d', ?, ?, 'Seen.', ?, '2026-11-23T15:00:00Z', '2026-11-23')`,
    )
    .run(idOfCode(district, '1.1.B1'), status, district.idOf('Max Manager'));

  expect(await everywhere(district, ...january)).toEqual(missing);
});
