import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environment, servingConfig } from '../config.ts';
import { openDatabase, requireSound } from '../db/open.ts';
import { shipped } from '../db/shipped.ts';
import { examine, type Finding } from '../engine/doctor.ts';
import { tool } from './tool.ts';

const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** `npm run doctor -- --email you@district.example`: tries the settings, the database and the real workspace, and says what holds. */
await tool(async () => {
  const { values } = parseArgs({ options: { email: { type: 'string' } } });
  if (!values.email)
    throw new Error('Say whose messages it may try things in: npm run doctor -- --email you@district.example');
  const config = servingConfig(environment());
  const db = openDatabase(config.databasePath);
  requireSound(db);
  db.$client.close();
  const { scopes } = manifest.parse(JSON.parse(readFileSync(shipped('manifest.json'), 'utf8'))).oauth_config;
  const findings = await examine({
    slack: { token: config.botToken, ...(config.apiUrl ? { apiUrl: config.apiUrl } : {}) },
    appToken: config.transport.kind === 'socket' ? config.transport.appToken : undefined,
    email: values.email,
    scopes: scopes.bot,
  });
  if (findings.some((one) => !one.holds)) process.exitCode = 1;
  return ['holds    The settings are complete and the database is sound', ...findings.map(line)].join('\n');
});

function line({ what, holds, advice }: Finding): string {
  return holds ? `holds    ${what}` : `MISSING  ${what}\n         ${advice}`;
}
