import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringUpToDate } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/open.ts';
import { inThread } from '../src/engine/thread.ts';
import { gatheredIn } from './gathered.ts';

test.each([
  ['dilt-at-work.db', ['packet', 'digest']],
  ['routine-whole.db', ['report', 'digest']],
])('what the documents of %s say can be gathered in a thread, and changes nothing', async (name, documents) => {
  const path = join(mkdtempSync(join(tmpdir(), 'throughline-gathering-')), 'district.db');
  copyFileSync(new URL(`./kept/${name}`, import.meta.url), path);
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const here = gatheredIn(db);
  const before = db.$client.prepare('SELECT total_changes()').pluck().get();

  const there = await inThread(new URL('./gather-worker.ts', import.meta.url).href, path, {
    patience: 120_000,
    memory: { maxOldGenerationSizeMb: 512 },
    tooMuch: () => new Error('It took too long.'),
  });

  expect(Object.keys(here)).toEqual(documents);
  expect(there).toEqual(here);
  expect(gatheredIn(db)).toEqual(here);
  expect(db.$client.prepare('SELECT total_changes()').pluck().get()).toBe(before);
  for (const one of Object.values(here)) expect(JSON.parse(one).pieces).not.toEqual([]);
  db.$client.close();
});
