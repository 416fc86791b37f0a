import { expect, test } from 'vitest';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { addByHand, decide, districtWithParts, listOf, pressOn, startLincoln, withParts } from './district.ts';
import { addSchoolPlan } from './planned.ts';

const roundsIn = ({ db }: Awaited<ReturnType<typeof districtWithParts>>) =>
  db.$client.prepare('SELECT kind, words, document FROM school_plan_round ORDER BY number').all() as {
    kind: string;
    words: string;
    document: string;
  }[];

test('an item is changed, and one that is dropped leaves the list with its reason one tap away', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month', 'Open the library on Saturdays']);
  await pressOn(pat, 'S1', 'Change…');
  await pat.fill('Which initiative does it serve?', '1.1 Rigorous tasks');
  await pat.fill('Short name', 'Two tasks a month');
  await pat.submit();
  const changed = listOf(pat);
  await pressOn(pat, 'S2', 'Drop…');
  await pat.fill('Why?', 'No money for it this year.');
  await pat.submit();
  const dropped = listOf(pat);
  await pat.press('See why');
  const why = pat.window()?.text ?? '';
  await pat.close({ all: true });
  await addByHand(pat, 'Read to families once a month');

  expect(changed).toMatch(/1\.1 Rigorous tasks\nS1 Two tasks a month/);
  expect(dropped).not.toContain('S2');
  expect(dropped).toContain('1 dropped');
  expect(why).toContain('No money for it this year.');
  // A code is never given twice.
  expect(listOf(pat)).toContain('S3 Read to families once a month');
});

test('an approved plan changes by an amendment with its reason, and what came later is counted', async () => {
  const district = await districtWithParts({ now: '2026-10-14T15:00:00Z' });
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  decide(district, 'Lincoln', 'approved');
  await district.pass(40 * 24 * 3_600_000);
  await pat.command('/sip');
  await addByHand(pat, 'Meet on data weekly', { 'Reason for the change': 'The council asked for it.' });
  const added = listOf(pat);
  await pressOn(pat, 'S1', 'Drop…');
  await pat.fill('Why?', 'Done in the district’s action.');
  await pat.submit();

  expect(added).toContain('Lincoln · 2026-27 · approved — 0 of 4 complete, 1 added since October');
  expect(added).toMatch(/S2 Meet on data weekly\n.*\nAdded since October/);
  const [approved, first, second] = roundsIn(district);
  expect([approved?.kind, first?.kind, second?.kind]).toEqual(['approved', 'amended', 'amended']);
  expect(first?.words).toBe('The council asked for it.');
  expect(first?.document).toContain('Meet on data weekly');
  expect(approved?.document).not.toContain('Meet on data weekly');
  expect(second?.words).toBe('Dropped S1: Done in the district’s action.');
});

test('while the plan is with the superintendent its items stay as they are, and what is said of them goes on', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  await pat.press('Add…');
  decide(district, 'Lincoln', 'submitted');
  await pat.fill('What will the school do?', 'One more');
  const late = await pat.submit();
  await pat.close({ all: true });
  await pat.command('/sip');
  await pressOn(pat, 'S1', 'In progress');

  expect(JSON.stringify(late)).toContain('The plan is with the superintendent.');
  expect(listOf(pat)).toContain('Items can’t change until it comes back.');
  expect(listOf(pat)).not.toMatch(/Add…|Change…|Drop…/);
  expect(listOf(pat)).toContain('🟡 in progress');
});

test('a leadership team reads the draft, writes items and comments, until it is approved or they are off it', async () => {
  const district = await districtWithParts();
  const [pat, ana] = [district.as('Pat Okafor'), district.as('Ana Rivera')];
  await startLincoln(district, ['Bring two tasks a month']);
  await pat.press('Leadership team…');
  await pat.fill('Who writes the plan with you? (at most 12)', ['Ana Rivera · teacher']);
  await pat.submit();
  await district.drain();
  const told = visibleText(ana.dms().at(-1)?.blocks ?? []);
  await ana.press('School plan');
  const read = listOf(ana) || (ana.window()?.text ?? '');
  await ana.close({ all: true });
  await ana.command('/sip');
  await addByHand(ana, 'Hold a math night');
  const added = listOf(ana);
  await ana.press('Comment…');
  await ana.fill('About which item?', 'S1 Bring two tasks a month');
  await ana.fill('Your comment', 'The math team could take this one.');
  await ana.submit();
  decide(district, 'Lincoln', 'approved');
  await ana.command('/sip');

  expect(told).toContain('Pat Okafor named you to the leadership team for Lincoln’s 2026-27 school plan.');
  expect(read).toContain('Bring two tasks a month');
  expect(added).toContain('S2 Hold a math night');
  expect(listOf(ana)).not.toMatch(/Add…|Change…/);

  decide(district, 'Lincoln', 'returned');
  await pat.command('/sip');
  await pat.press('Leadership team…');
  await pat.fill('Who writes the plan with you? (at most 12)', []);
  await pat.submit();
  await ana.command('/sip');

  expect(listOf(ana)).not.toMatch(/Add…|Change…|Comment…/);
});

test('the principal hears of a day’s comments once, and reads them; another principal does not', async () => {
  const district = await districtWithParts();
  const [pat, al, sam] = [district.as('Pat Okafor'), district.as('Al Vice'), district.as('Sam Sato')];
  await startLincoln(district, ['Bring two tasks a month']);
  for (const words of ['Who owns it?', 'And by when?']) {
    await al.command('/sip');
    await al.press('Comment…');
    await al.fill('Your comment', words);
    await al.submit();
    await district.drain();
  }
  const dms = pat.dms().filter((one) => visibleText(one.blocks ?? []).includes('new comment'));
  await pat.press('Read', { channel: dms[0]?.channel ?? '', ts: dms[0]?.ts ?? '' });
  const read = pat.window()?.text ?? '';

  expect(dms).toHaveLength(1);
  expect(visibleText(dms[0]?.blocks ?? [])).toContain('Lincoln’s school plan has 2 new comments today.');
  expect(JSON.stringify(dms)).not.toContain('Who owns it?');
  expect(read).toMatch(/And by when\?[\s\S]*Who owns it\?/);
  expect(sam.dms()).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('a part that an amendment of the district’s plan adds appears in the approved plan, marked as added', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  decide(district, 'Lincoln', 'approved');
  await district.pass(24 * 3_600_000);
  importPlan(district, {
    ...withParts,
    Actions: [...withParts.Actions, ['2.1.A9', '2.1', 'Look at attendance weekly', 'Principals', '2027-03-01']],
  });
  await pat.command('/sip');

  expect(listOf(pat)).toContain('approved — 0 of 4 complete, 1 added since November');
  expect(listOf(pat)).toContain('Part of district action 2.1.A9 · Added since November');
  expect(listOf(pat)).toMatch(/Part of district action 2\.1\.A1\n/);
});

test('a teacher on the team of next year’s plan opens the draft from the message, or from this year’s plan, without typing', async () => {
  const district = await openDistrict({ now: '2027-05-04T15:00:00Z' });
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [{ words: 'Old item' }]);
  addSchoolPlan(district, { school: 'Lincoln', year: '2027-28' }, [{ words: 'Secret draft item' }]);
  const [pat, ana, bo] = [district.as('Pat Okafor'), district.as('Ana Rivera'), district.as('Bo Nguyễn')];
  await pat.command('/sip');
  await pat.press('2027-28 plan');
  await pat.press('Leadership team…');
  await pat.fill('Who writes the plan with you? (at most 12)', ['Ana Rivera · teacher']);
  await pat.submit();
  await district.drain();

  await ana.press('School plan');
  const read = listOf(ana) || (ana.window()?.text ?? '');
  await ana.close({ all: true });
  await ana.command('/sip');
  await ana.press('2027-28 plan');
  await addByHand(ana, 'Hold a math night');
  expect(read).toContain('Secret draft item');
  expect(listOf(ana)).toContain('S2 Hold a math night');

  await bo.command('/sip');
  expect(listOf(bo)).toContain('Old item');
  await expect(bo.press('2027-28 plan')).rejects.toThrow();
});
