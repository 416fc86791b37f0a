import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { backupTo, restore } from '../src/db/backup.ts';
import { lockForServing } from '../src/db/lock.ts';
import { bringUpToDate } from '../src/db/migrate.ts';
import { openDatabase, requireSound } from '../src/db/open.ts';
import { asOfNow, inTx } from '../src/db/tx.ts';
import { setting } from '../src/district/schema.ts';
import { inThread } from '../src/engine/thread.ts';
import { runTool } from './tools.ts';

const drizzle = new URL('../drizzle', import.meta.url).pathname;
const folder = () => mkdtempSync(join(tmpdir(), 'throughline-db-'));

async function fresh(path = join(folder(), 'district.db')) {
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  onTestFinished(() => void db.$client.close());
  return { db, path };
}

const rename = (db: Awaited<ReturnType<typeof fresh>>['db'], name: string) =>
  inTx(db, (tx) =>
    tx
      .insert(setting)
      .values({ key: 'districtName', value: name })
      .onConflictDoUpdate({ target: setting.key, set: { value: name } })
      .run(),
  );
const nameIn = (db: Awaited<ReturnType<typeof fresh>>['db']) => db.select().from(setting).get()?.value;

test('a commit is on the disk before it is acknowledged, and keys are held', async () => {
  const { db } = await fresh();

  expect(db.$client.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.$client.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a statement that is said again gives what is asked for each time, and still does after a thousand others', async () => {
  const { db } = await fresh();
  rename(db, 'Mill City');
  const said = sql`SELECT key, value FROM setting`;
  const kept = db.select({ value: setting.value }).from(setting).prepare();
  const first = [db.all(said), db.values(said), db.all(said), db.get(said)];

  for (let n = 0; n < 1_000; n += 1) db.get(sql.raw(`SELECT ${n}`));
  rename(db, 'Webster');

  expect(first).toEqual([
    [{ key: 'districtName', value: 'Mill City' }],
    [['districtName', 'Mill City']],
    [{ key: 'districtName', value: 'Mill City' }],
    { key: 'districtName', value: 'Mill City' },
  ]);
  expect(db.all(said)).toEqual([{ key: 'districtName', value: 'Webster' }]);
  expect(kept.all()).toEqual([{ value: 'Webster' }]);
});

test('a transaction that would wait is refused, and nothing of it is saved', async () => {
  const { db } = await fresh();

  // @ts-expect-error an asynchronous transaction does not compile either
  const attempt = () => inTx(db, async (tx) => tx.insert(setting).values({ key: 'districtName', value: 'Half' }).run());

  expect(attempt).toThrow('cannot wait');
  expect(nameIn(db)).toBeUndefined();
});

test('what throws in a transaction leaves nothing behind', async () => {
  const { db } = await fresh();

  expect(() =>
    inTx(db, (tx) => {
      tx.insert(setting).values({ key: 'districtName', value: 'Half' }).run();
      throw new Error('no');
    }),
  ).toThrow('no');

  expect(nameIn(db)).toBeUndefined();
});

test('a second process on the same database is told so at once, and the first one’s end frees it', async () => {
  const { path } = await fresh();
  const first = lockForServing(path);

  expect(() => lockForServing(path)).toThrow('Another Throughline is already running');

  first.release();
  lockForServing(path).release();
});

test('a backup made while the app is in use holds what was committed, and can be restored', async () => {
  const { db, path } = await fresh();
  rename(db, 'Before');
  const backup = await backupTo(db, join(folder(), 'backups'), 'by-hand');
  rename(db, 'After');
  db.$client.close();

  const replaced = restore(backup, path);

  const restored = openDatabase(path);
  expect(nameIn(restored)).toBe('Before');
  expect(replaced && nameIn(openDatabase(replaced))).toBe('After');
});

/** Only root may give a file away. */
const asRoot = test.skipIf(process.getuid?.() !== 0);
/** The account a service might run under. */
const service = { uid: 12_345, gid: 23_456 };
const give = (path: string) => chownSync(path, service.uid, service.gid);
const whose = (path: string) => {
  const { uid, gid, mode } = statSync(path);
  return { uid, gid, mode: (mode & 0o777).toString(8) };
};

asRoot('what root restores belongs to whom the database belonged, and is for whom it was', async () => {
  const { db, path } = await fresh();
  rename(db, 'Before');
  const backup = await backupTo(db, join(folder(), 'backups'), 'by-hand');
  chmodSync(backup, 0o644);
  for (const part of ['', '-wal', '-shm']) give(path + part);
  chmodSync(path, 0o640);

  const replaced = restore(backup, path) ?? '';

  const restored = openDatabase(path);
  rename(restored, 'Now');
  for (const one of [path, replaced]) expect(whose(one)).toEqual({ ...service, mode: '640' });
  for (const part of ['-wal', '-shm']) expect(whose(path + part)).toMatchObject(service);
  expect(whose(`${path}.lock`)).toEqual({ ...service, mode: '600' });
  restored.$client.close();
  const made = readdirSync(dirname(path)).map((name) => whose(join(dirname(path), name)));
  expect(made.filter(({ uid }) => uid !== service.uid)).toEqual([]);
});

asRoot('what root makes where there was no database is the folder’s account’s, and so are its backups', async () => {
  const place = folder();
  give(place);
  const { db, path } = await fresh(join(place, 'district.db'));
  rename(db, 'New');

  const backup = await backupTo(db, join(place, 'backups'), 'by-hand');
  const moved = join(place, 'moved.db');
  restore(backup, moved);
  lockForServing(path).release();

  expect(whose(join(place, 'backups'))).toEqual({ ...service, mode: '700' });
  for (const one of [path, `${path}-wal`, `${path}.lock`, backup, `${backup}.sha256`, moved, `${moved}.lock`])
    expect(whose(one)).toEqual({ ...service, mode: '600' });
});

test('a restored database is for its account alone, whoever might read the backup', async () => {
  const { db } = await fresh();
  const backup = await backupTo(db, join(folder(), 'backups'), 'by-hand');
  chmodSync(backup, 0o644);
  const path = join(folder(), 'moved.db');

  restore(backup, path);

  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a restore that fails leaves nothing of the backup beside the database', async () => {
  const { db, path } = await fresh();
  const backup = join(folder(), 'broken.db');
  writeFileSync(backup, 'no database at all'.repeat(500));
  writeFileSync(`${backup}.sha256`, createHash('sha256').update(readFileSync(backup)).digest('hex'));

  expect(() => restore(backup, path)).toThrow();

  expect(readdirSync(dirname(path)).filter((name) => name.includes('incoming'))).toEqual([]);
  expect(nameIn(db)).toBeUndefined();
});

test('a damaged backup is refused, and the database stays as it is', async () => {
  const { db, path } = await fresh();
  rename(db, 'Still here');
  const backup = await backupTo(db, join(folder(), 'backups'), 'by-hand');
  const bytes = readFileSync(backup);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 0xff, bytes.length - 100);
  writeFileSync(backup, bytes);

  expect(() => restore(backup, path)).toThrow('does not match its checksum');
  expect(nameIn(db)).toBe('Still here');
});

test('a backup is not restored over a database that is being served', async () => {
  const { db, path } = await fresh();
  const backup = await backupTo(db, join(folder(), 'backups'), 'by-hand');
  const lock = lockForServing(path);

  expect(() => restore(backup, path)).toThrow('already running');

  lock.release();
});

test('a database that a newer version has changed is refused', async () => {
  const { db } = await fresh();
  db.$client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('newer', ${Date.now() + 1e12})`);

  await expect(bringUpToDate(db, undefined)).rejects.toThrow('newer version');
});

test('an upgrade that rebuilds a table keeps every row that points at it, and makes a backup before', async () => {
  const { db, path } = await fresh();
  inTx(db, (tx) => {
    tx.$client.exec(`CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT`);
    tx.$client.exec(
      `CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT NOT NULL REFERENCES parent(id) ON DELETE CASCADE) STRICT`,
    );
    return tx.$client.exec(`INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c', 'p')`);
  });
  const migrations = join(folder(), 'drizzle');
  cpSync(drizzle, migrations, { recursive: true });
  const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
  journal.entries.push({ idx: 99, version: '6', when: Date.now() + 1000, tag: '0099_rebuild', breakpoints: true });
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify(journal));
  const steps = [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE __new_parent (id TEXT PRIMARY KEY, name TEXT) STRICT;',
    'INSERT INTO __new_parent(id) SELECT id FROM parent;',
    'DROP TABLE parent;',
    'ALTER TABLE __new_parent RENAME TO parent;',
  ];
  writeFileSync(join(migrations, '0099_rebuild.sql'), steps.join('--> statement-breakpoint\n'));
  const backups = join(folder(), 'backups');

  const ran = await bringUpToDate(db, backups, migrations);

  expect(ran).toEqual(['0099_rebuild']);
  expect(db.$client.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
  expect(existsSync(backups)).toBe(true);
  expect(path).toBeDefined();
});

test('a damaged database is noticed before anything is served', async () => {
  const { db, path } = await fresh();
  for (let n = 0; n < 300; n += 1)
    inTx(db, (tx) =>
      tx
        .insert(setting)
        .values({ key: `k${n}`, value: 'x'.repeat(500) })
        .run(),
    );
  db.$client.close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 8_192, 24_576);
  writeFileSync(path, bytes);

  expect(() => requireSound(openDatabase(path))).toThrow();
});

test('the tools say what is wrong in words and end with 1', async () => {
  const { code, err } = await runTool('restore', [], {
    env: { ...process.env, DATABASE_PATH: join(folder(), 'x.db') },
  });

  expect(code).toBe(1);
  expect(err).toContain('Say which backup');
});

test('a thread opens the database as the process that serves it does, beside it', async () => {
  const { db, path } = await fresh();
  rename(db, 'Mill City');

  const found = await inThread(new URL('./name-worker.ts', import.meta.url).href, path, {
    patience: 30_000,
    memory: { maxOldGenerationSizeMb: 256 },
    tooMuch: () => new Error('It took too long.'),
  });

  expect(found).toEqual({ name: 'Mill City', synchronous: 2 });
});

test('what is read as of now sees nothing that is saved meanwhile, and can save nothing itself', async () => {
  const path = join(folder(), 'district.db');
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const reader = openDatabase(path);
  const save = (on: typeof db, value: string) => on.insert(setting).values({ key: value, value }).run();
  const count = () => reader.select().from(setting).all().length;
  const before = count();

  const seen = asOfNow(reader, () => {
    const first = count();
    inTx(db, (tx) => tx.insert(setting).values({ key: 'districtName', value: 'Meanwhile' }).run());
    return [first, count()];
  });

  expect(seen).toEqual([before, before]);
  expect(count()).toBe(before + 1);
  expect(() => asOfNow(reader, () => save(reader, 'sampleData'))).toThrow('readonly');
  expect(() => save(reader, 'sampleData')).not.toThrow();
  for (const one of [db, reader]) one.$client.close();
});
