import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { variableNames } from '../src/config.ts';
import { ownCommand } from '../src/engine/doors/help.ts';
import { routesOf } from '../src/engine/house.ts';
import { features } from '../src/features/index.ts';
import { manifest, openDistrict, openEmpty } from './district.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('Slack is told of every command the routines have, and of no other', () => {
  const declared = new Set([
    ownCommand,
    ...features.flatMap((feature) => feature.commands ?? []).map((one) => one.command),
  ]);

  expect(manifest.features.slash_commands.map((one: { command: string }) => one.command).sort()).toEqual(
    [...declared].sort(),
  );
});

test('Slack is told of every shortcut the routines have, and of no other', () => {
  const declared = features
    .flatMap((feature) => [...(feature.shortcuts ?? []), ...(feature.onMessages ?? [])])
    .map((one) => one.name);
  const told = manifest.features.shortcuts.map((one: { callback_id: string }) => one.callback_id);

  expect(told.sort()).toEqual(declared.sort());
});

test('the example environment names every variable that is read, each with a sentence', () => {
  const lines = read('.env.example').split('\n');
  const named = lines.flatMap((line, at) =>
    /^[A-Z_]+=/.test(line) ? [{ name: line.split('=')[0] ?? '', above: lines[at - 1] ?? '' }] : [],
  );

  expect(named.map((one) => one.name).sort()).toEqual([...variableNames].sort());
  expect(named.filter((one) => !one.above.startsWith('# '))).toEqual([]);
});

test('the installer’s page says of every permission that is asked for what it is for', () => {
  const table = read('docs/installing.md').split('| permission | for |')[1]?.split('\n\n')[0] ?? '';
  const said = [...table.matchAll(/`([a-z._]+(?::[a-z.]+)*)`/g)]
    .map((match) => match[1] ?? '')
    .filter((one) => !one.startsWith('/'));
  const { bot, bot_optional: optional = [] } = manifest.oauth_config.scopes;

  expect([...bot, ...optional].sort()).toEqual([...new Set(said)].sort());
});

test('every command that the README and the pages give can be run', () => {
  const scripts = Object.keys(
    z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json'))).scripts,
  );
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((path) =>
    path.endsWith('.md'),
  );
  const named = [
    ...pages
      .map(read)
      .join('\n')
      .matchAll(/npm (?:run )?([a-z:]+)/g),
  ]
    .map((match) => match[1] ?? '')
    .filter((one) => !['ci', 'prune', 'registry'].includes(one));

  expect(named.filter((one) => !scripts.includes(one))).toEqual([]);
});

test('what the pages say is typed is a command that there is, and every page they lead to is there', async () => {
  const pages = ['README.md', 'docs/principal.md', 'docs/superintendent.md', 'docs/installing.md', 'docs/routines.md'];
  const words = new Set(
    features.flatMap((feature) => feature.commands ?? []).map(({ command, word }) => `${command} ${word}`.trim()),
  );
  const typed = pages.flatMap((path) =>
    [...read(path).matchAll(/`(\/[a-z]+(?: [a-z]+(?:-[a-z]+)*)*)[^`]*`/g)].map((one) => one[1] ?? ''),
  );
  const known = (line: string) => words.has(line) || line.endsWith(' help');
  const links = pages.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)#]+\.md)\)/g)].map((one) => join(path, '..', one[1] ?? '')),
  );

  expect(
    typed.filter((line) => !known(line) && !['/healthz', '/readyz', '/throughline', '/invite'].includes(line)),
  ).toEqual([]);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the migrations are what the tables are: nothing is left to generate', () => {
  const out = mkdtempSync(join(tmpdir(), 'throughline-drift-'));
  const before = readdirSync(join(root, 'drizzle')).length;

  const run = spawnSync('npx', ['drizzle-kit', 'generate', '--config', 'drizzle/config.ts', '--name', 'drift'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: out },
  });

  expect(run.stdout).toContain('No schema changes');
  expect(readdirSync(join(root, 'drizzle')).length).toBe(before);
});

test('every table is STRICT', async () => {
  const db = await openEmpty();

  const loose = db.$client.prepare(
    `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'`,
  );

  expect(loose.pluck().all()).toEqual([]);
});

test('names that travel through Slack outlive a deploy: the list of them only grows', () => {
  const routes = routesOf(features);
  const now = [...routes.forms.keys(), ...routes.buttons.keys()];
  const kept = read('test/kept/wire-names.txt').trim().split('\n');

  // A new name is added to the file by hand, with the commit that brings it. A name that is no longer answered stays there.
  expect(now.filter((name) => !kept.includes(name))).toEqual([]);
});

test('a command of an earlier version is answered in words', async () => {
  const district = await openDistrict({ features: [] });

  const answer = await district.as('Pat Okafor').command('/walkthrough');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('Home') });
});
