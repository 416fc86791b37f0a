import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { walkthrough, walkthroughReply } from '../schema.ts';

/** What the teacher answered, if anything. */
export function replyTo(db: Reader, walkthroughId: string): { words: string; repliedAt: string } | undefined {
  const columns = { words: walkthroughReply.words, repliedAt: walkthroughReply.repliedAt };
  return db.select(columns).from(walkthroughReply).where(eq(walkthroughReply.walkthroughId, walkthroughId)).get();
}

/** Whether it is sealed: then nobody answers it any more. */
export function isWithdrawn(db: Reader, walkthroughId: string): boolean {
  const sealed = and(eq(walkthrough.id, walkthroughId), isNotNull(walkthrough.withdrawnAt));
  return db.select({ id: walkthrough.id }).from(walkthrough).where(sealed).get() !== undefined;
}

/** Keeps the teacher's answer, or its newer words. */
export function keepReply(tx: Tx, walkthroughId: string, words: string, repliedAt: string): void {
  const changed = { target: walkthroughReply.walkthroughId, set: { words } };
  tx.insert(walkthroughReply).values({ walkthroughId, words, repliedAt }).onConflictDoUpdate(changed).run();
}
