import { createInterface } from 'node:readline/promises';
import { databaseConfig, environment } from '../config.ts';
import { machineClocks } from '../engine/clock.ts';
import { importWorkbook } from './import-workbook.ts';
import { tool } from './tool.ts';

/**
 * `npm run import -- FILE [--dry-run] [--confirm "end 42 people"] [--why "The start was recorded wrong."]`: the roster (people, schools, calendar, look-fors, settings)
 * or the plan, whichever the workbook holds. `--same-person ADDRESS` and `--another-person ADDRESS` say ahead who a row is, `--same-school CODE` and
 * `--another-school CODE` which school. `npm run template` writes one to fill in, `npm run template -- --plan` the other.
 */
await tool(() =>
  importWorkbook(process.argv.slice(2), {
    config: databaseConfig(environment()),
    clock: machineClocks().district,
    terminal: {
      say: (words) => void process.stdout.write(`${words}\n`),
      ask: process.stdin.isTTY ? ask : undefined,
    },
  }),
);

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
