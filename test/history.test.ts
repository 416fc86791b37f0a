import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupTo, restore } from '../src/db/backup.ts';
import { type Recorded, recorded, unrecorded } from '../src/db/history/recorded.ts';
import { gapsInHistory } from '../src/db/history/triggers.ts';
import { bringUpToDate } from '../src/db/migrate.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { columnWords } from '../src/district/history/column-words.ts';
import { nouns } from '../src/district/ref.ts';
import { setting } from '../src/district/schema.ts';
import { openEmpty } from './district.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'throughline-history-'));

async function fresh(path?: string): Promise<Db> {
  const db = path === undefined ? await openEmpty() : openDatabase(path);
  if (path !== undefined) await bringUpToDate(db, undefined);
  onTestFinished(() => void db.$client.close());
  return db;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

const columnsOf = (db: Db, table: string): Column[] =>
  db.$client.prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?)').all(table);

const newest = (db: Db) =>
  db.$client
    .prepare<[], Record<string, string | null>>('SELECT * FROM record_change ORDER BY seq DESC LIMIT 1')
    .get() ?? {};

const countLines = (db: Db) => Number(db.$client.prepare('SELECT count(*) FROM record_change').pluck().get());

const some = ({ type, name }: Column, n: number) => (type === 'TEXT' ? `${name} ${n}` : n);

/** A row that need not make sense: what the triggers do asks for none. */
function insertAny(db: Db, table: string): Column[] {
  db.$client.pragma('foreign_keys = OFF');
  const columns = columnsOf(db, table);
  const places = columns.map(() => '?').join(', ');
  db.$client.prepare(`INSERT INTO "${table}" VALUES (${places})`).run(...columns.map((column) => some(column, 1)));
  return columns;
}

const tables = Object.keys(recorded);
const neverOf = (table: string): readonly string[] =>
  new Map<string, Recorded>(Object.entries(recorded)).get(table)?.never?.columns ?? [];

test('every table either keeps a history of its changes, or says why it keeps none', async () => {
  const db = await fresh();
  const there = db.$client
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('sqlite_sequence', '__drizzle_migrations')`,
    )
    .pluck()
    .all();

  expect([...tables, ...Object.keys(unrecorded)].sort()).toEqual(there.map(String).sort());
  for (const table of tables)
    for (const column of neverOf(table)) expect(columnsOf(db, table).map(({ name }) => name)).toContain(column);
});

test('whatever changes can be said in the district’s words', async () => {
  const db = await fresh();
  const silent = tables.flatMap((table) =>
    columnsOf(db, table)
      .map(({ name }) => name)
      .filter((name) => !neverOf(table).includes(name) && /_|\b(id|raw|key|hash|json)\b/.test(columnWords(name)))
      .map((name) => `${table}.${name}`),
  );

  expect(silent).toEqual([]);
});

test('every record a line is about is of a kind that somebody answers for', () => {
  const kinds = Object.values<Recorded>(recorded).flatMap(({ about }) => /^'(\w+)\//.exec(about ?? '')?.[1] ?? []);

  expect(kinds.filter((kind) => !nouns.some((noun) => noun === kind))).toEqual([]);
});

test.each(tables)('a row of %s that is changed by hand leaves a line of what it was and what it is', async (table) => {
  const db = await fresh();
  const columns = insertAny(db, table);
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);

  for (const column of columns.filter(({ pk, name }) => pk === 0 && !neverOf(table).includes(name))) {
    db.$client.prepare(`UPDATE "${table}" SET "${column.name}" = ?`).run(some(column, 2));

    const line = newest(db);
    expect(line).toMatchObject({ table_name: table, what: 'update', door: 'outside', by_id: null });
    expect(line.row).toBe(key.map((one) => some(one, 1)).join('/'));
    expect(JSON.parse(line.before ?? '')).toEqual({ [column.name]: some(column, 1) });
    expect(JSON.parse(line.after ?? '')).toEqual({ [column.name]: some(column, 2) });
  }
  for (const name of neverOf(table)) {
    const before = countLines(db);
    db.$client.prepare(`UPDATE "${table}" SET "${name}" = 'secret'`).run();
    expect(countLines(db)).toBe(before);
  }
});

test.each(tables)('a row of %s that is deleted by hand leaves a line of everything that stood in it', async (table) => {
  const db = await fresh();
  const columns = insertAny(db, table);

  db.$client.exec(`DELETE FROM "${table}"`);

  const line = newest(db);
  const kept = columns.filter(({ name }) => !neverOf(table).includes(name));
  expect(line).toMatchObject({ table_name: table, what: 'delete', door: 'outside', after: null });
  expect(JSON.parse(line.before ?? '')).toEqual(
    Object.fromEntries(kept.map((column) => [column.name, some(column, 1)])),
  );
});

test('a value that was empty, or is emptied, stands in the line as that', async () => {
  const db = await fresh();
  db.$client.exec(`INSERT INTO person (id, name, roster_key, search_words) VALUES ('p', 'Ana "A" Rivera', 'k', 'ana')`);

  db.$client.exec(`UPDATE person SET email = 'ana@millcity.example'`);
  expect(newest(db)).toMatchObject({ before: '{"email":null}', after: '{"email":"ana@millcity.example"}' });
  db.$client.exec(`UPDATE person SET name = 'Ana' || char(10) || 'Rivera'`);
  expect(JSON.parse(newest(db).before ?? '')).toEqual({ name: 'Ana "A" Rivera' });
  expect(JSON.parse(newest(db).after ?? '')).toEqual({ name: 'Ana\nRivera' });
});

test('what is written again as it was leaves no line', async () => {
  const db = await fresh();
  db.$client.exec(`INSERT INTO setting VALUES ('districtName', 'Mill City')`);
  const before = countLines(db);

  db.$client.exec(`UPDATE setting SET value = 'Mill City'`);

  expect(countLines(db)).toBe(before);
});

test('a row that another is put in the place of leaves a line as well', async () => {
  const db = await fresh();
  db.$client.exec(`INSERT INTO setting VALUES ('districtName', 'Mill City')`);

  db.$client.exec(`INSERT OR REPLACE INTO setting VALUES ('districtName', 'Elsewhere')`);

  expect(newest(db)).toMatchObject({ what: 'delete', before: '{"key":"districtName","value":"Mill City"}' });
});

test.each([
  ['changes', `UPDATE record_change SET after = '{}'`],
  ['removes', 'DELETE FROM record_change'],
  ['puts another in the place of', 'INSERT OR REPLACE INTO record_change SELECT * FROM record_change'],
])('nobody %s a line of the history', async (_, sql) => {
  const db = await fresh();
  const before = db.$client.prepare('SELECT * FROM record_change').all();

  expect(() => db.$client.exec(sql)).toThrow('The history is never changed.');
  expect(db.$client.prepare('SELECT * FROM record_change').all()).toEqual(before);
});

test('a change says whose it was for as long as their transaction lasts, and is nobody’s after it', async () => {
  const db = await fresh();
  inTx(db, (tx) => tx.insert(setting).values({ key: 'districtName', value: 'Mill City' }).run());
  const rename = (value: string) => db.update(setting).set({ value }).run();
  const cause = { door: 'window', through: 'roster/settings', by: 'somebody', at: '2026-11-23T15:00:00Z' } as const;

  inTx(db, () => rename('Mill'), cause);
  expect(newest(db)).toMatchObject({ door: 'window', through: 'roster/settings', by_id: 'somebody', at: cause.at });
  expect(() =>
    inTx(
      db,
      () => {
        rename('Lost');
        throw new Error('It did not work.');
      },
      cause,
    ),
  ).toThrow();
  rename('Elsewhere');

  expect(newest(db)).toMatchObject({ door: 'outside', through: '', by_id: null, before: '{"value":"Mill"}' });
});

/** The migrations, and one more that rebuilds a table as drizzle does. */
function withRebuildOf(db: Db, table: string): string {
  const migrations = join(folder(), 'drizzle');
  cpSync(new URL('../drizzle', import.meta.url).pathname, migrations, { recursive: true });
  const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
  journal.entries.push({ idx: 99, version: '6', when: Date.now() + 1000, tag: '0099_rebuild', breakpoints: true });
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify(journal));
  const made = String(db.$client.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table));
  const columns = columnsOf(db, table).map(({ name }) => name);
  const steps = [
    'PRAGMA foreign_keys=OFF;',
    `${made.replace(`\`${table}\` (`, `\`__new_${table}\` (added_later TEXT,`)};`,
    `INSERT INTO __new_${table}(${columns}) SELECT ${columns} FROM ${table};`,
    `DROP TABLE ${table};`,
    `ALTER TABLE __new_${table} RENAME TO ${table};`,
  ];
  writeFileSync(join(migrations, '0099_rebuild.sql'), steps.join('--> statement-breakpoint\n'));
  return migrations;
}

// Others look into the second for which record they are about: SQLite would refuse to rename it under them.
test.each(['calendar_day', 'plan_check'])(
  'an upgrade that rebuilds %s goes on with its history, and says so',
  async (table) => {
    const db = await fresh();
    await bringUpToDate(db, undefined, withRebuildOf(db, table));

    expect(newest(db)).toMatchObject({ what: 'upgraded', through: '0099_rebuild' });
    expect(gapsInHistory(db)).toEqual([]);
    insertAny(db, table);
    db.$client.exec(`UPDATE ${table} SET added_later = 'later'`);
    expect(newest(db)).toMatchObject({ table_name: table, after: '{"added_later":"later"}' });
  },
);

test('where something was taken from the history by hand, the next start sets it up again and leaves a line of that', async () => {
  const db = await fresh();
  db.$client.exec('DROP TRIGGER history_update_person; DROP TRIGGER history_is_never_deleted');
  db.$client.exec('CREATE TRIGGER history_mine AFTER UPDATE ON setting BEGIN SELECT 1; END');

  await bringUpToDate(db, undefined);

  expect(newest(db)).toMatchObject({
    what: 'renewed',
    through: 'history_update_person history_is_never_deleted history_mine',
  });
  expect(gapsInHistory(db)).toEqual([]);
  expect(() => db.$client.exec('DELETE FROM record_change')).toThrow('never changed');
  const lines = countLines(db);
  await bringUpToDate(db, undefined);
  expect(countLines(db)).toBe(lines);
});

const kept = new URL('./kept/', import.meta.url).pathname;

/** All but the one that had a history of its own when it was kept. */
const without = (name: string) => name.endsWith('.db') && name !== 'principals-and-walks.db';

test.each(readdirSync(kept).filter(without))(
  'the database kept as %s begins its history on the day of the upgrade, and keeps it in its backups',
  async (name) => {
    const place = folder();
    const path = join(place, name);
    copyFileSync(join(kept, name), path);
    const db = await fresh(path);
    const lines = db.$client.prepare('SELECT what, at FROM record_change').all();
    db.$client.exec(`UPDATE person SET name = name || ' II' WHERE id = (SELECT min(id) FROM person)`);

    expect(lines).toEqual([{ what: 'begins', at: expect.stringMatching(/^20\d\d-/) }]);
    expect(newest(db)).toMatchObject({ table_name: 'person', what: 'update' });
    const moved = join(place, 'moved.db');
    restore(await backupTo(db, join(place, 'backups'), 'by-hand'), moved);
    const restored = await fresh(moved);
    expect(countLines(restored)).toBe(2);
    expect(gapsInHistory(restored)).toEqual([]);
    expect(() => restored.$client.exec('DELETE FROM record_change')).toThrow('never changed');
  },
);
