import { expect, test } from 'vitest';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { paceAsks } from '../../../src/features/walkthroughs/targets/asks.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { principalsMean, times, visited } from './visited.ts';

const growing = ['walkthrough', 'teacher_copy', 'walkthrough_target', 'focus_look_for', 'calendar_day'];

/** Everything this part of the routine reads. */
async function lookAtAll(district: TestDistrict): Promise<string[]> {
  const from = district.sql.length;
  for (const name of ['Pat Okafor', 'Dina Director', 'Sam Sato', 'Max Manager', 'Mona Monitor'])
    await district.as(name).openHome();
  for (const line of ['month', 'month last', 'targets', 'focus']) {
    await district.as('Sam Sato').command(`/walkthrough ${line}`);
    if (district.as('Sam Sato').window()) await district.as('Sam Sato').close({ all: true });
  }
  paceAsks(contextOn(district.db, district.clock, features));
  return [...new Set(district.sql.slice(from))].filter((sql) => /^\s*(select|with)\b/i.test(sql));
}

test('in year ten nothing here reads a table that grows from end to end', async () => {
  const district = await openDistrict();
  principalsMean(district, 8);
  visited(district, ...times(5, { by: 'Pat Okafor', on: '2026-11-05', subject: 'art', began: '09:00' }));

  const scans = (await lookAtAll(district)).flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => null);
    const plan = district.db.$client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    const steps = plan.map((step) => JSON.stringify(step));
    // The index of what is owed holds the few copies that are.
    return steps.filter(
      (step) => growing.some((table) => new RegExp(`SCAN ${table}\\b`).test(step)) && !/teacher_copy_owed/.test(step),
    );
  });

  expect(scans).toEqual([]);
});
