import { writeFileSync } from 'node:fs';
import { template } from '../features/roster/workbook/template.ts';
import { writeWorkbook } from '../kit/sheets/write.ts';
import { tool } from './tool.ts';

/** `npm run template -- [FILE]`: the workbook to fill in, for `npm run import`. */
await tool(async () => {
  const [file = 'throughline-roster.xlsx'] = process.argv.slice(2);
  const workbook = await writeWorkbook(template);
  try {
    // Somebody's filled-in workbook is never written over.
    writeFileSync(file, workbook, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${file} is there already. Name another: npm run template -- other.xlsx`);
    throw error;
  }
  return `The workbook is ${file}. Fill it in, then: npm run import -- ${file} --dry-run`;
});
