import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { addDays } from '../../../src/district/days.ts';
import { benchmark } from '../../../src/district/plan/schema.ts';
import { newId } from '../../../src/district/ref.ts';
import { evidence } from '../../../src/district/schema.ts';
import { periodOf } from '../../../src/features/benchmarks/periods/rules.ts';
import { benchmarkDecision, reading } from '../../../src/features/benchmarks/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { openPlanned } from './plan.ts';

const growing = /^SCAN (reading|evidence|newest|earlier|benchmark_decision|state_measure)\b/;

/** As many readings, pieces of evidence and decisions as so many months bring. */
function live(district: TestDistrict, months: number): void {
  const byId = district.idOf('Dina Director');
  inTx(district.db, (tx) => {
    for (const { id } of tx.select().from(benchmark).all())
      for (let back = 1; back <= months; back += 1) {
        const onDay = addDays('2026-11-20', -30 * back);
        const kept = { id: newId(), benchmarkId: id, byId, at: `${onDay}T15:00:00Z`, onDay };
        const read = {
          value: 50,
          words: '',
          n: null,
          note: '',
          source: 'person',
          corrects: null,
          supersededBy: null,
        } as const;
        tx.insert(reading)
          .values({ ...kept, ...read, period: periodOf('monthly', onDay), measuredOn: onDay, stood: 'onTrack' })
          .run();
        tx.insert(benchmarkDecision)
          .values({ ...kept, id: newId(), status: 'onTrack', reason: 'so', endedOn: onDay })
          .run();
        const piece = { kind: 'tests', words: 'a test', url: '', fileId: null, byId, onDay } as const;
        tx.insert(evidence)
          .values({ id: newId(), about: `benchmark/${id}`, ...piece })
          .run();
      }
  });
}

async function statementsOf(district: TestDistrict, line: string): Promise<string[]> {
  const from = district.sql.length;
  await district.as('Dina Director').command(line);
  return district.sql.slice(from);
}

test('after ten years the list and one benchmark take as many statements as after one month, and read no table from end to end', async () => {
  const young = await openPlanned();
  live(young, 1);
  const old = await openPlanned();
  live(old, 120);

  for (const line of ['/benchmark', '/benchmark 1.1.B1']) {
    const early = await statementsOf(young, line);
    const late = await statementsOf(old, line);
    expect(late.length).toBeLessThanOrEqual(early.length + 1);
    for (const sql of late.filter((one) => /^\s*select/i.test(one))) {
      const steps = old.db.$client
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...[...sql.matchAll(/\?/g)].map(() => null));
      expect([
        sql,
        JSON.stringify(steps)
          .match(/"detail":"([^"]*)"/g)
          ?.map((one) => one.slice(10))
          .filter((one) => growing.test(one)),
      ]).toEqual([sql, []]);
    }
  }
});

test('of ten years of readings the newest twelve are shown, five on a page', async () => {
  const district = await openPlanned();
  live(district, 120);

  const dina = district.as('Dina Director');
  const page = () => visibleText(dina.ephemerals().at(-1)?.blocks ?? []);
  const read = () => [...page().matchAll(/^(.*?): .*by Dina Director/gm)].map(([, period]) => period);

  await dina.command('/benchmark 1.1.B1');
  const [first, evidence] = [read(), page()];
  await dina.press('Earlier readings');
  await district.drain();
  const second = read();
  await dina.press('Earlier readings');
  await district.drain();
  const third = read();

  expect([first.length, second.length, third.length]).toEqual([5, 5, 2]);
  expect(new Set([...first, ...second, ...third]).size).toBe(12);
  expect(evidence).toContain('19 more');
});
