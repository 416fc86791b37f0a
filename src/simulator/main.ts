import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isObj, obj, objs, parsed, str, strs } from './json.ts';
import type { Manifest, SimulatorOptions } from './options.ts';
import { createSimulator } from './simulator.ts';

const { values } = parseArgs({
  options: {
    manifest: { type: 'string' },
    workspace: { type: 'string' },
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    now: { type: 'string' },
    'http-app': { type: 'string' },
    patient: { type: 'boolean', default: false },
  },
});

const slack = createSimulator({
  ...readWorkspace(required(values.workspace, '--workspace')),
  manifest: readManifest(required(values.manifest, '--manifest')),
  seed: Number(values.seed),
  strictTime: !values.patient,
  ...(values.now === undefined ? {} : { now: Number(values.now) }),
});
if (values['http-app'] !== undefined) slack.sendTo(values['http-app']);
const { url, apiUrl } = await slack.listen(Number(values.port));
const { teamId, appId, botId, botUserId, tokens } = slack;
process.stdout.write(`${JSON.stringify({ url, apiUrl, teamId, appId, botId, botUserId, tokens })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void slack.close().then(() => process.exit(0)));
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`${name} FILE is missing`);
  return value;
}

function readJson(file: string) {
  const content = parsed(readFileSync(file, 'utf8'));
  if (!isObj(content)) throw new Error(`${file} is not a JSON object`);
  return content;
}

function readManifest(file: string): Manifest {
  const manifest = readJson(file);
  if (!isManifest(manifest)) throw new Error(`${file} is not a manifest`);
  return manifest;
}

/** Looks no deeper than the sections: Slack itself checks a manifest when it is uploaded. */
function isManifest(found: object): found is Manifest {
  const sections = obj(found);
  return ['display_information', 'features', 'oauth_config', 'settings'].every(
    (name) => sections[name] === undefined || isObj(sections[name]),
  );
}

function readWorkspace(file: string): Pick<SimulatorOptions, 'people' | 'channels'> {
  const { people, channels } = readJson(file);
  return {
    people: objs(people).map((one) => ({
      id: str(one.id),
      name: str(one.name) ?? 'Somebody',
      email: str(one.email),
      guest: one.guest === true,
      tz: str(one.tz),
      deactivated: one.deactivated === true,
      bot: one.bot === true,
      title: str(one.title),
      group: str(one.group),
    })),
    channels: objs(channels).map((one) => ({
      id: str(one.id),
      name: str(one.name) ?? 'channel',
      members: strs(one.members),
      private: one.private === true,
      botIn: one.botIn === true,
    })),
  };
}
