import { parseArgs } from 'node:util';
import { planTemplate } from '../features/plan/workbook/template.ts';
import { template } from '../features/roster/workbook/template.ts';
import { siteVisitTemplate } from '../features/site-visits/workbook/columns.ts';
import { writeWorkbook } from '../kit/sheets/write.ts';
import { writeNew } from './new-file.ts';
import { tool } from './tool.ts';

/**
 * `npm run template -- [--plan | --site-visit] [FILE]`: the roster's workbook to fill in, or the plan's, for `npm run import`; or a site
 * visit's, for the plan manager to upload in Slack.
 */
await tool(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { plan: { type: 'boolean' }, 'site-visit': { type: 'boolean' } },
  });
  if (values['site-visit']) {
    const [file = 'throughline-site-visit.xlsx'] = positionals;
    writeNew(file, await writeWorkbook(siteVisitTemplate), 'npm run template -- --site-visit other.xlsx');
    return `The workbook is ${file}. The plan manager uploads it in Slack: /throughline site-visit`;
  }
  const [file = values.plan ? 'throughline-plan.xlsx' : 'throughline-roster.xlsx'] = positionals;
  const workbook = await writeWorkbook(values.plan ? planTemplate : template);
  writeNew(file, workbook, `npm run template -- ${values.plan ? '--plan ' : ''}other.xlsx`);
  return `The workbook is ${file}. Fill it in, then run: npm run import -- ${file} --dry-run`;
});
