import { createHash } from 'node:crypto';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { inbox } from './schema.ts';

/** Whether a button with this value was pressed in a conversation, in the days keys are kept. */
export function wasPressedIn(db: Reader, channel: string, action: string, value: string): boolean {
  const within = and(gte(inbox.key, `act:${channel}:`), lt(inbox.key, `act:${channel};`));
  const that = sql`substr(${inbox.key}, ${`act:${channel}:`.length + 1}) GLOB ${`*:${action}#*`}`;
  return (
    db
      .select({ key: inbox.key })
      .from(inbox)
      .where(and(within, that, eq(inbox.answersHash, hashOf(value))))
      .limit(1)
      .get() !== undefined
  );
}

/** By what the inbox knows answers again: they themselves are not kept in it. */
export function hashOf(answers: unknown): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('base64url');
}
