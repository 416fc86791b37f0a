import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { inTx } from '../../src/db/tx.ts';
import { activeRows } from '../../src/district/plan/plan.ts';
import { benchmark } from '../../src/district/plan/schema.ts';
import { planOf } from '../../src/district/plan/store.ts';
import { columns } from '../../src/features/plan/workbook/columns.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { giveEvidence } from '../features/benchmarks/plan.ts';
import { smallPlan } from '../features/plan/district.ts';
import { handOverPlan } from '../features/plan/handing-over.ts';
import { newest } from '../features/roster/handing-over.ts';
import { importPlan } from '../plan.ts';

const manager = 'Max Manager';
const percent = (value: number) => ({ value, type: Number, format: '0%' });

type Cells = SheetData[number];

/** The small plan as Excel has it, with the first benchmark's cells from Baseline on as given. */
async function planWith(...given: Cells): Promise<Buffer> {
  const [first, ...others] = smallPlan.Benchmarks;
  const benchmarks: Cells[] = [
    [...first.slice(0, 7), ...given, ...first.slice(7 + given.length)],
    ...others.map((row) => [...row]),
  ];
  const sheets = (Object.keys(smallPlan) as (keyof typeof smallPlan)[]).map((sheet) => ({
    sheet,
    data: [
      Object.values(columns[sheet]).map(({ heading }) => heading),
      ...(sheet === 'Benchmarks' ? benchmarks : smallPlan[sheet].map((row) => [...row])),
    ].map((row) => row.map((cell) => (cell === '' ? null : cell))),
  }));
  return writeXlsx(sheets).toBuffer();
}

const firstBenchmark = ({ db }: TestDistrict) => activeRows(planOf(db).benchmarks)[0];

/** The same time of the next day, with all that comes in between. */
async function nextMorning(district: TestDistrict): Promise<void> {
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await district.drain();
}

test('a target that the sheet shows as 80% is 80%: a reading of 62% does not meet it', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await handOverPlan(district, manager, await planWith(percent(0.45), percent(0.8)));
  await person.press('Import now');
  await person.close({ all: true });
  await district.settle();

  await person.command('/benchmark 1.1.B1 62%');
  await person.submit();
  await person.close({ all: true });
  giveEvidence(district, '1.1.B1', manager);
  const one = JSON.stringify(await person.command('/benchmark 1.1.B1'));

  expect(firstBenchmark(district)).toMatchObject({ baseline: '45%', target: '80%', unit: '% of visits' });
  expect(one).toContain('62%');
  expect(one).toContain('🔴 off track');
});

test.each<[what: string, cell: Cells[number], told: string]>([
  [
    'a date, as 3/4 becomes in Excel',
    { value: new Date('2027-03-04T00:00:00Z'), type: Date, format: 'd-mmm' },
    'Benchmarks I2: holds a date, 2027-03-04, not a target. Format the cell as text, then type the target again.',
  ],
  [
    'a time',
    { value: 0.5, type: Number, format: 'h:mm' },
    'Benchmarks I2: holds a time, 12:00, not a target. Format the cell as text, then type the target again.',
  ],
  [
    'a tick',
    { value: true, type: Boolean },
    'Benchmarks I2: is TRUE or FALSE, not a target. Format the cell as text, then type the target again.',
  ],
  [
    'a number shown in a way nobody can tell',
    { value: 80, type: Number, format: '[>=50]"good";"bad"' },
    'Benchmarks I2: shows its number in a way Throughline can’t read. Format the cell as text, then type what it should say.',
  ],
])('what cannot be a target is told with its cell: %s', async (_, cell, told) => {
  const district = await openDistrict();

  await handOverPlan(district, manager, await planWith('45%', cell));

  expect(newest(district, manager)).toContain(told);
  expect(planOf(district.db).head).toBeUndefined();
});

test('figures an earlier import may have misread are told once to the plan manager, until they are put right', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  importPlan(district);
  // As earlier versions kept cells that show 45% and 80%.
  inTx(district.db, (tx) =>
    tx.update(benchmark).set({ baseline: '0.45', target: '0.8' }).where(eq(benchmark.code, '1.1.B1')).run(),
  );
  const told = () =>
    person
      .dms()
      .map(({ blocks }) => visibleText(blocks ?? []))
      .filter((text) => text.includes('lost the percent sign'));

  await nextMorning(district);
  await nextMorning(district);
  const first = told();
  await person.press('Show all');
  const all = person.window()?.text ?? '';
  await person.close({ all: true });
  importPlan(district);
  await nextMorning(district);

  expect(first).toHaveLength(1);
  expect(first[0]).toContain('1.1.B1: baseline 0.45, maybe 45%');
  expect(first[0]).toContain('1.1.B1: target 0.8, maybe 80%');
  expect(first[0]).toContain('Then import the workbook again.');
  expect(all).toContain('1.1.B1 the target is 0.8 and may have been meant as 80%. Write it with its sign.');
  expect(told()).toEqual([]);
});
