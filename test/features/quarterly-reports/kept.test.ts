import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { quarterlyAbout } from '../../../src/features/quarterly-reports/sections.ts';
import type { TestDistrict } from '../../district.ts';
import { correct, mona, nothingLeft, sam, sentToCheck } from './checking.ts';
import { openReport } from './drafting.ts';

const keptOf = ({ db, clock, idOf }: TestDistrict, name: string) =>
  JSON.stringify(inTx(db, (tx) => quarterlyAbout(contextOn(tx, clock, features), idOf(name))));

test('who asks what is kept of them has what they wrote, checked and corrected, and nobody else’s', async () => {
  const { district } = await sentToCheck();
  await correct(district, sam, 1);
  await nothingLeft(district, sam);
  await district.as(mona).press('Refuse…');
  await district.as(mona).fill('Why do you refuse it?', 'Page 2 says 82%.');
  await district.as(mona).submit();
  await openReport(district, mona);
  await district.as(mona).press('Summary…');
  await district.as(mona).fill('Your words', 'A good quarter.');
  await district.as(mona).submit();

  const period = 'July 1 to November 22, 2026';
  const corrected = 'A wrong figure or word: It says 82%. It is 81%. Page 2 says 82%.';
  expect(keptOf(district, mona)).toContain(`["${period}","2026-11-23","author",""]`);
  expect(keptOf(district, mona)).toContain(`["${period}","2026-11-23","wrote a part","A good quarter."]`);
  for (const name of [mona, sam])
    expect(keptOf(district, name)).toContain(
      `["${period}","2026-11-23","correction, asked for or answered","${corrected}"]`,
    );
  expect(keptOf(district, sam).match(/"checked a part"/g)).toHaveLength(2);
  expect(keptOf(district, sam)).not.toContain('A good quarter.');
});
