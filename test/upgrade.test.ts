import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringUpToDate } from '../src/db/migrate.ts';
import { openDatabase, requireSound } from '../src/db/open.ts';
import { personById, settingsOf, viewerOn } from '../src/district/roster.ts';
import { person } from '../src/district/schema.ts';
import { features } from '../src/features/index.ts';
import { copyIn } from '../src/features/walkthroughs/copies/kept.ts';
import { readable } from '../src/features/walkthroughs/store.ts';
import { machineClocks } from '../src/kit/clock.ts';
import { contextOn } from '../src/kit/context.ts';

const kept = new URL('./kept/', import.meta.url).pathname;

/** Databases as earlier versions left them: each with the usual people, six walkthroughs and six messages. */
const databases = readdirSync(kept).filter((name) => name.endsWith('.db'));

test.each(databases)(
  'the database kept as %s is brought up to date, and everything in it is still there',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
    const path = join(folder, name);
    copyFileSync(join(kept, name), path);
    const db = openDatabase(path);

    await bringUpToDate(db, join(folder, 'backups'));

    requireSound(db);
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(await bringUpToDate(db, undefined)).toEqual([]);
    const ana = db
      .select()
      .from(person)
      .all()
      .find((one) => one.name === 'Ana Rivera');
    const viewer = viewerOn(db, personById(db, ana?.id ?? '') ?? never(), '2026-11-23', settingsOf(db));
    const [mine, ...more] = readable(db, viewer, 10);
    expect(more).toHaveLength(1);
    expect(copyIn(contextOn(db, machineClocks().district, features), mine?.id ?? '')).toMatchObject({
      teacher: 'Ana Rivera',
      comment: 'Kept from before.',
      seen: [{ words: 'Rigorous task', comment: '' }],
    });
    expect(db.$client.prepare(`SELECT count(*) FROM outbox WHERE wanted IS NOT NULL`).pluck().get()).toBe(6);
    db.$client.close();
  },
);

function never(): never {
  throw new Error('Ana Rivera is not in the kept database');
}
