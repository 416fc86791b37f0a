import { expect, test } from 'vitest';
import { features } from '../../../src/features/index.ts';
import { standing } from '../actions/district.ts';
import { addByHand, decide, districtWithParts, listOf, pressOn, startLincoln } from './district.ts';

test('a school without a plan sees its parts of the district’s actions, and its principal starts one', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');

  await pat.command('/sip');
  const before = listOf(pat);
  await pat.press('Start the plan');

  expect(before).toContain('Lincoln · 2026-27 · no plan yet — 0 of 2 complete');
  expect(before).toContain('Part of district action 1.2.A1');
  expect(listOf(pat)).toContain('Lincoln · 2026-27 · draft — 0 of 2 complete');
  expect(district.slack.problems()).toEqual([]);
});

test('items stand under what they serve, in an order that no update changes', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  await addByHand(pat, 'Hold fire drills', { 'Which initiative does it serve?': 'Required by law: safety' });
  await addByHand(pat, 'Talk in pairs daily', { 'Which initiative does it serve?': '1.2 Student talk' });

  const before = listOf(pat);
  await pressOn(pat, 'S2', 'In progress');
  const after = listOf(pat);

  const order = [
    '1.2 Student talk',
    'S3 Talk in pairs daily',
    '1.2.A1',
    '2.1 Data meetings',
    'Required by law',
    'S2 Hold',
    'No initiative yet',
    'S1 Bring',
  ];
  expect(order.map((one) => before.indexOf(one))).toEqual(
    order.map((one) => before.indexOf(one)).sort((a, b) => a - b),
  );
  expect(order.map((one) => after.indexOf(one))).toEqual(order.map((one) => after.indexOf(one)).sort((a, b) => a - b));
  expect(before).toContain('These serve no initiative of the district’s plan.');
  expect(after).toMatch(/S2 Hold fire drills\n🟡 in progress · no owner · no date\nYou marked this today/);
  expect(district.slack.problems()).toEqual([]);
});

test('an item’s update takes at most three taps from /sip, and a tap is taken back the same day', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  pat.resetBudget();

  await pat.command('/sip');
  await pressOn(pat, 'S1', 'In progress');
  const { taps } = pat.budget();
  const tapped = listOf(pat);
  await pressOn(pat, 'S1', 'Undo');

  expect(taps).toBeLessThanOrEqual(3);
  expect(tapped).toContain('🟡 in progress · no owner');
  expect(listOf(pat)).toContain('⚪ not started · no owner');
  expect(listOf(pat)).not.toContain('You marked this today');
});

test('an item is complete with its evidence, in place, and opened again', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Bring two tasks a month']);
  await pressOn(pat, 'S1', 'Complete…');
  await pat.fill('Evidence: a link', 'https://millcity.example/tasks');
  await pat.submit();
  const complete = listOf(pat);
  await pressOn(pat, 'S1', 'Details');
  const details = pat.window()?.text ?? '';
  await pat.close({ all: true });
  await pat.command('/sip');
  await pressOn(pat, 'S1', 'Reopen');

  expect(complete).toContain('— 1 of 3 complete');
  expect(complete).toMatch(/🟢 complete · no owner · no date\nYou marked this today/);
  expect(details).toContain('https://millcity.example/tasks');
  expect(listOf(pat)).toContain('— 0 of 3 complete');
});

test('a part of a district action has one status, in both screens, and both ways', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');

  await pat.command('/sip');
  await pressOn(pat, '1.2.A1', 'In progress');
  const tapped = listOf(pat);
  await pat.command('/action');
  const atActions = listOf(pat);
  await pat.command('/sip');
  await pressOn(pat, '1.2.A1', 'Undo');
  const undone = listOf(pat);
  await pat.command('/action 1.2.A1 complete it is in every plan book');
  await pat.command('/sip');

  expect(tapped).toMatch(
    /🟡 in progress · Pat Okafor · due Fri, Dec 18\nPart of district action 1.2.A1 · You marked this today/,
  );
  expect(atActions).toContain('🟡 in progress');
  expect(undone).toContain('⚪ not started · Pat Okafor');
  expect(listOf(pat)).toMatch(/🟢 complete · Pat Okafor · due Fri, Dec 18/);
  expect(standing(district)).toMatchObject({ '1.2.A1 Lincoln': 'complete', '1.2.A1 Webster': 'noAction' });
});

test('a part asks for a note when it is complete, and a note on it is the action’s', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await pat.command('/sip');
  await pressOn(pat, '1.2.A1', 'Note…');
  await pat.fill('Your note', 'Grade 4 began.');
  await pat.submit();
  await pressOn(pat, '1.2.A1', 'Complete…');
  const empty = await pat.submit();
  await pat.fill('What was done?', 'All grades do it.');
  await pat.submit();
  await pat.command('/action 1.2.A1');

  expect(empty).toMatchObject({ kind: 'required' });
  expect(listOf(pat)).toContain('Grade 4 began.');
  expect(listOf(pat)).toContain('All grades do it.');
});

test('a blocked part is in progress with its mark', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.2.A1 blocked no coach');
  await pat.command('/sip');

  expect(listOf(pat)).toContain('🟡 in progress, ⛔ blocked');
  expect(listOf(pat)).toContain('⛔ 1 blocked');
});

test('without school plans the action keeps the status that was said there', async () => {
  const routines = [...features];
  const district = await districtWithParts({ features: routines });
  const pat = district.as('Pat Okafor');
  await pat.command('/sip');
  await pressOn(pat, '1.2.A1', 'In progress');
  routines.splice(
    routines.findIndex(({ name }) => name === 'school-plans'),
    1,
  );

  const without = await district.putBack(district.db.$client.serialize(), { blind: true });
  await without.as('Pat Okafor').command('/action');

  expect(listOf(without.as('Pat Okafor'))).toContain('🟡 in progress');
  expect(standing(without)).toMatchObject({ '1.2.A1 Lincoln': 'inProgress' });
});

test('an assistant principal sees and does what the principal does', async () => {
  const district = await districtWithParts();
  await startLincoln(district, ['Bring two tasks a month']);
  const al = district.as('Al Vice');
  await al.command('/sip');
  await pressOn(al, 'S1', 'In progress');

  expect(listOf(al)).toContain('Lincoln · 2026-27 · draft');
  expect(listOf(al)).toContain('You marked this today');
  expect(listOf(al)).toContain('[Add…]');
});

test('a draft is not read by another principal, nor by a teacher outside the team; approved, teachers read and press nothing', async () => {
  const district = await districtWithParts();
  await startLincoln(district, ['Bring two tasks a month']);
  const [ana, paula] = [district.as('Ana Rivera'), district.as('Paula Webster')];
  await ana.command('/sip');
  const hidden = listOf(ana);
  await paula.command('/sip');
  decide(district, 'Lincoln', 'approved');
  await ana.command('/sip');

  expect(hidden).toContain('no plan yet');
  expect(hidden).not.toContain('Bring two tasks');
  expect(listOf(paula)).toContain('Webster');
  expect(listOf(paula)).not.toContain('Bring two tasks');
  expect(listOf(ana)).toContain('Lincoln · 2026-27 · approved — 0 of 3 complete');
  expect(listOf(ana)).toContain('S1 Bring two tasks a month');
  expect(listOf(ana)).not.toMatch(/\[|Complete…|Details/);
});

test('a teacher who owns an item says how it goes', async () => {
  const district = await districtWithParts();
  await startLincoln(district, []);
  await addByHand(district.as('Pat Okafor'), 'Two tasks', { 'Owner at the school': 'Ana Rivera · teacher' });
  decide(district, 'Lincoln', 'approved');
  const ana = district.as('Ana Rivera');
  await ana.command('/sip');
  await pressOn(ana, 'S1', 'In progress');

  expect(listOf(ana)).toMatch(/🟡 in progress · Ana Rivera · no date\nYou marked this today/);
});

test('sixty items stand on pages that Slack takes', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(
    district,
    Array.from({ length: 60 }, (_, at) => `Do the thing that is number ${at + 1} of all`),
  );
  await pat.command('/sip');
  const seen = [listOf(pat)];
  for (let page = 1; page < 8; page += 1) {
    await pat.press('More');
    seen.push(listOf(pat));
  }

  expect(seen.at(-1)).toContain('57 to 62 of 62');
  for (let at = 1; at <= 60; at += 1) expect(seen.join('\n')).toContain(`S${at} Do the thing`);
  expect(district.slack.problems()).toEqual([]);
});
