import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeKey } from '../../../src/district/plan/plan.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { openPlan, withHeadings } from './district.ts';
import { fragments } from './fragments.ts';

/** The workbook kept under a name. One that is not there is written: delete it after changing what it is made from. */
async function fixture(name: string) {
  const path = new URL(`../../fixtures/plan-${name}.xlsx`, import.meta.url).pathname;
  if (!existsSync(path)) writeFileSync(path, await writeWorkbook(withHeadings(fragments[name] ?? {})));
  return readWorkbook(readFileSync(path));
}

test.each(Object.entries(fragments))(
  'what is known of the plan of %s is imported whole, and again changes nothing',
  async (name, filled) => {
    const sheets = await fixture(name);
    const plan = await openPlan();

    plan.import(sheets);

    const kept = plan.kept();
    expect(kept.objectives.map((one) => [one.code, one.words])).toEqual(filled.Objectives);
    expect(kept.benchmarks.map((one) => one.words)).toEqual((filled.Benchmarks ?? []).map((row) => row[3]));
    expect(kept.keyIssues.map((one) => one.words)).toEqual((filled['Key issues'] ?? []).map((row) => row[1]));
    expect(plan.prepare(sheets).kind).toBe('nothing');
    expect(plan.prepare(await plan.exported()).kind).toBe('nothing');
  },
);

test('Randolph’s objectives in roman figures hold their published outcomes, and a year alone is not a day', async () => {
  const plan = await openPlan();
  plan.import(await fixture('randolph'));

  const { head, benchmarks } = plan.kept();
  expect(head).toMatchObject({ schoolYear: '2015-16' });
  expect(benchmarks.map((one) => one.parent)).toEqual(Array(6).fill(codeKey('I')));
  expect(benchmarks[0]).toMatchObject({
    kind: 'finalOutcome',
    baseline: '79.4',
    target: '89.7',
    rawDue: '2017',
    dueOn: null,
  });
  expect(plan.words(await fixture('randolph'))).toContain(
    'I.B6: hangs on an objective. Say which initiative it tells of.',
  );
});

test('the state’s sample benchmarks recur as they say, and are told which figures are still open', async () => {
  const plan = await openPlan();
  const words = plan.words(await fixture('state-sample'));
  plan.import(await fixture('state-sample'));

  expect(plan.kept().benchmarks.map((one) => one.cadence)).toEqual([
    'weekly',
    'quarterly',
    'perMeeting',
    'monthly',
    'quarterly',
    'monthly',
    'weekly',
    'weekly',
    'monthly',
  ]);
  expect(words).toContain('1.1.B1: the benchmark does not say how much (“XX” is still open). Write it in.');
  expect(words).toContain('Objectives: there is one; a plan that keeps its focus has three to five.');
  expect(words).not.toContain('1.1.B2:');
});
