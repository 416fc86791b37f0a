import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { bringUpToDate } from '../src/db/migrate.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { newestLines } from '../src/district/history/store.ts';
import { newId } from '../src/district/ref.ts';
import { personById } from '../src/district/roster.ts';
import { person } from '../src/district/schema.ts';
import { machineClocks, movableClock } from '../src/engine/clock.ts';
import { contextOn } from '../src/engine/context.ts';
import { homeOf } from '../src/engine/home-parts.ts';
import { keptAbout } from '../src/engine/papers/kept-about.ts';
import { recordsOf } from '../src/engine/records.ts';
import { features } from '../src/features/index.ts';
import { endMerge, keepMerge, mergesNow } from '../src/features/roster/merging/store.ts';

const kept = new URL('./kept/', import.meta.url).pathname;
const databases = readdirSync(kept).filter((name) => name.endsWith('.db'));

const clock = movableClock(Temporal.Instant.from('2026-11-23T15:00:00Z'));
const clocks = { ...machineClocks(), district: clock };
const facetsOf = recordsOf(features);

/** What one entry is called and has of Slack differs by what it is; so does what the merge itself leaves. */
const ofTheEntry = ['Person', 'Changes', 'Two entries for one person'];

/** Everything the app says to somebody and keeps about them, with whoever it is written as the same. */
function everythingOf(db: Db, id: string, ids: readonly string[]): string[] {
  const who = personById(db, id);
  if (!who) return [];
  const c = contextOn(db, clock, features);
  const said = [
    ...keptAbout(c, features, id).filter(({ name }) => !ofTheEntry.includes(name)),
    homeOf({ db, clocks, features }, facetsOf, who),
    c.occasions.asks(id),
    c.occasions.facts(id, { since: '2026-01-01', until: '2027-12-31' }),
  ];
  return said.map((one) => ids.reduce((text, entry) => text.replaceAll(entry, 'them'), JSON.stringify(one)));
}

/** Somebody with no record, under the name of one who has some. */
function anotherEntry(db: Db, id: string): string {
  const entry = newId();
  const { name = '', slackState: state = 'none' } = personById(db, id) ?? {};
  const slackState = state === 'found' ? 'none' : state;
  const row = { id: entry, name, email: null, rosterKey: `${name} @ ${entry}`, searchWords: name.toLowerCase() };
  inTx(db, (tx) =>
    tx
      .insert(person)
      .values({ ...row, slackState })
      .run(),
  );
  return entry;
}

test.each(databases)(
  'in %s whoever is merged has each record of both entries at every door, and not once it is taken back',
  async (name) => {
    const path = join(mkdtempSync(join(tmpdir(), 'throughline-merged-')), name);
    copyFileSync(join(kept, name), path);
    const db = openDatabase(path);
    await bringUpToDate(db, undefined);
    const before = (id: string) => everythingOf(db, id, [id]);
    const people = db.select({ id: person.id }).from(person).all();
    const said = { by: people[0]?.id ?? '', on: '2026-11-23', why: 'twice on the roster' } as const;

    const had = newestLines(db, 1000).length;
    // Of the largest kept database everybody; of the others, which take as long and hold fewer kinds, every third.
    const some = name === 'routine-whole.db' ? people : people.filter((_, at) => at % 3 === 0);
    for (const { id } of some) {
      const entry = anotherEntry(db, id);
      const [theirs, nothing] = [before(id), before(entry)];
      inTx(db, (tx) => keepMerge(tx, { staysId: entry, awayId: id }, said));
      const merged = everythingOf(db, entry, [id, entry]);
      const [merge] = mergesNow(db);
      inTx(db, (tx) => merge && endMerge(tx, merge, said));

      expect(merged).toEqual(theirs);
      expect(before(id)).toEqual(theirs);
      expect(before(entry)).toEqual(nothing);
      inTx(db, (tx) => tx.update(person).set({ name: 'Nobody' }).where(eq(person.id, entry)).run());
    }
    // Nothing but the merges and the accounts was written.
    const lines = newestLines(db, 1000);
    const written = new Set(lines.slice(0, lines.length - had).map((one) => one.tableName));
    expect([...written].filter((table) => table !== 'person' && table !== 'same_person')).toEqual([]);
    db.$client.close();
  },
);
