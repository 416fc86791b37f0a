import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { calendarDay } from '../../src/district/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict, usual } from '../district.ts';

async function goTo(district: TestDistrict, day: string, time: string): Promise<void> {
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant();
  district.clock.moveTo(at);
  await district.drain();
}

const beats = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map(({ blocks }) => visibleText(blocks))
    .filter((words) => /Throughline (is well|needs a look)/.test(words));

test('on each week’s first school day at eight, whoever looks after the app reads how the week was', async () => {
  const district = await openDistrict();
  inTx(district.db, (tx) => tx.insert(calendarDay).values({ day: '2026-11-30', kind: 'noSchool', note: 'Snow' }).run());
  expect(district.app.lastHeartbeat()).toBeNull();

  await goTo(district, '2026-11-30', '09:00');
  expect(beats(district, 'Olu Operator')).toEqual([]);
  await goTo(district, '2026-12-01', '08:01');

  expect(beats(district, 'Olu Operator')).toEqual([
    expect.stringMatching(
      /The last seven days: \d+ posted, \d+ missed\.[\s\S]*with no answer from Slack[\s\S]*Asked in the last 20 school days/,
    ),
  ]);
  expect(beats(district, 'Max Manager')).toEqual([]);
  expect(district.app.lastHeartbeat()).toBe('2026-12-01T13:01:00Z');
});

test('where there is no operator the plan manager reads it; a backup that failed is said', async () => {
  const district = await openDistrict({ cast: usual.filter(({ role }) => role !== 'operator') });

  await goTo(district, '2026-11-30', '08:01');

  expect(beats(district, 'Max Manager')).toEqual([expect.stringContaining('🔴 Throughline needs a look.')]);
  expect(beats(district, 'Max Manager').join()).toContain('🔴 No backup yet.');
});
