import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { shipped } from '../db/shipped.ts';
import { tool } from './tool.ts';

const parsed = z.looseObject({
  features: z.looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })) }),
  settings: z.looseObject({ event_subscriptions: z.looseObject({}), interactivity: z.looseObject({}) }),
});

/** `npm run manifest` prints the app's manifest; with `-- --http https://…` the one for HTTP instead of Socket Mode. */
await tool(async () => {
  const manifest = parsed.parse(JSON.parse(readFileSync(shipped('manifest.json'), 'utf8')));
  const { values } = parseArgs({ options: { http: { type: 'string' } } });
  if (values.http === undefined) return JSON.stringify(manifest, null, 2);
  const url = new URL(
    '/slack/events',
    z.url({ protocol: /^https$/, error: '--http needs the https address that Slack should call.' }).parse(values.http),
  ).href;
  const { features, settings } = manifest;
  features.slash_commands = features.slash_commands.map((one) => ({ ...one, url }));
  settings.socket_mode_enabled = false;
  settings.event_subscriptions.request_url = url;
  settings.interactivity.request_url = url;
  settings.interactivity.message_menu_options_url = url;
  return JSON.stringify(manifest, null, 2);
});
