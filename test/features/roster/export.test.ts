import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test } from 'vitest';
import { exportPerson } from '../../../src/cli/export-person.ts';
import { lockForServing } from '../../../src/db/lock.ts';
import { bringUpToDate } from '../../../src/db/migrate.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { inTx } from '../../../src/db/tx.ts';
import { person, roleHolding } from '../../../src/district/schema.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { emailOf, hire, usual } from '../../district.ts';
import { runTool } from '../../tools.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-23T15:00:00Z') };

/** A folder with the usual district's database in it, and the export as it runs there. Cy Paper has no e-mail. */
async function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const config = { databasePath: path('district.db'), backups: path('backups'), logLevel: 'silent' } as const;
  const db = openDatabase(config.databasePath);
  await bringUpToDate(db, undefined);
  hire(db, [...usual, { name: 'Twin Name', role: 'teacher' }]);
  const keyOf = (name: string) => name.toLowerCase();
  inTx(db, (tx) => {
    for (const one of tx.select().from(person).all()) {
      const nameless = ['Cy Paper', 'Twin Name'].includes(one.name) ? { email: null } : {};
      tx.update(person)
        .set({ rosterKey: keyOf(one.id), ...nameless })
        .where(eq(person.id, one.id))
        .run();
    }
    tx.insert(person).values({ id: 'twin', name: 'Twin Name', rosterKey: 'twin', searchWords: 'twin name' }).run();
  });
  db.$client.close();
  return { path, config, export: (...args: string[]) => exportPerson(args, { config, clock }) };
}

async function personIn(file: string): Promise<string[][]> {
  const [sheet] = await readWorkbook(readFileSync(file));
  return (sheet?.rows ?? []).map((row) => row.map((cell) => cell.text));
}

test('everything kept about a person is written beside a running app, for this account only', async () => {
  const folder = await openFolder();
  const serving = lockForServing(folder.config.databasePath);
  onTestFinished(() => serving.release());

  const told = await folder.export('--person', emailOf('Bo Nguyễn').toUpperCase(), '--to', folder.path('bo.xlsx'));

  expect(told).toContain('Everything kept about Bo Nguyễn is in');
  expect(await personIn(folder.path('bo.xlsx'))).toContainEqual(['Name', 'Bo Nguyễn']);
  expect(statSync(folder.path('bo.xlsx')).mode & 0o777).toBe(0o600);
});

test('what is kept about somebody who left is written for them without a door of their own, whoever has their address now', async () => {
  const folder = await openFolder();
  const db = openDatabase(folder.config.databasePath);
  const left = { fromDay: '2021-07-01', toDay: '2024-06-30', role: 'teacher' } as const;
  db.update(roleHolding).set(left).where(eq(roleHolding.personId, 'twin')).run();
  db.insert(roleHolding)
    .values({ ...left, id: 'held', personId: 'twin' })
    .run();
  db.update(person).set({ slackState: 'deactivated' }).where(eq(person.id, 'twin')).run();
  db.$client.close();

  const unclear = folder.export('--person', 'Twin Name', '--to', folder.path('twin.xlsx'));
  await expect(unclear).rejects.toThrow('--person twin  (teacher 2021-07-01 to 2024-06-30)');
  await folder.export('--person', 'twin', '--to', folder.path('twin.xlsx'));

  expect(await personIn(folder.path('twin.xlsx'))).toContainEqual(['Account status', 'deactivated']);
});

test('who has no e-mail is named as on the roster, if that says who is meant', async () => {
  const folder = await openFolder();

  await folder.export('--person', 'Cy Paper', '--to', folder.path('cy.xlsx'));

  expect(await personIn(folder.path('cy.xlsx'))).toContainEqual(['Name', 'Cy Paper']);
  await expect(folder.export('--person', 'Twin Name', '--to', folder.path('twin.xlsx'))).rejects.toThrow(
    'Several people',
  );
  expect(existsSync(folder.path('twin.xlsx'))).toBe(false);
});

test.each([
  ['nobody is named', [], 'Say whose'],
  [
    'the e-mail is nobody’s',
    ['--person', 'who@millcity.example'],
    'Nobody on the roster has the email who@millcity.example',
  ],
  ['a name is given of somebody who has an e-mail', ['--person', 'Ana Rivera'], 'Nobody on the roster'],
])('nothing is written when %s, and the reason is said', async (_, args, words) => {
  const folder = await openFolder();

  await expect(folder.export(...args, '--to', folder.path('out.xlsx'))).rejects.toThrow(words);
  expect(existsSync(folder.path('out.xlsx'))).toBe(false);
});

test('a file that is there is not written over, and no database is made or upgraded', async () => {
  const folder = await openFolder();
  writeFileSync(folder.path('mine.xlsx'), 'mine');
  const empty = openDatabase(folder.path('empty.db'));
  empty.$client.close();
  const elsewhere = (name: string) =>
    exportPerson(['--person', 'x'], { config: { ...folder.config, databasePath: folder.path(name) }, clock });

  await expect(
    folder.export('--person', 'ana.rivera@millcity.example', '--to', folder.path('mine.xlsx')),
  ).rejects.toThrow('already exists');
  expect(readFileSync(folder.path('mine.xlsx'), 'utf8')).toBe('mine');
  await expect(elsewhere('nowhere.db')).rejects.toThrow('There’s no database at');
  expect(existsSync(folder.path('nowhere.db'))).toBe(false);
  await expect(elsewhere('empty.db')).rejects.toThrow('from an earlier version');
});

test('the tool says where the workbook is, and ends with 1 when there is none', async () => {
  const folder = await openFolder();
  const env = { ...process.env, DATABASE_PATH: folder.config.databasePath };
  const run = (...args: string[]) => runTool('export', args, { env });

  const [written, unknown] = await Promise.all([
    run('--person', 'ana.rivera@millcity.example', '--to', folder.path('ana.xlsx')),
    run('--person', 'nobody@millcity.example'),
  ]);

  expect(written).toMatchObject({ code: 0, out: expect.stringContaining(folder.path('ana.xlsx')) });
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('Nobody on the roster') });
});
