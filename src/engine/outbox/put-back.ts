import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { lookedThrough, outbox, putBack, strayMessage } from '../../kit/schema.ts';
import { type Failure, failureOf } from '../slack.ts';
import type { Courier } from './courier.ts';
import { tellsOfCopy } from './lanes.ts';
import type { Row } from './ledger.ts';
import { keyIn, postedAt, readPage, type Seen } from './reconcile.ts';
import { shown } from './told.ts';

/** Slack's clock and the district's may differ by as much. */
const marginMs = 3_600_000;

const lastCopy = (db: Reader) => db.select().from(putBack).orderBy(desc(putBack.at)).limit(1).get();

/** `go`: it may be posted. `found`: Slack shows it already. `held`: what else stands there has to be settled first. */
export type Looked = 'go' | 'found' | 'held' | 'more' | Failure;

/**
 * Looks for a message in the conversation it is about to be posted in first, where this database is a copy put back: Slack may show
 * it, or other messages that this copy does not know. A page of history each time; a place is read once.
 */
export async function lookBeforePosting(
  courier: Courier,
  row: Row,
  { channel, thread }: { readonly channel: string; readonly thread: string | undefined },
): Promise<Looked> {
  const copy = lastCopy(courier.db);
  if (!copy || row.name.startsWith(tellsOfCopy)) return 'go';
  // A thread that this copy began itself holds nothing that it does not know.
  if (thread !== undefined && Number(thread) * 1000 > Date.parse(copy.at) + marginMs) return 'go';
  const place = thread === undefined ? channel : `${channel}/${thread}`;
  const looked = courier.db.select().from(lookedThrough).where(eq(lookedThrough.place, place)).get();
  if (!looked || looked.cursor !== null) {
    const oldest = Date.parse(copy.lastSign) - marginMs;
    const page = await read(courier, { channel, thread, oldest, cursor: looked?.cursor ?? undefined });
    if ('end' in page && page.end === 'refused')
      return page.why === 'invalid_cursor' ? again(courier, place) : refused(courier, row, place);
    if ('end' in page) return page;
    keepPage(courier, row, { place, channel, ...page });
    return 'more';
  }
  if (adopt(courier, row)) return 'found';
  return isHeld(courier.db, channel) ? 'held' : 'go';
}

/** Slack does not know any more how far was read: it is read from the beginning, where what was found is found again. */
function again(courier: Courier, place: string): Looked {
  inTx(courier.db, (tx) => tx.delete(lookedThrough).where(eq(lookedThrough.place, place)).run());
  return 'more';
}

/** A thread whose parent is gone has nothing to be looked through; a conversation that cannot be read is held until somebody says otherwise. */
function refused(courier: Courier, row: Row, place: string): Looked {
  inTx(courier.db, (tx) => {
    if (!place.includes('/'))
      keepStray(tx, { key: unreadKey(place, ''), slackChannel: place, slackTs: '', personId: row.personId });
    return tx
      .insert(lookedThrough)
      .values({ place, cursor: null })
      .onConflictDoUpdate({ target: lookedThrough.place, set: { cursor: null } })
      .run();
  });
  courier.copyLooked?.();
  return 'more';
}

/** Ours, and without a key: the right to read keys may be gone. Files never have one. */
const isUnread = ({ bot }: Courier, { bot_id, files }: Seen): boolean =>
  bot_id === bot.botId && (files ?? []).length === 0;

/** In the place of the key of what stands there and cannot be told: it holds the conversation as any other does. */
const unreadKey = (channel: string, ts: string): string => `unread/${channel}/${ts}`;

interface Read {
  readonly seen: readonly Seen[];
  readonly cursor: string | null;
}

async function read(
  { client }: Courier,
  where: {
    readonly channel: string;
    readonly thread: string | undefined;
    readonly oldest: number;
    readonly cursor: string | undefined;
  },
): Promise<Read | Failure> {
  try {
    const { messages, response_metadata: next } = await readPage(client, {
      channel: where.channel,
      thread: where.thread,
      cursor: where.cursor,
      oldest: (Math.max(where.oldest, 0) / 1000).toFixed(6),
    });
    return { seen: messages, cursor: next?.next_cursor || null };
  } catch (error) {
    return failureOf(error);
  }
}

/** Writes down what a page showed, and which messages of this copy are among it. */
function keepPage(
  courier: Courier,
  row: Row,
  { place, channel, seen, cursor }: Read & { readonly place: string; readonly channel: string },
): void {
  const ours = seen.flatMap((one) => {
    const key = keyIn(one) ?? (isUnread(courier, one) ? unreadKey(channel, one.ts) : undefined);
    return key === undefined ? [] : [{ key, ts: one.ts }];
  });
  const known = rowsWith(
    courier.db,
    ours.map(({ key }) => key),
  );
  for (const { key, ts } of ours) {
    const one = known.get(key);
    if (one && one.slackTs === null) markShown(courier, one, channel, ts);
  }
  inTx(courier.db, (tx) => {
    const strays = ours.filter(({ key }) => !known.has(key));
    for (const { key, ts } of strays)
      keepStray(tx, { key, slackChannel: channel, slackTs: ts, personId: row.personId });
    tx.insert(lookedThrough)
      .values({ place, cursor })
      .onConflictDoUpdate({ target: lookedThrough.place, set: { cursor } })
      .run();
  });
  courier.copyLooked?.();
}

function rowsWith(db: Reader, keys: readonly string[]): ReadonlyMap<string, Row> {
  if (keys.length === 0) return new Map();
  return new Map(
    db
      .select()
      .from(outbox)
      .where(inArray(outbox.key, [...keys]))
      .all()
      .map((one) => [one.key, one]),
  );
}

const keepStray = (tx: Tx, stray: Omit<typeof strayMessage.$inferInsert, 'settledAt'>): void => {
  tx.insert(strayMessage).values(stray).onConflictDoNothing().run();
};

/** What was a stray is made once more by now: Slack shows it already. */
function adopt(courier: Courier, row: Row): boolean {
  const stray = courier.db.select().from(strayMessage).where(eq(strayMessage.key, row.key)).get();
  if (!stray) return false;
  markShown(courier, row, stray.slackChannel, stray.slackTs);
  inTx(courier.db, (tx) => tx.delete(strayMessage).where(eq(strayMessage.key, row.key)).run());
  return true;
}

/** What it said when it was posted is not known: it is brought up to what is wanted. */
function markShown(courier: Courier, row: Row, channel: string, ts: string): void {
  shown(courier, row, { channel, ts, hash: '' }, postedAt(ts, courier.clocks.district.now()));
}

const isHeld = (db: Reader, channel: string): boolean =>
  db
    .select({ key: strayMessage.key })
    .from(strayMessage)
    .where(and(eq(strayMessage.slackChannel, channel), isNull(strayMessage.settledAt)))
    .limit(1)
    .get() !== undefined;
