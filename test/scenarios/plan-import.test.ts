import { expect, test } from 'vitest';
import { planOf } from '../../src/district/plan/store.ts';
import { planImport } from '../../src/features/plan/imports/schema.ts';
import { writeWorkbook } from '../../src/kit/sheets/write.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { handOverPlan, planFile } from '../features/plan/handing-over.ts';
import { fileOf, newest, usualWorkbook } from '../features/roster/handing-over.ts';
import { importPlan } from '../plan.ts';

const manager = 'Max Manager';
const imports = ({ db }: TestDistrict) => db.select().from(planImport).all();

test('a plan manager hands over the plan’s workbook, sees what it changes, and imports it', async () => {
  const district = await openDistrict();
  const person = district.as(manager);

  const answer = await handOverPlan(district, manager, await planFile(smallPlan));
  const preview = newest(district, manager);
  const before = planOf(district.db);
  await person.press('Import now');
  await district.settle();

  expect(answer).toMatchObject({
    kind: 'updated',
    window: { text: expect.stringContaining('I’m reading your workbook.') },
  });
  expect(preview).toContain('What this workbook changes in the plan');
  expect(preview).toContain('Actions: 3 added');
  expect(before.head).toBeUndefined();
  expect(planOf(district.db).actions).toHaveLength(3);
  expect(person.dms()).toHaveLength(1);
  const result = newest(district, manager);
  expect(result).toContain('The plan is up to date');
  expect(result).toContain('Imported by Max Manager on Monday, November 23 at 10:00 AM.');
  expect(result).toContain('2 texts in the plan name nobody yet, and 2 give no day');
  expect(result).toContain('[Say who is meant]');
  expect(result).not.toContain('Import now');
  expect(person.window()?.text).toContain('The plan is up to date.');
  expect(district.slack.problems()).toEqual([]);
});

test('the window after an import leads straight to the texts that name nobody', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await handOverPlan(district, manager, await planFile(smallPlan));
  await person.press('Import now');

  await person.press('Say who is meant', 'window');

  expect(person.window()?.title).toBe('Say who is meant');
});

test('what is wrong in the plan is said with its cells, nothing is changed, and the window is offered again', async () => {
  const district = await openDistrict();
  const wrong = { ...smallPlan, Actions: [['9.9.A1', '9.9', 'Hangs on nothing', '', '']] };

  await handOverPlan(district, manager, await planFile(wrong));

  expect(newest(district, manager)).toContain('Actions B2: there is no initiative “9.9” in the sheet Initiatives.');
  expect(planOf(district.db).head).toBeUndefined();
  expect(imports(district)).toMatchObject([{ state: 'closed', sheets: null }]);
  await district.as(manager).press('Upload a workbook');
  expect(district.as(manager).window()?.title).toBe('Import the plan');
});

test('the same workbook again changes nothing, and Home says when the plan was imported last', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await handOverPlan(district, manager, await planFile(smallPlan));
  await person.press('Import now');
  await person.close({ all: true });

  await handOverPlan(district, manager, await planFile(smallPlan));
  const home = visibleText((await person.openHome())?.blocks ?? []);

  expect(newest(district, manager)).toContain('Nothing to do. The workbook and the plan are the same.');
  expect(home).toContain(
    'Last import: Monday, November 23 at 10:00 AM by Max Manager: 13 rows added, name, year or theory changed.',
  );
  expect(home).toContain('[Import the plan]');
});

test('Not now changes nothing, and what was in the workbook is not kept', async () => {
  const district = await openDistrict();
  await handOverPlan(district, manager, await planFile(smallPlan));
  expect(imports(district)[0]?.sheets).toContain('rigorous');

  await district.as(manager).press('Not now');
  await district.settle();

  expect(newest(district, manager)).toContain('Not imported. Max Manager chose “Not now”');
  expect(planOf(district.db).head).toBeUndefined();
  expect(imports(district)).toMatchObject([{ state: 'declined', sheets: null }]);
});

test('of a workbook only what is read is kept while somebody decides', async () => {
  const district = await openDistrict();
  const line = (...cells: string[]) => ({ style: 'plain' as const, cells });
  const bytes = await writeWorkbook([
    {
      name: 'Objectives',
      widths: [],
      lines: [line('Code', 'Strategic objective', 'Memo'), line('1', 'Rigor', 'secret')],
    },
    { name: 'Students', widths: [], lines: [line('Name'), line('A child')] },
  ]);

  await handOverPlan(district, manager, bytes);

  expect(imports(district)[0]?.sheets).toContain('Rigor');
  expect(imports(district)[0]?.sheets).not.toMatch(/secret|A child|Students/);
  await district.as(manager).press('Import now');
  expect(planOf(district.db).objectives).toMatchObject([{ words: 'Rigor' }]);
});

test('ending more than a quarter of the plan asks for the exact words in a window', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  importPlan(district, smallPlan);
  const { Actions: _, ...without } = smallPlan;
  await handOverPlan(
    district,
    manager,
    await planFile({
      ...without,
      Objectives: [['1', 'Rigorous instruction']],
      Initiatives: smallPlan.Initiatives.slice(0, 1),
      Benchmarks: smallPlan.Benchmarks.slice(0, 1),
    }),
  );

  await person.press('Import now');
  const title = person.window()?.title;
  const label = person.window()?.fields[0]?.label ?? '';
  await person.fill(label, 'end of it');
  const refused = await person.submit();
  const kept = planOf(district.db).objectives.filter((one) => one.endedOn === null).length;
  const [, words = ''] = /Type: (end \d+ rows)/.exec(label) ?? [];
  await person.fill(label, words);
  await person.submit();

  expect(title).toBe('End these rows?');
  expect(JSON.stringify(refused)).toContain('Nothing was changed. Type exactly: end');
  expect(kept).toBe(3);
  expect(planOf(district.db).objectives.filter((one) => one.endedOn === null)).toHaveLength(1);
});

test('a plan that was changed meanwhile is shown once more before it is imported', async () => {
  const district = await openDistrict();
  await handOverPlan(district, manager, await planFile(smallPlan));
  importPlan(district, { Objectives: [['7', 'Another plan']] });

  await district.as(manager).press('Import now');
  await district.settle();

  expect(district.as(manager).window()?.text).toContain(
    'Nothing was imported, because the plan or the date has changed',
  );
  expect(newest(district, manager)).toContain('1 strategic objective ended');
  expect(planOf(district.db).actions).toHaveLength(0);
});

test('a plan nobody decided about for seven days is let go', async () => {
  const district = await openDistrict();
  await handOverPlan(district, manager, await planFile(smallPlan));

  district.clock.moveTo(district.clock.now().add({ hours: 24 * 8 }));
  await district.drain();

  expect(
    district
      .as(manager)
      .dms()
      .map((one) => visibleText(one.blocks))
      .join(),
  ).toContain('This workbook waited seven days');
  expect(imports(district)).toMatchObject([{ state: 'closed', sheets: null }]);
});

test('the plan handed over as the roster is met with the right window, and the roster as the plan alike', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await person.command('/throughline roster');
  await person.press('Import the roster');
  await handOverPlan(district, manager, await planFile(smallPlan));

  const inRoster = newest(district, manager);
  await person.press('Upload the plan');
  const offered = person.window()?.title;
  await handOverPlan(district, manager, await fileOf(usualWorkbook()));

  expect(inRoster).toContain('This workbook is for the plan, not for the roster. Nothing was changed.');
  expect(offered).toBe('Import the plan');
  expect(newest(district, manager)).toContain(
    'This workbook is for the roster, not for the plan. Nothing was changed.',
  );
  expect(newest(district, manager)).toContain('[Upload the roster]');
});

test('an operator, who may not import the plan, is told whom to ask', async () => {
  const district = await openDistrict();
  const operator = district.as('Olu Operator');
  await operator.command('/throughline roster');
  await operator.press('Import the roster');

  await handOverPlan(district, 'Olu Operator', await planFile(smallPlan));

  expect(newest(district, 'Olu Operator')).toContain('not for the roster. Nothing was changed. Ask your plan manager');
  expect(newest(district, 'Olu Operator')).not.toContain('[Upload');
});

test.each(['Pat Okafor', 'Ana Rivera', 'Mona Monitor', 'Olu Operator'])(
  '%s may not hand over the plan',
  async (name) => {
    const district = await openDistrict();

    const answer = await district.as(name).command('/throughline plan import');

    expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('not part of your role') });
  },
);
