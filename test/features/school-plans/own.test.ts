import { expect, test } from 'vitest';
import { listOf, districtWithParts, startLincoln, addByHand, decide } from './district.ts';
import { standing } from '../actions/district.ts';

test('a school without a plan sees its parts, and its principal starts one', async () => {
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

test('x', async () => {
  const district = await districtWithParts();
  const pat = district.as('Pat Okafor');
  await startLincoln(district, ['Every grade team brings two tasks a month.']);
  console.log(listOf(pat));
  await addByHand(pat, 'Hold fire drills.', { 'Which initiative does it serve?': 'Required by law: safety', 'Owner at the school':'Ana Rivera · teacher' , 'Due on': '2026-11-01'});
  console.log(listOf(pat));
  decide(district, 'Lincoln', 'approved');
  await pat.command('/sip');
  await pat.press('In progress', {});
  console.log(listOf(pat), standing(district));
});
