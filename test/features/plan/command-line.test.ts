import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test } from 'vitest';
import { exportPlan } from '../../../src/cli/export-plan.ts';
import { importWorkbook } from '../../../src/cli/import-workbook.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { planOf } from '../../../src/district/plan/store.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { planTemplate } from '../../../src/features/plan/workbook/template.ts';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { runTool } from '../../tools.ts';
import { type Filled, smallPlan, withHeadings } from './district.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-23T15:00:00Z') };

/** A folder with a database of its own, and the tools as they run there. */
function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const config = { databasePath: path('district.db'), backups: path('backups'), logLevel: 'silent' } as const;
  const said: string[] = [];
  return {
    path,
    said,
    import: (name: string, ...options: string[]) =>
      importWorkbook([path(name), ...options], {
        config,
        clock,
        terminal: { say: (words) => void said.push(words), ask: undefined },
      }),
    export: (name: string) => exportPlan(['--plan', '--to', path(name)], { config }),
    async fill(name: string, filled: Filled, ...others: string[]) {
      const more = others.map((sheet) => ({
        name: sheet,
        widths: [],
        lines: [{ style: 'plain', cells: ['Name'] } as const],
      }));
      writeFileSync(path(name), await writeWorkbook([...withHeadings(filled), ...more]));
    },
    actions(): number {
      const db = openDatabase(config.databasePath);
      const rows = planOf(db).actions.filter((one) => one.endedOn === null);
      db.$client.close();
      return rows.length;
    },
  };
}

test('a plan is known by its sheets: shown, imported, written out, and again nothing to do', async () => {
  const folder = openFolder();
  await folder.fill('plan.xlsx', smallPlan);

  const dry = await folder.import('plan.xlsx', '--dry-run');
  const databaseAfterDryRun = existsSync(folder.path('district.db'));
  const told = await folder.import('plan.xlsx');
  const out = await folder.export('out.xlsx');

  expect(dry).toBe('Nothing was changed. This was a dry run.');
  expect(databaseAfterDryRun).toBe(false);
  expect(folder.said[1]).toMatch(/^What this workbook changes in the plan\nStrategic objectives: 3 added\n/);
  expect(told).toBe('The plan is up to date.');
  expect(out).toContain(`The plan is in ${folder.path('out.xlsx')}.`);
  expect(await folder.import('out.xlsx')).toContain('Nothing to do. The workbook and the plan are the same.');
  expect(statSync(folder.path('out.xlsx')).mode & 0o077).toBe(0);
});

test('ending much of the plan asks for the words, on a dry run too', async () => {
  const folder = openFolder();
  await folder.fill('plan.xlsx', smallPlan);
  await folder.fill('less.xlsx', {
    Actions: smallPlan.Actions.slice(0, 1),
    Benchmarks: smallPlan.Benchmarks.slice(0, 1),
  });
  await folder.import('plan.xlsx');

  expect(await folder.import('less.xlsx', '--dry-run')).toContain('type: end 4 rows');
  await expect(folder.import('less.xlsx')).rejects.toThrow('run it again with --confirm "end 4 rows"');
  expect(folder.actions()).toBe(3);
  await folder.import('less.xlsx', '--confirm', 'end 4 rows');
  expect(folder.actions()).toBe(1);
});

test('a workbook of roster and plan is refused; one without objectives and with people is a roster', async () => {
  const folder = openFolder();
  await folder.fill('both.xlsx', smallPlan, 'People');
  await folder.fill('notes.xlsx', { Actions: smallPlan.Actions }, 'People');
  await folder.fill('actions.xlsx', { Actions: smallPlan.Actions });

  await expect(folder.import('both.xlsx')).rejects.toThrow('This workbook holds both the roster and the plan.');
  await expect(folder.import('notes.xlsx')).rejects.toThrow('People: the column');
  await expect(folder.import('actions.xlsx')).rejects.toThrow('there is no initiative “1.1” in the sheet Initiatives');
});

test('the plan’s template explains itself and imports to nothing', async () => {
  const folder = openFolder();
  writeFileSync(folder.path('template.xlsx'), await writeWorkbook(planTemplate));

  expect(await folder.import('template.xlsx', '--dry-run')).toContain('Nothing to do. The workbook is empty');
  const sheets = await readWorkbook(readFileSync(folder.path('template.xlsx')));
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Read me',
    'Plan',
    'Objectives',
    'Initiatives',
    'Benchmarks',
    'Actions',
    'Key issues',
  ]);
});

test('what the template shows as examples would be read without a problem', async () => {
  const folder = openFolder();
  const shown = planTemplate.map((sheet) => ({
    ...sheet,
    lines: sheet.lines.map((line) => ({ ...line, cells: line.cells.map((cell) => cell.replace('Example: ', '')) })),
  }));
  writeFileSync(folder.path('shown.xlsx'), await writeWorkbook(shown));

  expect(await folder.import('shown.xlsx')).toBe('The plan is up to date.');
  expect(folder.actions()).toBe(1);
});

test('no plan is told, and the tools write and refuse by their names', async () => {
  const folder = openFolder();
  await folder.fill('plan.xlsx', { Actions: [] });
  await folder.import('plan.xlsx');
  const env = { ...process.env, DATABASE_PATH: folder.path('district.db') };
  const run = async (name: string, ...args: string[]): Promise<string> => {
    const { code, out, err } = await runTool(name, args, { env });
    return `${code} ${out}${err}`;
  };

  expect(await run('export', '--plan', '--to', folder.path('x.xlsx'))).toMatch(/^1 There’s no plan yet\./);
  expect(await run('template', '--plan', folder.path('mine.xlsx'))).toMatch(/^0 The workbook is .*mine\.xlsx\./);
  expect(await run('template', '--plan', folder.path('mine.xlsx'))).toMatch(
    /^1 .*already exists\. Choose another name: npm run template -- --plan/,
  );
});
