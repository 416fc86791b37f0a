import { expect, test } from 'vitest';
import { planOf } from '../../src/district/plan/store.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { importPlan } from '../plan.ts';

const manager = 'Max Manager';

async function withPlan(plan: Parameters<typeof importPlan>[1] = smallPlan) {
  const district = await openDistrict({});
  importPlan(district, plan);
  return { district, person: district.as(manager) };
}

const rowsOf = ({ db }: TestDistrict) => {
  const { objectives, initiatives, benchmarks, actions } = planOf(db);
  return [...objectives, ...initiatives, ...benchmarks, ...actions];
};
const nameOf = (district: TestDistrict, code: string) => rowsOf(district).find((one) => one.code === code)?.shortName;

test('the plan manager confirms eight proposed names a window, and what they clear stays open', async () => {
  const { district, person } = await withPlan();
  const all = rowsOf(district).length;

  await person.command('/throughline plan names');
  const first = person.window()?.fields.map(({ label }) => label);
  await person.fill('1.1.B1', 'Tasks every week');
  await person.fill('1', '');
  await person.submit();
  const second = person.window()?.fields.map(({ label }) => label);
  const done = await person.submit();

  expect(first).toHaveLength(8);
  expect(second).toHaveLength(all - 8);
  expect(first?.filter((label) => second?.includes(label))).toEqual([]);
  expect(nameOf(district, '1.1.B1')).toBe('Tasks every week');
  expect(rowsOf(district).filter(({ shortName }) => shortName === '')).toHaveLength(1);
  expect(done).toMatchObject({
    window: { text: expect.stringContaining('1 row still has no short name.') },
  });
});

test('a row is called by its short name on the plan’s screens, in lists of choice and where it is looked up', async () => {
  const { person } = await withPlan();
  await person.command('/throughline plan 1.1.A1');
  await person.press('Short name…');
  await person.fill('1.1.A1', 'Agree on rigor');
  await person.submit();

  expect(person.window()?.text).toContain('Action 1.1.A1 Agree on rigor');
});

test('only who leads the plan is offered to name its rows', async () => {
  const { district } = await withPlan();
  const teacher = district.as('Pat Okafor');

  await teacher.command('/throughline plan 1.1');
  const screen = teacher.window()?.text ?? '';

  expect(screen).not.toContain('Short name…');
});

test('a workbook names rows, says so before, and makes no new version of an approved plan by that alone', async () => {
  const { district } = await withPlan();
  const before = planOf(district.db).version;
  const named = {
    ...smallPlan,
    Objectives: (smallPlan.Objectives ?? []).map((row, at) => (at === 0 ? [...row, 'Rigor'] : row)),
  };

  importPlan(district, named);
  importPlan(district, smallPlan);

  expect(nameOf(district, '1')).toBe('Rigor');
  expect(planOf(district.db).version).toBe(before);
});
