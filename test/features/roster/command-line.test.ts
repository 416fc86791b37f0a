import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test } from 'vitest';
import { importWorkbook } from '../../../src/cli/import-workbook.ts';
import { lockForServing } from '../../../src/db/lock.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { rosterOf } from '../../../src/features/roster/store.ts';
import { template } from '../../../src/features/roster/workbook/template.ts';
import { writeWorkbook } from '../../../src/kit/sheets/write.ts';
import { runTool } from '../../tools.ts';
import { type Filled, schools, teachers, withHeadings } from './district.ts';

/** A folder with a database of its own, and the import as it runs there. */
function openFolder(now = '2026-11-23T15:00:00Z') {
  const clock = { now: () => Temporal.Instant.from(now) };
  const folder = mkdtempSync(join(tmpdir(), 'roster-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  const config = { databasePath: path('district.db'), backups: path('backups'), logLevel: 'silent' } as const;
  const said: string[] = [];
  return {
    path,
    said,
    import(name: string, options: string[] = [], ask?: (question: string) => Promise<string>): Promise<string> {
      const terminal = { say: (words: string) => void said.push(words), ask };
      return importWorkbook([path(name), ...options], { config, clock, terminal });
    },
    async fill(name: string, filled: Filled) {
      const lines = withHeadings(filled).map((sheet) => ({
        name: sheet.name,
        widths: [],
        lines: sheet.rows.map((cells) => ({ style: 'plain' as const, cells })),
      }));
      writeFileSync(path(name), await writeWorkbook(lines));
    },
    names(): string[] {
      const db = openDatabase(config.databasePath);
      const { people } = rosterOf(db);
      db.$client.close();
      return people.map((one) => one.name);
    },
    staying(): number {
      const db = openDatabase(config.databasePath);
      const { people } = rosterOf(db);
      db.$client.close();
      return people.filter((one) => one.holdings.every((held) => held.toDay === null)).length;
    },
  };
}

test('the template explains itself and imports to nothing, and a dry run leaves no database behind', async () => {
  const folder = openFolder();
  writeFileSync(folder.path('template.xlsx'), await writeWorkbook(template));

  const told = await folder.import('template.xlsx', ['--dry-run']);

  expect(told).toContain('Nothing to do. The workbook is empty');
  expect(existsSync(folder.path('district.db'))).toBe(false);
  const sheets = await readWorkbook(readFileSync(folder.path('template.xlsx')));
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Read me',
    'People',
    'Schools',
    'Calendar',
    'Look-fors',
    'Settings',
  ]);
});

test('the tools end with 1 when something is wrong, and the template is never written over', async () => {
  const folder = openFolder();
  writeFileSync(folder.path('mine.xlsx'), 'mine');

  const [imported, made] = await Promise.all([
    runTool('import', [folder.path('mine.xlsx')]),
    runTool('template', [folder.path('mine.xlsx')]),
  ]);

  expect(imported).toMatchObject({ code: 1, err: expect.stringContaining('That’s not an Excel workbook.') });
  expect(made).toMatchObject({ code: 1, err: expect.stringContaining('already exists') });
  expect(readFileSync(folder.path('mine.xlsx'), 'utf8')).toBe('mine');
});

test('what changes is said before it is done', async () => {
  const folder = openFolder();
  await folder.fill('first.xlsx', { Schools: schools, People: teachers(10) });

  const dry = await folder.import('first.xlsx', ['--dry-run']);
  const told = await folder.import('first.xlsx');

  expect(dry).toBe('Nothing was changed. This was a dry run.');
  expect(folder.said[1]).toMatch(
    /^What this workbook changes\n10 people added\nTeacher 1: teacher at Lincoln from 2026-11-23\n/,
  );
  expect(told).toBe('The roster is up to date.');
  expect(folder.staying()).toBe(10);
});

test('ending many people asks for the words at the terminal, or for them ahead where there is none', async () => {
  const folder = openFolder();
  await folder.fill('first.xlsx', { Schools: schools, People: teachers(10) });
  await folder.fill('later.xlsx', { People: teachers(8) });
  await folder.fill('last.xlsx', { People: teachers(6) });
  await folder.import('first.xlsx');
  // A running app holds this; the import works beside it.
  const serving = lockForServing(folder.path('district.db'));
  onTestFinished(() => serving.release());

  await expect(folder.import('later.xlsx')).rejects.toThrow('run it again with --confirm "end 2 people"');
  await expect(folder.import('later.xlsx', [], async () => 'yes')).rejects.toThrow('Nothing was changed.');
  expect(await folder.import('later.xlsx', ['--dry-run'])).toContain('type: end 2 people');
  expect(folder.staying()).toBe(10);
  await folder.import('later.xlsx', [], async () => 'end 2 people');
  expect(folder.staying()).toBe(8);
  await folder.import('last.xlsx', ['--confirm', 'end 2 people']);
  expect(folder.staying()).toBe(6);
});

test('a database that must be upgraded is not upgraded under a running app', async () => {
  const folder = openFolder();
  await folder.fill('first.xlsx', { Schools: schools, People: teachers(10) });
  const serving = lockForServing(folder.path('district.db'));
  onTestFinished(() => serving.release());

  await expect(folder.import('first.xlsx')).rejects.toThrow('Throughline is running on it');
});

test('a file that is not there, too large, or not named is told at once', async () => {
  const folder = openFolder();
  writeFileSync(folder.path('large.xlsx'), Buffer.alloc(5_000_001));

  await expect(folder.import('nowhere.xlsx')).rejects.toThrow('There’s no file');
  await expect(folder.import('large.xlsx')).rejects.toThrow('larger than 5 MB');
  await expect(folder.import('one.xlsx', ['two.xlsx'])).rejects.toThrow('Say which workbook');
});

const anas = ['Ana Rivera', 'ana@millcity.example', 'teacher', 'LIN'];
const amys = ['Amy Riva', 'ana@millcity.example', 'teacher', 'ADA'];

/** Ana Rivera was imported and is not in the next workbook; there her address is Amy Riva’s. */
async function herAddressGiven() {
  const folder = openFolder();
  await folder.fill('first.xlsx', { Schools: schools, People: [...teachers(30), anas] });
  await folder.fill('next.xlsx', { People: [...teachers(31), amys] });
  await folder.import('first.xlsx');
  return folder;
}

test('where nobody can be asked, a row with somebody’s address is left out, and it is said how to answer ahead', async () => {
  const folder = await herAddressGiven();

  const told = await folder.import('next.xlsx');

  expect(told).toBe(
    'The roster is up to date. 1 row was left out, because nobody has said whether it’s the same person.',
  );
  expect(folder.said.join('\n')).toContain('--same-person "ana@millcity.example"');
  expect(folder.names()).toEqual(expect.arrayContaining(['Ana Rivera', 'Teacher 31']));
  expect(folder.names()).not.toContain('Amy Riva');
});

test.each(['y', 'yes', '', 'same'])('%j at the terminal is no answer: the row is left out', async (typed) => {
  const folder = await herAddressGiven();
  const asked: string[] = [];

  await folder.import('next.xlsx', [], async (question) => {
    asked.push(question);
    return typed;
  });

  expect(asked).toEqual([
    expect.stringContaining('Amy Riva: ana@millcity.example is Ana Rivera’s, teacher at Lincoln.'),
  ]);
  expect(folder.names()).not.toContain('Amy Riva');
});

test('the words typed at the terminal, or given ahead, say who it is', async () => {
  const typed = await herAddressGiven();
  const ahead = await herAddressGiven();
  const same = await herAddressGiven();

  await typed.import('next.xlsx', [], async () => 'another person');
  await ahead.import('next.xlsx', ['--another-person', 'Ana@millcity.example']);
  await same.import('next.xlsx', ['--same-person', 'ana@millcity.example']);

  for (const folder of [typed, ahead]) {
    expect(folder.names()).toEqual(expect.arrayContaining(['Amy Riva', 'Ana Rivera']));
    expect(folder.staying()).toBe(32);
  }
  expect(same.names()).toContain('Amy Riva');
  expect(same.names()).not.toContain('Ana Rivera');
  await expect(ahead.import('next.xlsx', ['--same-person', 'nobody@millcity.example'])).rejects.toThrow(
    'No row for “nobody@millcity.example” is waiting for an answer.',
  );
});

/** Thirty teachers whose addresses are in another domain now, at a school with another code. */
async function allMoved() {
  const folder = openFolder();
  const [lincoln, ...others] = schools;
  const rows = teachers(30).map((row) =>
    row.map((cell) => (cell === 'LIN' ? 'LNC' : cell.replace('@millcity.example', '@new.example'))),
  );
  await folder.fill('first.xlsx', { Schools: schools, People: teachers(30) });
  await folder.fill('next.xlsx', { Schools: [['LNC', lincoln?.[1] ?? ''], ...others], People: rows });
  await folder.import('first.xlsx');
  return folder;
}

test('a new domain is one question at the terminal, and a new code of a school another', async () => {
  const folder = await allMoved();
  const asked: string[] = [];

  const told = await folder.import('next.xlsx', [], async (question) => {
    asked.push(question);
    return question.includes('same school') ? 'same school' : 'all the same people';
  });

  expect(asked).toEqual([
    expect.stringContaining('Lincoln has the code LIN on the roster and LNC here.'),
    expect.stringContaining('30 people: millcity.example → new.example.'),
  ]);
  expect(told).toBe('The roster is up to date.');
  expect(folder.names()).toHaveLength(30);
  expect(folder.staying()).toBe(30);
});

test('both are answered ahead by the new domain and the new code', async () => {
  const folder = await allMoved();

  const left = await folder.import('next.xlsx');
  const told = await folder.import('next.xlsx', ['--same-person', '@new.example', '--same-school', 'LNC']);

  expect(left).toContain(
    'Nothing was changed. 31 rows were left out, because nobody has said whether they’re the same people.',
  );
  expect(folder.said.join('\n')).toContain('--same-person "@new.example"');
  expect(told).toBe('The roster is up to date.');
  expect(folder.names()).toHaveLength(30);
});

test('a first import in the evening of Los Angeles begins the roles on that day, not on New York’s next', async () => {
  const folder = openFolder('2026-11-24T05:30:00Z');
  const filled = { Schools: schools, People: teachers(2), Settings: [['timeZone', 'America/Los_Angeles']] };
  await folder.fill('first.xlsx', filled);

  await folder.import('first.xlsx');

  expect(folder.said[0]).toContain('Teacher 1: teacher at Lincoln from 2026-11-23\n');
  const db = openDatabase(folder.path('district.db'));
  const began = rosterOf(db).people.flatMap(({ holdings }) => holdings.map(({ fromDay }) => fromDay));
  db.$client.close();
  expect(began).toEqual(['2026-11-23', '2026-11-23']);
  expect(await folder.import('first.xlsx')).toContain('Nothing to do');
});
