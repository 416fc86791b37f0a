import { and, eq, isNull, or } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { person } from '../district/schema.ts';

/** A Slack account as Slack describes it. */
export interface Account {
  readonly slackId: string;
  readonly email: string | undefined;
  readonly deactivated: boolean;
  readonly bot: boolean;
}

/** Joins an account to the person with its e-mail, or lets a deactivated one go. True when something changed. */
export function meetAccount(tx: Tx, account: Account): boolean {
  if (account.bot) return false;
  const known = eq(person.slackId, account.slackId);
  if (account.deactivated) return tx.update(person).set({ slackState: 'deactivated' }).where(known).run().changes > 0;
  const email = account.email?.trim().toLowerCase();
  // An account that came back to life, or a person whose earlier account was deactivated and who has a new one.
  const free = email
    ? and(eq(person.email, email), or(isNull(person.slackId), eq(person.slackState, 'deactivated')))
    : undefined;
  const revived = tx
    .update(person)
    .set({ slackState: 'found' })
    .where(and(known, eq(person.slackState, 'deactivated')))
    .run();
  if (revived.changes > 0 || !free) return revived.changes > 0;
  const held = tx.select({ id: person.id }).from(person).where(known).get();
  return (
    held === undefined &&
    tx.update(person).set({ slackId: account.slackId, slackState: 'found' }).where(free).run().changes > 0
  );
}
