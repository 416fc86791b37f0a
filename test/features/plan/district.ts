import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import type { Db } from '../../../src/db/open.ts';
import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import type { KeptPlan } from '../../../src/district/plan/plan.ts';
import { planOf } from '../../../src/district/plan/store.ts';
import { applying } from '../../../src/engine/apply.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { features } from '../../../src/features/index.ts';
import { columns, type SheetName } from '../../../src/features/plan/workbook/columns.ts';
import { planSheets } from '../../../src/features/plan/workbook/export.ts';
import { carryOutPlan, type PreparedPlan, preparePlan } from '../../../src/features/plan/workbook/import.ts';
import type { Sheet } from '../../../src/kit/sheets/cell.ts';
import { type SheetToWrite, writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { type Cast, hire, openEmpty } from '../../district.ts';

export type Rows = readonly (readonly string[])[];

/** A plan's workbook as somebody fills it in: rows below the headings. */
export type Filled = Partial<Record<SheetName, Rows>>;

/** Sheets to write, each with its headings. */
export function withHeadings(filled: Filled): SheetToWrite[] {
  const names = Object.keys(columns) as SheetName[];
  return names.flatMap((name) => {
    const rows = filled[name];
    const headings = Object.values(columns[name]).map((column) => column.heading);
    return rows
      ? [{ name, widths: [], lines: [headings, ...rows].map((cells) => ({ style: 'plain', cells }) as const) }]
      : [];
  });
}

export const sheetsOf = (filled: Filled): Sheet[] =>
  withHeadings(filled).map(({ name, lines }) => ({
    name,
    rows: lines.map(({ cells }) => cells.map((text) => ({ text }))),
  }));

export const day = (text: string): Day => dayText.parse(text);
export const today = day('2026-11-23');

/** A small plan with everything in it once. */
export const smallPlan = {
  Plan: [
    ['Name', 'Mill City AIP'],
    ['School year', '2026-27'],
    ['Theory of action', 'If every task is rigorous, then every student learns.'],
  ],
  Objectives: [
    ['1', 'Rigorous instruction'],
    ['2', 'Use of data'],
    ['3', 'Families'],
  ],
  Initiatives: [
    ['1.1', '1', 'Rigorous tasks', 'Pat Okafor'],
    ['1.2', '1', 'Student talk', 'Principals'],
    ['2.1', '2', 'Data meetings', ''],
  ],
  Benchmarks: [
    [
      '1.1.B1',
      '1.1',
      'Early evidence of change',
      '80% of teachers use rigorous tasks',
      'dina.director@millcity.example',
      '',
      'monthly',
      '45%',
      '80%',
      '% of visits',
      'up',
      'Walkthroughs',
    ],
    [
      '1.1.B2',
      '1.1',
      'Short-term outcome',
      '10 points more students proficient',
      'Principals',
      'Spring 2027',
      '',
      '',
      '',
      '',
      'up',
      'Interim tests',
    ],
    ['1.B1', '1', 'Final outcome', 'CPI of all students', '', '2027-06-15', '', '76.9', '89.7', 'CPI', 'up', ''],
  ],
  Actions: [
    ['1.1.A1', '1.1', 'Agree what a rigorous task is', 'Pat Okafor', '2026-12-18'],
    ['1.1.A2', '1.1', 'Visit one another', 'Principals, Coaches', 'ongoing'],
    ['2.1.A1', '2.1', 'Meet monthly', 'Max Manager', 'June 15, 2027'],
  ],
  'Key issues': [['1', 'Data only loosely informs practice', 'Site visit']],
} as const satisfies Filled;

export interface TestPlan {
  readonly db: Db;
  readonly kept: () => KeptPlan;
  prepare(sheets: Filled | Sheet[], on?: Day): PreparedPlan;
  words(sheets: Filled | Sheet[], on?: Day): string;
  /** Imports, with what is typed when asked, else with what must be. */
  import(sheets: Filled | Sheet[], on?: Day, typed?: string): void;
  /** Writes the plan into a file, and reads the file. */
  exported(): Promise<Sheet[]>;
}

/** A district with the usual people, before its first plan. */
export async function openPlan(cast: readonly Cast[] = []): Promise<TestPlan> {
  const db = await openEmpty();
  onTestFinished(() => void db.$client.close());
  hire(db, cast);
  const asSheets = (given: Filled | Sheet[]) => (Array.isArray(given) ? given : sheetsOf(given));
  const prepare = (given: Filled | Sheet[], on = today) => preparePlan(db, asSheets(given), on);
  return {
    db,
    kept: () => planOf(db),
    prepare,
    words: (given, on = today) => plain(prepare(given, on).words),
    import(given, on = today, typed) {
      const prepared = prepare(given, on);
      const answer = typed ?? (prepared.kind === 'ready' ? prepared.difference.confirm : undefined);
      const clock = { now: () => Temporal.Instant.from(`${on}T15:00:00Z`) };
      inTx(db, (tx) => {
        const c = contextOn(tx, clock, features);
        return applying(features, clock)(tx, carryOutPlan(c, asSheets(given), answer), c.now);
      });
    },
    async exported() {
      return readWorkbook(await writeWorkbook(planSheets(db) ?? []));
    },
  };
}

/** Everything in the database. */
export function dump({ db }: Pick<TestPlan, 'db'>): Record<string, unknown[]> {
  const tables = db.$client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
  return Object.fromEntries(tables.map((name) => [String(name), db.$client.prepare(`SELECT * FROM "${name}"`).all()]));
}
