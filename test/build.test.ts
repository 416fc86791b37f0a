import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { entries, unbundled } from '../build.mjs';
import { openDatabase } from '../src/db/open.ts';
import { visibleText } from '../src/simulator/simulator.ts';
import { type Cast, emailOf, hire, usual } from './district.ts';
import { fileOf, usualWorkbook } from './features/roster/handing-over.ts';
import { logWalkthrough } from './logging.ts';
import { builtApp, eventually, freePort, isReady, newFolder, run, startSlack } from './proofs/processes.ts';
import { commandOf, runTool } from './tools.ts';

const root = new URL('..', import.meta.url).pathname;
const cast: readonly Cast[] = usual.map((one) => ({ ...one, from: '2020-07-01' }));
const people = cast.filter((one) => one.slack !== false).map(({ name }) => ({ name, email: emailOf(name) }));
const tools = entries.filter((path) => path.startsWith('src/cli/')).map((path) => basename(path, '.ts'));

/** The app as it stands on a machine where it only runs: nothing of it but what is used then. */
async function installed(): Promise<{ readonly app: string; readonly dist: string }> {
  const app = newFolder();
  onTestFinished(() => rmSync(app, { recursive: true }));
  const dist = join(app, 'dist');
  cpSync((await builtApp()).folder, dist, { recursive: true });
  for (const name of ['package.json', 'manifest.json', 'build.mjs']) copyFileSync(join(root, name), join(app, name));
  cpSync(join(root, 'drizzle'), join(app, 'drizzle'), { recursive: true });
  mkdirSync(join(app, 'node_modules'));
  for (const name of [...unbundled, 'dejavu-fonts-ttf'])
    symlinkSync(join(root, 'node_modules', name), join(app, 'node_modules', name));
  return { app, dist };
}

test('what is built holds neither the pretend Slack nor its district, and nothing that only development installs', async () => {
  const { metafile } = await builtApp();
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const from = Object.keys(metafile.inputs);
  const folderOf = (path: string) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? '';

  expect(from).toContain('src/features/walkthroughs/feature.ts');
  expect(from.filter((path) => /^src\/(simulator|mill-city|demo|start-demo)/.test(path))).toEqual([]);
  const libraries = [...new Set(from.map(folderOf))].filter(Boolean);
  expect(libraries).toContain('node_modules/@slack/bolt');
  expect(libraries.filter((path) => packages[path]?.dev)).toEqual([]);
  expect(unbundled.filter((name) => !(name in packages[''].dependencies))).toEqual([]);
});

test('every script that is started as a thread is built, beside whoever starts it', async () => {
  const { folder } = await builtApp();
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('simulator'))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
  const scripts = sources.flatMap((text) =>
    [...text.matchAll(/new URL\('\.\/([^']+)\.ts', import\.meta\.url\)/g)].map((match) => match[1]),
  );

  expect(scripts).toEqual(expect.arrayContaining(['render-worker', 'gather-worker']));
  expect(scripts.filter((name) => !existsSync(join(folder, `${name}.js`)))).toEqual([]);
});

test('the app starts without the libraries that only papers and workbooks need', async () => {
  const { metafile } = await builtApp();
  const { outputs } = metafile;
  const main = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === 'src/main.ts') ?? '';
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const one of outputs[path]?.imports ?? []) if (one.kind === 'import-statement') load(one.path);
  };
  load(main);

  const read = [...loaded].flatMap((path) => [path, ...Object.keys(outputs[path]?.inputs ?? {})]);
  expect(read).toContain('src/app.ts');
  expect(read.filter((path) => /pdfkit|docx|(read|write)-excel-file/.test(path))).toEqual([]);
});

test('where nothing of development is installed, the app serves from what was built, and every tool works beside it', async () => {
  const { dist } = await installed();
  const folder = newFolder();
  const [port, slack] = await Promise.all([freePort(), startSlack({ folder, seed: 1, people })]);
  onTestFinished(() => void slack.stop());
  const path = join(folder, 'records', 'throughline.db');
  mkdirSync(join(folder, 'records'));
  const env = {
    NODE_PATH: '',
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    DATABASE_PATH: path,
  };
  const use = (tool: string, ...args: string[]) => runTool(tool, args, { env, cwd: folder, dist });
  // What the usual account of a machine allows everybody.
  const before = process.umask(0o022);
  onTestFinished(() => void process.umask(before));

  const [made, manifest] = await Promise.all([
    use('template', 'roster.xlsx'),
    use('manifest', '--http', 'https://a.example'),
  ]);
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('The workbook is roster.xlsx.') });
  expect(manifest).toMatchObject({ code: 0, out: expect.stringContaining('https://a.example/slack/events') });
  expect(await use('import', 'roster.xlsx')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') });
  const db = openDatabase(path);
  hire(db, cast, { now: '2020' });
  db.$client.close();

  const app = run(commandOf('start', dist), env, folder);
  onTestFinished(() => void app.end('SIGKILL'));
  await isReady(app, port);
  const as = (name: string) => slack.remote.person(emailOf(name));
  const [principal, operator] = [as('Paula Webster'), as('Olu Operator')];
  const fileFor = (person: typeof principal) =>
    eventually(async () => (await person.dms()).flatMap((message) => message.files ?? [])[0], app);

  // A paper and a workbook are made and read in threads of their own.
  await logWalkthrough(principal, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
  await principal.openHome();
  await principal.press('Print today’s slips');
  await operator.openHome();
  await operator.press('Import the roster', 'home');
  await operator.upload('Workbook (.xlsx, at most 5 MB)', {
    name: 'roster.xlsx',
    bytes: await fileOf(usualWorkbook()),
    mimetype: '',
  });
  await operator.submit();
  const slips = await fileFor(principal);
  const preview = await eventually(async () => (await operator.dms()).at(-1), app);
  expect(slips.name).toMatch(/\.pdf$/);
  expect(visibleText(preview.blocks ?? [])).toContain('The workbook and the roster are the same.');

  const [person, plan, backup, doctor] = await Promise.all([
    use('export', '--person', emailOf('Ana Rivera'), '--to', 'ana.xlsx'),
    use('export', '--plan'),
    use('backup'),
    use('doctor', '--email', emailOf('Olu Operator')),
  ]);
  expect(person).toMatchObject({ code: 0, out: expect.stringContaining('ana.xlsx') });
  expect(plan).toMatchObject({ code: 1, err: expect.stringContaining('There’s no plan yet.') });
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(doctor).toMatchObject({ code: 0, err: '' });
  expect(doctor.out).toContain('holds    Every change to a record leaves a line in the history');

  const gathering = new Worker(join(dist, 'gather-worker.js'), {
    workerData: {
      file: path,
      now: '2026-11-23T15:00:00Z',
      request: {
        kind: 'gather',
        on: 'quarterlyReport',
        about: 'the report',
        asked: JSON.stringify({
          since: '2026-09-01',
          until: '2026-11-22',
          reportId: null,
          authorId: null,
          onBehalf: false,
        }),
      },
    },
  });
  const [said]: unknown[] = await once(gathering, 'message');
  expect(JSON.parse(String(said))).toEqual(expect.any(Array));

  const tampering = openDatabase(path);
  tampering.$client.exec('DROP TRIGGER history_update_person');
  tampering.$client.close();
  expect(await use('doctor', '--email', emailOf('Olu Operator'))).toMatchObject({
    code: 1,
    out: expect.stringContaining('MISSING  Every change to a record leaves a line in the history'),
  });

  // A fault is found again in the sources.
  const spoiling = openDatabase(path);
  spoiling.$client.exec('ALTER TABLE look_for RENAME TO look_for_elsewhere');
  spoiling.$client.close();
  await principal.command('/walkthrough');
  expect(app.said()).toMatch(/src\/engine\/\S+\.ts:\d+/);
  expect(app.said()).not.toMatch(/dist\/\S+\.js:\d+/);

  expect(await app.end('SIGTERM')).toBe(0);
  const backups = join(folder, 'records', 'backups');
  const taken = readdirSync(backups).find((name) => name.startsWith('by-hand') && name.endsWith('.db')) ?? '';
  expect(await use('restore', join(backups, taken))).toMatchObject({ code: 0, err: '' });
  const kept = [...readdirSync(join(folder, 'records')), ...readdirSync(backups).map((name) => join('backups', name))];
  expect(kept.filter((name) => statSync(join(folder, 'records', name)).mode & 0o077)).toEqual([]);
  expect(tools.map((tool) => basename(commandOf(tool, dist).at(-1) ?? ''))).toEqual(tools.map((tool) => `${tool}.js`));
});

test('what was built stays where nothing can build it, and says how to build it where there is none', async () => {
  const { app, dist } = await installed();
  const build = () => run([join(app, 'build.mjs')], {}, newFolder());
  const before = readdirSync(dist);

  const pruned = await build().ended;
  const after = readdirSync(dist);
  rmSync(dist, { recursive: true });
  const bare = build();
  const code = await bare.ended;

  expect(pruned).toBe(0);
  expect(after).toEqual(before);
  expect(code).toBe(1);
  expect(bare.said()).toContain('Type: npm ci');
  expect(existsSync(dist)).toBe(false);
});
