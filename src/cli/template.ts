import { parseArgs } from 'node:util';
import { planTemplate } from '../features/plan/workbook/template.ts';
import { template } from '../features/roster/workbook/template.ts';
import { writeWorkbook } from '../kit/sheets/write.ts';
import { writeNew } from './new-file.ts';
import { tool } from './tool.ts';

/** `npm run template -- [--plan] [FILE]`: the roster's workbook to fill in, or the plan's, for `npm run import`. */
await tool(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { plan: { type: 'boolean' } } });
  const [file = values.plan ? 'throughline-plan.xlsx' : 'throughline-roster.xlsx'] = positionals;
  const workbook = await writeWorkbook(values.plan ? planTemplate : template);
  writeNew(file, workbook, `npm run template -- ${values.plan ? '--plan ' : ''}other.xlsx`);
  return `The workbook is ${file}. Fill it in, then run: npm run import -- ${file} --dry-run`;
});
