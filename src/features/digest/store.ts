import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { type Day, weekOf } from '../../district/days.ts';
import type { Facets } from '../../district/policy.ts';
import { idFrom } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { freeze, thaw } from '../../kit/documents/frozen.ts';
import { digest, digestSubscription } from './schema.ts';
import { type DigestDocument, digestShapes } from './weekly/document.ts';

/** A digest as somebody had it. */
export interface KeptDigest {
  readonly id: string;
  readonly personId: string;
  readonly document: DigestDocument;
  /** The places of the decisions that are taken. */
  readonly settled: readonly number[];
}

/** Keeps a digest for good. */
export function keepDigest(tx: Tx, personId: string, document: DigestDocument): KeptDigest {
  const { day, since } = document;
  // Once a week, whatever day of it: made again, it is the same.
  const id = idFrom('digest', weekOf(day), personId);
  tx.insert(digest)
    .values({ id, personId, day, since, ...freeze(digestShapes, document) })
    .run();
  return { id, personId, document, settled: [] };
}

const newestOf = prepared((db: Reader) =>
  db
    .select(asOne(digest))
    .from(digest)
    .where(isOf(digest.personId, sql.placeholder('personId')))
    .orderBy(desc(digest.day))
    .limit(1)
    .prepare(),
);

/** The last digest somebody had. */
export function lastDigest(db: Reader, personId: string): KeptDigest | undefined {
  const row = newestOf(db).get({ personId });
  return row && read(row);
}

/** The day of the last digest somebody had, without reading it. */
export function lastDayOf(db: Reader, personId: string): Day | undefined {
  return db
    .select({ day: digest.day })
    .from(digest)
    .where(isOf(digest.personId, personId))
    .orderBy(desc(digest.day))
    .limit(1)
    .get()?.day;
}

/** Every digest that was sent on a day or after it. */
export function digestsFrom(db: Reader, day: Day): KeptDigest[] {
  return db.select(asOne(digest)).from(digest).where(gte(digest.day, day)).all().map(read);
}

export function digestById(db: Reader, id: string): KeptDigest | undefined {
  const row = db.select(asOne(digest)).from(digest).where(eq(digest.id, id)).get();
  return row && read(row);
}

/** Whose digest it is; undefined when there is none. */
export function facetsOfDigest(db: Reader, id: string): Facets | undefined {
  return db
    .select({ person: standsFor(digest.personId) })
    .from(digest)
    .where(eq(digest.id, id))
    .get();
}

/** Keeps which decisions are taken. What the digest says stays as it is. */
export function keepSettled(tx: Tx, id: string, settled: readonly number[]): void {
  tx.update(digest)
    .set({ settled: JSON.stringify(settled) })
    .where(eq(digest.id, id))
    .run();
}

/** Everybody who has the digest because they asked for it. */
export function subscribers(db: Reader): string[] {
  const going = db.select({ id: standsFor(digestSubscription.personId) }).from(digestSubscription);
  return going
    .where(isNull(digestSubscription.stoppedOn))
    .all()
    .map((row) => row.id);
}

/** Whether somebody has it because they asked for it. */
export function isSubscribed(db: Reader, personId: string): boolean {
  const theirs = and(isOf(digestSubscription.personId, personId), isNull(digestSubscription.stoppedOn));
  return (
    db
      .select({ id: standsFor(digestSubscription.personId) })
      .from(digestSubscription)
      .where(theirs)
      .get() !== undefined
  );
}

/** From a day on somebody has it, or not any more. */
export function subscribe(tx: Tx, personId: string, since: Day, stoppedOn: Day | null): void {
  const target = digestSubscription.personId;
  tx.insert(digestSubscription)
    .values({ personId, since, stoppedOn })
    .onConflictDoUpdate({ target, set: stoppedOn === null ? { since, stoppedOn } : { stoppedOn } })
    .run();
}

/** Shows nothing rather than something else than was sent. */
function read(row: typeof digest.$inferSelect): KeptDigest {
  return {
    id: row.id,
    personId: row.personId,
    document: thaw(digestShapes, row, `The digest ${row.id}`),
    settled: z.array(z.number().int()).parse(JSON.parse(row.settled)),
  };
}
