import { and, desc, eq, gte, isNull, like, not, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { type Day, weekOf } from '../../district/days.ts';
import type { Facets } from '../../district/policy.ts';
import { idFrom } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { freeze, thaw } from '../../kit/documents/frozen.ts';
import { type AskedDecision, decisionAt, noneOpen, readDecisions, writeDecisions } from './decisions/asked.ts';
import { digest, digestSubscription } from './schema.ts';
import { type DigestDocument, digestShapes } from './weekly/document.ts';

/** A digest as somebody had it. */
export interface KeptDigest {
  readonly id: string;
  readonly personId: string;
  readonly document: DigestDocument;
  readonly decisions: readonly AskedDecision[];
}

/** Keeps a digest for good. */
export function keepDigest(
  tx: Tx,
  personId: string,
  document: DigestDocument,
  decisions: readonly AskedDecision[],
): KeptDigest {
  const { day, since } = document;
  // Once a week, whatever day of it: made again, it is the same.
  const id = idFrom('digest', weekOf(day), personId);
  tx.insert(digest)
    .values({ id, personId, day, since, settled: writeDecisions(decisions), ...freeze(digestShapes, document) })
    .run();
  return { id, personId, document, decisions };
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

/** Keeps which decisions are taken, and by whom. What the digest says stays as it is. */
export function keepDigestDecisions(tx: Tx, id: string, decisions: readonly AskedDecision[]): void {
  tx.update(digest)
    .set({ settled: writeDecisions(decisions) })
    .where(eq(digest.id, id))
    .run();
}

/** The digests since a day that still ask for a decision, without what else they say. */
export function askingSince(db: Reader, day: Day): Pick<KeptDigest, 'id' | 'personId' | 'decisions'>[] {
  const asking = and(gte(digest.day, day), not(like(digest.settled, `${noneOpen}%`)));
  const rows = db
    .select({ id: digest.id, personId: standsFor(digest.personId), settled: digest.settled })
    .from(digest)
    .where(asking)
    .all();
  return rows.flatMap(({ id, personId, settled }) => {
    const decisions = readDecisions(settled) ?? digestById(db, id)?.decisions ?? [];
    return decisions.some(({ taken }) => !taken) ? [{ id, personId, decisions }] : [];
  });
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
  const document = thaw(digestShapes, row, `The digest ${row.id}`);
  return {
    id: row.id,
    personId: row.personId,
    document,
    decisions: readDecisions(row.settled) ?? decisionsBefore(row, document),
  };
}

/** Digests of before kept only the places of the decisions that were taken. */
function decisionsBefore({ settled, day }: typeof digest.$inferSelect, { pieces }: DigestDocument): AskedDecision[] {
  const taken = z.array(z.number().int()).parse(JSON.parse(settled));
  return pieces.flatMap((one, at): AskedDecision[] =>
    one.part === 'decisions'
      ? [{ ...decisionAt(one, at), ...(taken.includes(at) ? { taken: { by: null, on: day, owner: null } } : {}) }]
      : [],
  );
}
