import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { Tx } from '../db/tx.ts';
import { hashOf } from '../kit/pressed.ts';
import { inbox } from '../kit/schema.ts';

/** A delivery as the inbox knows it: what makes it the same one, and what it said. */
export interface Delivery {
  readonly key: string;
  readonly answersHash: string;
}

/** What a delivery that came before left behind. */
export interface Earlier {
  readonly at: string;
  readonly answersHash: string;
}

/** A window's answers, named by its rendering: pressing its button twice is one delivery. */
export function submissionDelivery(nonce: string, answers: unknown): Delivery {
  return { key: `view:${nonce}`, answersHash: hashOf(answers) };
}

/** A press of a button. Two presses of one button have different times, two deliveries of one press have the same. */
export function pressDelivery(where: string, action: string, at: string, value: string): Delivery {
  return { key: `act:${where}:${action}:${at}`, answersHash: hashOf(value) };
}

const insertKey = prepared((db: Tx) =>
  db
    .insert(inbox)
    .values({ key: sql.placeholder('key'), at: sql.placeholder('at'), answersHash: sql.placeholder('answersHash') })
    .onConflictDoNothing()
    .prepare(),
);
const findKey = prepared((db: Reader) =>
  db
    .select({ at: inbox.at, answersHash: inbox.answersHash })
    .from(inbox)
    .where(eq(inbox.key, sql.placeholder('key')))
    .prepare(),
);

/** Takes the key for this transaction. When it was taken before, changes nothing and says what came of that. */
export function admit(tx: Tx, delivery: Delivery, now: Temporal.Instant): Earlier | undefined {
  const { changes } = insertKey(tx).run({ ...delivery, at: now.toString() });
  return changes === 1 ? undefined : findKey(tx).get({ key: delivery.key });
}

/** Whether a delivery was taken before. */
export const wasAdmitted = (db: Reader, key: string): boolean => findKey(db).get({ key }) !== undefined;

/** Whether a window was sent and its answers were taken: a choice that arrives now was made before. `nonce` as in `submissionDelivery`. */
export function wasSent(db: Reader, nonce: string): boolean {
  return wasAdmitted(db, `view:${nonce}`);
}

const typedAt = prepared((db: Tx) =>
  db
    .insert(inbox)
    .values({ key: sql.placeholder('key'), at: sql.placeholder('at'), answersHash: '' })
    .onConflictDoUpdate({ target: inbox.key, set: { at: sql`excluded.at` } })
    .prepare(),
);

/** Notes that somebody saved a typed line, and says when they saved the same one in the last ten minutes, if they did. */
export function typedLately(tx: Tx, personId: string, line: string, now: Temporal.Instant): string | undefined {
  const key = `typed:${personId}:${hashOf(line)}`;
  const last = findKey(tx).get({ key })?.at;
  typedAt(tx).run({ key, at: now.toString() });
  return last !== undefined && Date.parse(last) >= now.epochMilliseconds - 600_000 ? last : undefined;
}

const newestOf = prepared((db: Tx) =>
  db
    .insert(inbox)
    .values({ key: sql.placeholder('key'), at: sql.placeholder('at'), answersHash: sql.placeholder('ts') })
    .onConflictDoUpdate({
      target: inbox.key,
      set: { answersHash: sql`excluded.answers_hash`, at: sql`excluded.at` },
      setWhere: sql`excluded.answers_hash > ${inbox.answersHash}`,
    })
    .prepare(),
);

/** True when nothing newer with this key came before. `ts` is Slack's own stamp of it, which sorts as text. */
export function isNewest(tx: Tx, key: string, ts: string, now: Temporal.Instant): boolean {
  return newestOf(tx).run({ key, ts, at: now.toString() }).changes === 1;
}
