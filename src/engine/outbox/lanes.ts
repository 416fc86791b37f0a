import { and, eq, inArray, isNull, lte, max, ne, type SQL, sql } from 'drizzle-orm';
import type { Db, Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { outbox } from '../../kit/schema.ts';
import type { Row } from './ledger.ts';

/** With which the names of messages begin that tell of a copy put back: what is held back does not hold them. */
export const tellsOfCopy = 'put-back/';

/** The next message of a conversation, and when it may be sent at the earliest. */
export interface Head {
  readonly seq: number;
  readonly lane: string;
  readonly notBefore: number;
}

/**
 * The next message of each conversation, oldest first; one conversation never waits for another.
 * What tells of a copy put back waits for nothing. A reply waits for its parent, and what is in flight or of unknown end holds the rest of its conversation back.
 */
export function nextOfEachLane(db: Db): Head[] {
  return heads(db).all();
}

const heads = prepared((db: Db) => {
  const decided = sql`(SELECT p.slack_ts IS NOT NULL OR p.state IN ('stopped', 'withheld', 'withdrawn') FROM outbox p WHERE p.name = ${outbox.under})`;
  const own = sql`CASE WHEN ${outbox.name} LIKE ${`${tellsOfCopy}%`} THEN ${tellsOfCopy} ELSE '' END`;
  const lane = sql<string>`${own} || coalesce(${outbox.channelId}, ${outbox.personId}, '')`;
  const seq = sql<number>`min(${outbox.seq})`;
  // SQLite takes `not_before` from the row that has the least `seq`.
  return db
    .select({ seq, lane, notBefore: outbox.notBefore })
    .from(outbox)
    .where(and(inArray(outbox.state, ['due', 'sending', 'unknown']), sql`(${outbox.under} IS NULL OR ${decided})`))
    .groupBy(lane)
    .orderBy(seq)
    .prepare();
});

export function rowOf(db: Reader, seq: number): Row | undefined {
  return rowBySeq(db).get({ seq });
}

const rowBySeq = prepared((db: Reader) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.seq, sql.placeholder('seq')))
    .prepare(),
);

/** Which conversation a message belongs to. */
export const laneOf = (row: Row): string => row.channelId ?? row.personId ?? '';

const newestShown = (upTo?: SQL) =>
  prepared((db: Reader) => {
    const inChannel = eq(outbox.slackChannel, sql.placeholder('channel'));
    const newest = db
      .select({ ts: max(outbox.slackTs) })
      .from(outbox)
      .where(and(inChannel, isNull(outbox.under), ne(outbox.state, 'withdrawn'), upTo));
    return db
      .select({ ts: outbox.slackTs, key: outbox.key })
      .from(outbox)
      .where(and(inChannel, inArray(outbox.slackTs, newest)))
      .prepare();
  });
const newestOfAll = newestShown();
const newestUpTo = newestShown(lte(outbox.slackTs, sql.placeholder('upTo')));

/**
 * The newest message of ours that Slack is known to show in a conversation. `upTo`: not newer than this one; what was posted later,
 * as an older message taken back and wanted again is, would hide what came before it.
 */
export function newestShownIn(db: Reader, channel: string, upTo?: string): { ts: string; key: string } | undefined {
  const found = upTo === undefined ? newestOfAll(db).get({ channel }) : newestUpTo(db).get({ channel, upTo });
  return found?.ts ? { ts: found.ts, key: found.key } : undefined;
}

export function parentOf(db: Reader, row: Row): Row | undefined {
  return row.under === null ? undefined : rowByName(db).get({ name: row.under });
}

const rowByName = prepared((db: Reader) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.name, sql.placeholder('name')))
    .prepare(),
);

/** The name of the message of ours that stands there in Slack. */
export const nameShownAt = (db: Reader, channel: string, ts: string): string | undefined =>
  shownAt(db).get({ channel, ts })?.name;

const shownAt = prepared((db: Reader) =>
  db
    .select({ name: outbox.name })
    .from(outbox)
    .where(and(eq(outbox.slackChannel, sql.placeholder('channel')), eq(outbox.slackTs, sql.placeholder('ts'))))
    .prepare(),
);
