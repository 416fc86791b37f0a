import { bringUpToDate } from '../src/db/migrate.ts';
import { openDatabase } from '../src/db/open.ts';
import { inTx, type Tx } from '../src/db/tx.ts';
import { addDays } from '../src/district/days.ts';
import { fold, type Role } from '../src/district/people.ts';
import { lookFor, lookForTool, person, roleHolding, school, setting } from '../src/district/schema.ts';
import { holdingId, personId, schoolId, size, slackId, today, toolId, zone } from './cast.ts';
import { addHistory } from './history.ts';
import { lookFors } from './window.ts';

/** Writes a district of the size of a mid-sized city into a new file, with so many years of walkthroughs behind it. */
export async function layOut(path: string, years: number): Promise<void> {
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  inTx(db, (tx) => hire(tx));
  if (years > 0) addHistory(db, years);
  db.$client.exec('ANALYZE');
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}

function hire(tx: Tx): number {
  const settings = { districtName: 'Mill City', timeZone: zone, sentenceOfUse: 'To learn together, not to evaluate.' };
  for (const [key, value] of Object.entries(settings)) tx.insert(setting).values({ key, value }).run();
  for (let n = 0; n < size.schools; n += 1)
    tx.insert(school)
      .values({ id: schoolId(n), code: `S${n}`, name: `School ${n}` })
      .run();
  const people = size.administrators + size.teachers;
  for (let n = 0; n < people; n += 1) hireOne(tx, n, n < size.administrators ? 'principal' : 'teacher');
  tx.insert(lookForTool)
    .values({ id: toolId, version: 1, fromDay: addDays(today(), -4_000) })
    .run();
  const rows = lookFors.map((one, position) => ({ ...one, toolId, code: `L${position}`, position }));
  tx.insert(lookFor).values(rows).run();
  return people;
}

function hireOne(tx: Tx, n: number, role: Role): void {
  const email = `person.${n}@millcity.example`;
  const name = `Person ${n}`;
  const who = { id: personId(n), name, searchWords: fold(name), email, rosterKey: email, slackId: slackId(n) };
  const held = { id: holdingId(n), personId: who.id, role, schoolId: schoolId(n % size.schools) };
  tx.insert(person)
    .values({ ...who, slackState: 'found' })
    .run();
  tx.insert(roleHolding)
    .values({ ...held, fromDay: addDays(today(), -4_000) })
    .run();
}

/** How many walkthroughs the file holds: what was answered with 200 must all be among them. */
export function countWalkthroughs(path: string): number {
  const db = openDatabase(path);
  try {
    return Number(db.$client.prepare('SELECT count(*) FROM walkthrough').pluck().get());
  } finally {
    db.$client.close();
  }
}
