import { expect, test } from 'vitest';
import { focusOf } from '../../../src/features/walkthroughs/focus/store.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';

const homeOf = async (district: TestDistrict, name: string) => visibleText(await district.as(name).openHome());

async function name(district: TestDistrict, chosen: Readonly<Record<string, string>>) {
  const leader = district.as('Sam Sato');
  await leader.command('/walkthrough focus');
  for (const [label, words] of Object.entries(chosen)) await leader.fill(label, words);
  return leader.submit();
}

test('a leader names the month’s focus in order, and leaders see it on Home', async () => {
  const district = await openDistrict();

  const answer = await name(district, {
    First: 'Student discourse',
    Second: 'Rigorous task',
    Third: 'Clear objective',
  });

  expect(JSON.stringify(answer)).toContain('The focus of November');
  expect(focusOf(district.db, '2026-11')).toEqual(['L3', 'L1', 'L4']);
  expect(await homeOf(district, 'Max Manager')).toMatch(
    /Focus of November\n• {2}Student discourse\n• {2}Rigorous task\n• {2}Clear objective/,
  );
  expect(await homeOf(district, 'Pat Okafor')).not.toContain('Change the focus');
});

test('a month without a focus of its own keeps the one before, and none was ever named at first', async () => {
  const district = await openDistrict();
  const never = focusOf(district.db, '2026-11');
  await name(district, { First: 'Student discourse', Second: 'Rigorous task' });

  expect(never).toEqual([]);
  expect(focusOf(district.db, '2027-03')).toEqual(['L3', 'L1']);
  expect(focusOf(district.db, '2026-10')).toEqual([]);
});

test('named again, a month has the newer focus and nothing of the older', async () => {
  const district = await openDistrict();
  await name(district, { First: 'Student discourse', Second: 'Rigorous task', Third: 'Clear objective' });
  await district.as('Sam Sato').close({ all: true });

  await district.as('Ada Assistant').command('/walkthrough focus');
  const prefilled = district
    .as('Ada Assistant')
    .window()
    ?.fields.map((field) => field.value);
  await district.as('Ada Assistant').fill('Third', null);
  await district.as('Ada Assistant').submit();

  expect(prefilled).toEqual(['November', 'Student discourse', 'Rigorous task', 'Clear objective', null]);
  expect(focusOf(district.db, '2026-11')).toEqual(['L3', 'L1']);
});

test('one look-for cannot be two of the focus', async () => {
  const district = await openDistrict();

  const answer = await name(district, { First: 'Rigorous task', Second: 'Rigorous task' });

  expect(answer).toMatchObject({ kind: 'errors' });
  expect(JSON.stringify(answer)).toContain('chosen above already');
  expect(focusOf(district.db, '2026-11')).toEqual([]);
});

test('in the last week of a month leaders are told that the next focus is to be named, until it is', async () => {
  const district = await openDistrict({ now: '2026-11-22T15:00:00Z' });
  await name(district, { First: 'Student discourse', Second: 'Rigorous task' });
  await district.as('Sam Sato').close({ all: true });
  const early = await homeOf(district, 'Sam Sato');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  const told = await homeOf(district, 'Sam Sato');

  await district.as('Sam Sato').press('Choose a focus…', 'home');
  const month = district
    .as('Sam Sato')
    .window()
    ?.fields.find((field) => field.label === 'Month')?.value;
  await district.as('Sam Sato').fill('First', 'Clear objective');
  await district.as('Sam Sato').submit();
  await district.as('Sam Sato').close({ all: true });

  expect(early).not.toContain('December has no focus');
  expect(told).toContain('December has no focus look-fors yet.');
  expect(month).toBe('December');
  expect(focusOf(district.db, '2026-12')).toEqual(['L4', 'L1']);
  expect(focusOf(district.db, '2026-11')).toEqual(['L3', 'L1']);
  expect(await homeOf(district, 'Sam Sato')).not.toContain('December has no focus');
});

test('a look-for that is not on the tool any more is no part of the focus that is shown', async () => {
  const district = await openDistrict({ lookFors: ['Rigorous task', 'Student discourse'] });
  district.db.$client.prepare(`INSERT INTO focus_look_for VALUES ('2026-10', 'L9', 0), ('2026-10', 'L2', 1)`).run();

  expect(await homeOf(district, 'Sam Sato')).toMatch(/Focus of November\n• {2}Student discourse\n\[/);
});

test('without look-fors there is nothing to focus on, and the leader is told where they come from', async () => {
  const district = await openDistrict({ lookFors: [] });

  const answer = await district.as('Sam Sato').command('/walkthrough focus');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('sheet Look-fors') });
});
