import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the next migration: `npm run db:generate -- --name what_it_does`.
 * drizzle-kit cannot write STRICT tables, so the word is added to every table it creates, rebuilt ones included.
 */
const folder = import.meta.dirname;
const run = spawnSync('drizzle-kit', ['generate', '--config', 'drizzle/config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: false,
});
if (run.status !== 0) process.exit(run.status ?? 1);

for (const name of readdirSync(folder).filter((one) => one.endsWith('.sql'))) {
  const path = join(folder, name);
  const sql = readFileSync(path, 'utf8');
  const strict = sql.replaceAll(/^\);$/gm, ') STRICT;').replaceAll(/^\)(--> statement-breakpoint)$/gm, ') STRICT;$1');
  if (strict !== sql) writeFileSync(path, strict);
}
