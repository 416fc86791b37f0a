import { databaseConfig, environment } from '../config.ts';
import { machineClocks } from '../kit/clock.ts';
import { exportPerson } from './export-person.ts';
import { tool } from './tool.ts';

/** `npm run export -- --person EMAIL [--to FILE]`: everything that is kept about a person, as a workbook. */
await tool(() =>
  exportPerson(process.argv.slice(2), { config: databaseConfig(environment()), clock: machineClocks().district }),
);
