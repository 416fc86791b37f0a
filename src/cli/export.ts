import { databaseConfig, environment } from '../config.ts';
import { machineClocks } from '../engine/clock.ts';
import { exportPerson } from './export-person.ts';
import { exportPlan } from './export-plan.ts';
import { tool } from './tool.ts';

/**
 * `npm run export -- --person EMAIL [--to FILE]`: everything that is kept about a person, as a workbook.
 * `npm run export -- --plan [--to FILE]`: the plan, as the workbook it is imported from.
 */
await tool(() => {
  const args = process.argv.slice(2);
  const config = databaseConfig(environment());
  return args.includes('--plan')
    ? exportPlan(args, { config })
    : exportPerson(args, { config, clock: machineClocks().district });
});
