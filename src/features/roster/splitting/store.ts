import { and, eq, isNull } from 'drizzle-orm';
import { type Recorded, recorded } from '../../../db/history/recorded.ts';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { fold } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import { outbox } from '../../../kit/schema.ts';
import { placedInTime } from './kinds.ts';
import type { RecordsLine, SplitLine } from './lines.ts';

/** Somebody who was never on the roster as themselves: a name, and no address. */
export function addEntry(tx: Tx, name: string, key: (id: string) => string): string {
  const id = newId();
  const row = { id, name, email: null, rosterKey: key(id), searchWords: fold(name), slackState: 'none' } as const;
  tx.insert(person).values(row).run();
  return id;
}

/**
 * The records of a line name the other person from now on, each with its line in the history. What only one of its kind may be, and the
 * other person has already, stays. Answers how many moved.
 */
export function moveLine(tx: Tx, line: SplitLine, from: string, to: string): number {
  if (line.of === 'role')
    return tx.update(roleHolding).set({ personId: to }).where(eq(roleHolding.id, line.holdingId)).run().changes;
  const { sql, values } = among(line);
  const update = `UPDATE OR IGNORE "${line.table}" SET "${line.column}" = ? WHERE "${line.column}" = ? AND ${sql}`;
  return tx.$client.prepare(update).run(to, from, ...values).changes;
}

/** The records a line’s rows are of, as they are named in messages. */
export function refsIn(db: Reader, line: SplitLine, from: string): string[] {
  if (line.of === 'role') return [];
  const tables: Readonly<Record<string, Recorded>> = recorded;
  const about = tables[line.table]?.about?.replaceAll('OLD.', '');
  if (about === undefined) return [];
  const { sql, values } = among(line);
  const refs = db.$client.prepare<string[], string | null>(
    `SELECT DISTINCT ${about} FROM "${line.table}" WHERE "${line.column}" = ? AND ${sql}`,
  );
  return refs
    .pluck()
    .all(from, ...values)
    .flatMap((ref) => ref ?? []);
}

/** The days of a line as SQL. */
function among({ table, stretch }: RecordsLine): { sql: string; values: string[] } {
  const day = Object.entries(placedInTime).find(([name]) => name === table)?.[1]?.day ?? 'NULL';
  if (stretch === null) return { sql: `${day} IS NULL`, values: [] };
  const { from, before } = stretch;
  return {
    sql: [`${day} IS NOT NULL`, ...(from ? [`${day} >= ?`] : []), ...(before ? [`${day} < ?`] : [])].join(' AND '),
    values: [from, before].flatMap((one) => one ?? []),
  };
}

/** What the app has said to somebody about records, and would not be taken back by itself. */
export function messagesAbout(db: Reader, personId: string, refs: ReadonlySet<string>) {
  const { name, about, can } = outbox;
  return db
    .select({ name, about, can })
    .from(outbox)
    .where(and(eq(outbox.personId, personId), isNull(outbox.withdrawn)))
    .all()
    .filter((one) => refs.has(one.about));
}
