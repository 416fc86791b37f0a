import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { schoolPlanPrepSheet } from '../../../src/features/school-plans/prep-sheet/sections.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { spanOf } from '../saying.ts';
import { addByHand, decide, districtWithParts, listOf, pressOn, schoolIdOf, startLincoln } from './district.ts';
import { addSchoolPlan } from './planned.ts';

async function pdfSentTo(district: TestDistrict, name: string): Promise<string> {
  await district.drain();
  await district.as(name).close({ all: true });
  const file = (await filesOf(district, name)).at(-1);
  return pdfText(file?.bytes ?? Buffer.from('')).replaceAll(/\s+/g, ' ');
}

test('each round is handed over as a PDF of the plan as it was; the comments of a returned one are in it only for who may read them', async () => {
  const district = await districtWithParts({ now: '2026-10-14T15:00:00Z' });
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  await pat.press('Submit…');
  await pat.fill('When was the school council consulted?', '2026-10-13');
  await pat.submit();
  await district.drain();
  const sam = district.as('Sam Sato');
  await sam.press('Return with comments…');
  await sam.fill('Comments for the school', 'Say who leads the data talks.');
  await sam.submit();
  await district.drain();
  await pat.command('/sip');
  await addByHand(pat, 'Hold a math night');
  decide(district, 'Lincoln', 'approved');

  await pat.command('/sip history');
  await pressOn(pat, '2. Returned', 'Send me the PDF');
  const returned = await pdfSentTo(district, 'Pat Okafor');
  expect(returned).toContain('Round 2, returned on Oct 14, 2026');
  expect(returned).toContain('Say who leads the data talks.');
  expect(returned).toContain('Bring two tasks a month');
  expect(returned).not.toContain('Hold a math night');

  await pressOn(pat, '3. Approved', 'Send me the PDF');
  expect(await pdfSentTo(district, 'Pat Okafor')).toContain('Hold a math night');

  const ana = district.as('Ana Rivera');
  await ana.command('/sip history');
  await pressOn(ana, '2. Returned', 'Send me the PDF');
  const read = await pdfSentTo(district, 'Ana Rivera');
  expect(read).toContain('Bring two tasks a month');
  expect(read).not.toContain('Say who leads the data talks.');
  expect(district.slack.problems()).toEqual([]);
});

test('what closed a year says of every item of the school how it ended', async () => {
  const district = await openDistrict({ now: '2027-05-17T15:00:00Z' });
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [
    { status: 'inProgress' },
    { status: 'inProgress' },
    { status: 'inProgress' },
    { status: 'complete' },
  ]);
  decide(district, 'Lincoln', 'amended');
  const pat = district.as('Pat Okafor');
  await pat.command('/sip');
  await pat.press('Close the year…');
  for (const [code, what] of [
    ['1', 'Drop'],
    ['2', 'Complete'],
    ['3', 'Carry on next year'],
  ])
    await pat.fill(`S${code} Item ${code} of Lincoln (🟡 in progress)`, what ?? '');
  await pat.fill('Reason, if you drop S1', 'The grant ended.');
  await pat.submit();
  await pat.command('/sip history');
  await pressOn(pat, '2. Closed', 'What changed');

  expect(listOf(pat)).toContain('− dropped S1 Item 1 of Lincoln: The grant ended.');
  expect(listOf(pat)).toContain('✓ complete S2 Item 2 of Lincoln');
  expect(listOf(pat)).toContain('→ carried on S3 Item 3 of Lincoln');
  expect(listOf(pat)).toContain('✓ complete S4 Item 4 of Lincoln');
});

test('what an amendment added is added since the approval, on the prep sheet as in the list', async () => {
  const district = await districtWithParts({ now: '2026-10-14T15:00:00Z' });
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  decide(district, 'Lincoln', 'approved');
  await district.pass(40 * 24 * 3_600_000);
  await pat.command('/sip');
  await addByHand(pat, 'Meet on data weekly', { 'Reason for the change': 'The council asked for it.' });

  const occasion = {
    meetingId: 'none',
    schoolId: schoolIdOf(district, 'Lincoln'),
    personId: district.idOf('Pat Okafor'),
  };
  const sheet = inTx(district.db, (tx) => ({
    pieces: schoolPlanPrepSheet(contextOn(tx, district.clock, features), {
      ...occasion,
      ...spanOf('2026-10-20', '2026-11-23'),
    }),
  }));
  expect(listOf(pat)).toMatch(/S2 Meet on data weekly\n.*\nAdded since October/);
  expect(sheet.pieces.map(({ words }) => plain(words)).join()).toContain('Added since approval: S2.');
});
