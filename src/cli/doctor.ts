import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environment, servingConfig } from '../config.ts';
import { gapsInHistory } from '../db/history/triggers.ts';
import { pendingMigrations } from '../db/migrate.ts';
import { openDatabase, requireSound } from '../db/open.ts';
import { shipped } from '../db/shipped.ts';
import { examine, type Finding } from '../engine/doctor.ts';
import { tool } from './tool.ts';

const manifest = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
});

/** `npm run doctor -- --email you@district.example`: tries the settings, the database and the real workspace, and says what holds. */
await tool(async () => {
  const { values } = parseArgs({ options: { email: { type: 'string' } } });
  if (!values.email)
    throw new Error('Tell it whose messages to test in: npm run doctor -- --email you@district.example');
  const config = servingConfig(environment());
  const db = openDatabase(config.databasePath);
  requireSound(db);
  const gaps = pendingMigrations(db).length === 0 ? gapsInHistory(db) : [];
  db.$client.close();
  const { scopes } = manifest.parse(JSON.parse(readFileSync(shipped('manifest.json'), 'utf8'))).oauth_config;
  const findings = await examine({
    slack: { token: config.botToken, ...(config.apiUrl ? { apiUrl: config.apiUrl } : {}) },
    appToken: config.transport.kind === 'socket' ? config.transport.appToken : undefined,
    email: values.email,
    scopes: scopes.bot,
    optional: scopes.bot_optional,
  });
  const all = [historyHolds(gaps), ...findings];
  if (all.some((one) => !one.holds && !one.optional)) process.exitCode = 1;
  return ['holds    The settings are complete and the database is sound', ...all.map(line)].join('\n');
});

function historyHolds(gaps: readonly string[]): Finding {
  return {
    what: 'Every change to a record leaves a line in the history',
    holds: gaps.length === 0,
    advice: `Start Throughline once with this version. It sets the history up again and notes it there. If you didn’t just upgrade, somebody changed the database by hand (${gaps.length} of its triggers).`,
  };
}

function line({ what, holds, advice, optional }: Finding): string {
  if (holds) return `holds    ${what}`;
  return `${optional ? 'without ' : 'MISSING '} ${what}\n         ${advice}`;
}
