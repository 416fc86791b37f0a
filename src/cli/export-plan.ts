import { parseArgs } from 'node:util';
import type { DatabaseConfig } from '../config.ts';
import { planSheets } from '../features/plan/workbook/export.ts';
import { writeWorkbook } from '../kit/sheets/write.ts';
import { openAsItIs } from './as-it-is.ts';
import { writeNew } from './new-file.ts';

/**
 * Writes the plan into the workbook it can be imported from again. Works beside a running app and changes nothing.
 * Returns what came of it; throws, in words, when something is wrong.
 */
export async function exportPlan(args: string[], { config }: { config: DatabaseConfig }): Promise<string> {
  const { values } = parseArgs({ args, options: { plan: { type: 'boolean' }, to: { type: 'string' } } });
  const db = openAsItIs(config.databasePath);
  try {
    const sheets = planSheets(db);
    if (!sheets) throw new Error('There’s no plan yet. Make a workbook to fill in: npm run template -- --plan');
    const file = values.to ?? 'plan.xlsx';
    writeNew(file, await writeWorkbook(sheets), 'npm run export -- --plan --to other.xlsx');
    return `The plan is in ${file}. Edit it there, then run: npm run import -- ${file} --dry-run`;
  } finally {
    db.$client.close();
  }
}
