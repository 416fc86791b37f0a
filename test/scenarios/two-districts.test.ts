import { expect, test } from 'vitest';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

test('two districts in one process do not touch', async () => {
  const mill = await openDistrict({ settings: { districtName: 'Mill City' } });
  const lake = await openDistrict({ settings: { districtName: 'Lake City' }, seed: 2, now: '2027-03-01T15:00:00Z' });

  for (const [district, words] of [
    [mill, 'in Mill'],
    [lake, 'in Lake'],
  ] as const) {
    await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', note: words });
  }
  await Promise.all([mill.settle(), lake.settle()]);

  expect(mill.db.select({ day: walkthrough.day, comment: walkthrough.comment }).from(walkthrough).all()).toEqual([
    { day: '2026-11-23', comment: 'in Mill' },
  ]);
  expect(lake.db.select({ day: walkthrough.day, comment: walkthrough.comment }).from(walkthrough).all()).toEqual([
    { day: '2027-03-01', comment: 'in Lake' },
  ]);
  const copies = (district: typeof mill) =>
    district
      .as('Ana Rivera')
      .dms()
      .map((one) => visibleText(one.blocks))
      .join();
  expect(copies(mill)).not.toContain('Lake');
  expect(copies(lake)).not.toContain('Mill');
});
