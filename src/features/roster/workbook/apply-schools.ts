import { eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../../db/tx.ts';
import { newId } from '../../../district/ref.ts';
import { person, school } from '../../../district/schema.ts';
import type { KnownSchool, RosterDifference } from '../rules.ts';
import { insertAll } from './insert-all.ts';
import { personKey, rekeyed } from './keys.ts';
import type { WantedSchool } from './wanted.ts';
import { keysOnceImported } from './which-school.ts';

export function applySchools(tx: Tx, { added, changed, freed }: RosterDifference['schools']): void {
  // A code is given up before another school has it.
  for (const { was, code } of freed) recode(tx, was, { code, name: was.name });
  const recoded = changed.filter(({ was, now }) => was.code !== now.code);
  for (const { was } of recoded) tx.update(school).set({ code: was.id }).where(eq(school.id, was.id)).run();
  for (const { was, now } of changed) recode(tx, was, now);
  rekey(tx, keysOnceImported({ added, changed, waiting: [], freed }));
  insertAll(
    added.map(({ code, name }) => ({ id: newId(), code, name })),
    (rows) => tx.insert(school).values(rows).run(),
  );
}

/** The school keeps its id and its records. */
function recode(tx: Tx, was: KnownSchool, { code, name }: WantedSchool): void {
  tx.update(school).set({ code, name }).where(eq(school.id, was.id)).run();
}

/** Who is known by name and school is known by its new code. Two schools may have exchanged theirs, so nobody is known by either between. */
function rekey(tx: Tx, codes: ReadonlyMap<string, string>): void {
  if (codes.size === 0) return;
  const rows = tx
    .select({ id: person.id, key: person.rosterKey })
    .from(person)
    .where(isNull(person.email))
    .all()
    .map(({ id, key }) => ({ id, key, now: rekeyed(key, codes) }))
    .filter(({ key, now }) => key !== now);
  const set = (id: string, rosterKey: string) => tx.update(person).set({ rosterKey }).where(eq(person.id, id)).run();
  for (const { id } of rows) set(id, personKey(null, '', id));
  for (const { id, now } of rows) set(id, now);
}
