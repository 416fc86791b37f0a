import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../build.mjs';
import { size } from './cast.ts';
import { type ChangesRow, changesTable, compareChanges } from './changes.ts';
import { flushMs } from './disk.ts';
import { countWalkthroughs, layOut } from './district.ts';
import { compareGathering, type GatheringRow, gatheringTable } from './gathering.ts';
import { load, measure, type Run } from './measures.ts';
import { start } from './process.ts';
import { type StubSlack, startStub } from './stub.ts';
import { type Pair, rowsOf, tableOf } from './table.ts';
import { compareYears, type YearsRow, yearsTable } from './years.ts';

/**
 * Measures Throughline beside a bare Bolt app: `npm run bench`.
 * `--quick` one pair instead of five · `--years 10` a district with ten years behind it · `--json` the same as data ·
 * `--folder` on which disk the databases lie (the system's folder for temporary files).
 */
const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    years: { type: 'string', default: '0' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const years = Number(asked.years);
const pairsWanted = asked.quick ? 1 : 5;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
};

const how = [
  `${size.administrators} administrators, ${size.teachers} teachers, ${years} years of walkthroughs (${years * size.walkthroughsAYear}).`,
  `${pairsWanted} pairs, ours and bare by turns, fresh processes, both bundled alike, over HTTP on this machine.`,
  `In each, one client sends ${load.ofEach} commands and both windows of ${load.ofEach} walkthroughs to warm it up, then as many again that count,`,
  `then ${load.clients} clients send in both windows for ${load.seconds} s. The submission that is timed is the second one, which sends the copy. Both apps are started once beforehand, so that their files are in memory.`,
  'Slack is a stub in the measuring process that answers at once. Bodies are signed, form-encoded and unique.',
  'Ours goes on sending the copies and the Homes of what was saved meanwhile; every 200 was found in the database.',
  'Figures are medians over the pairs; the ratio is taken within each pair.',
];

async function main(): Promise<void> {
  await bundle(['bench/bare.ts'], here('dist'));
  const folder = mkdtempSync(join(asked.folder, 'throughline-bench-'));
  const stub = await startStub();
  try {
    const district = join(folder, 'district.db');
    await layOut(district, years);
    await warmFiles(stub, folder, district);
    const pairs: Pair[] = [];
    while (pairs.length < pairsWanted)
      pairs.push({ ours: await ours(stub, folder, district), bare: await bare(stub, folder) });
    const compared = {
      years: await compareYears(folder),
      changes: await compareChanges(folder),
      gathering: await compareGathering(folder),
    };
    report(pairs, compared, flushMs(folder));
  } finally {
    await stub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const scripts = { ours: here('../dist/main.js'), bare: here('dist/bare.js') };

async function warmFiles({ apiUrl }: StubSlack, folder: string, databasePath: string): Promise<void> {
  for (const script of Object.values(scripts)) {
    const app = await start({ script, apiUrl, folder, databasePath });
    await app.stop();
  }
}

async function ours(stub: StubSlack, folder: string, district: string): Promise<Run> {
  const databasePath = join(folder, 'run.db');
  copyFileSync(district, databasePath);
  const app = await start({ script: scripts.ours, apiUrl: stub.apiUrl, folder, databasePath });
  const { saved, ...run } = await measure(app, stub).finally(() => app.stop());
  const kept = countWalkthroughs(databasePath) - years * size.walkthroughsAYear;
  if (kept !== saved) throw new Error(`${saved} walkthroughs were answered with 200, and ${kept} are in the database.`);
  return run;
}

async function bare(stub: StubSlack, folder: string): Promise<Run> {
  const app = await start({ script: scripts.bare, apiUrl: stub.apiUrl, folder, databasePath: '' });
  const { saved: _, ...run } = await measure(app, stub).finally(() => app.stop());
  return run;
}

/** What is measured of the database alone, in this process. */
interface Compared {
  readonly years: readonly YearsRow[];
  readonly changes: readonly ChangesRow[];
  readonly gathering: readonly GatheringRow[];
}

function report(pairs: readonly Pair[], compared: Compared, flush: number): void {
  const rows = rowsOf(pairs);
  if (asked.json)
    return void process.stdout.write(`${JSON.stringify({ machine, flush, how, rows, pairs, ...compared }, null, 2)}\n`);
  const disk = `the disk makes 4 kB safe in ${flush.toFixed(2)} ms`;
  const on = `${machine.cores} cores (${machine.processor}), Node ${machine.node}, ${machine.platform}; ${disk}`;
  const tables = [
    tableOf(rows),
    yearsTable(compared.years),
    changesTable(compared.changes),
    gatheringTable(compared.gathering),
  ];
  process.stdout.write(`${tables.join('\n\n')}\n\n${on}\n${how.join('\n')}\n`);
}

await main();
