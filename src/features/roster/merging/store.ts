import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { personMerge } from '../../../district/merges/schema.ts';
import { newId } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { person, type SlackState } from '../../../district/schema.ts';

/** Two entries that are one person now, with the names they have on the roster. */
export interface Merge {
  readonly mergeId: string;
  readonly awayId: string;
  readonly away: string;
  readonly staysId: string;
  readonly stays: string;
  readonly on: Day;
  readonly why: string;
  readonly movedAccount: string | null;
  readonly replacedAccount: string | null;
}

interface MergeSaid {
  readonly by: string;
  readonly on: Day;
  readonly why: string;
}

const [away, stays] = [alias(person, 'away'), alias(person, 'stays')];

function merges(db: Reader) {
  return db
    .select({
      mergeId: personMerge.mergeId,
      awayId: personMerge.awayId,
      away: away.name,
      staysId: personMerge.staysId,
      stays: stays.name,
      on: personMerge.saidOn,
      why: personMerge.saidWhy,
      movedAccount: personMerge.movedAccount,
      replacedAccount: personMerge.replacedAccount,
      undoneOn: personMerge.undoneOn,
      undoneWhy: personMerge.undoneWhy,
    })
    .from(personMerge)
    .innerJoin(away, eq(away.id, personMerge.awayId))
    .innerJoin(stays, eq(stays.id, personMerge.staysId));
}

/** Every merge that was not taken back, the newest first. */
export const mergesNow = (db: Reader): Merge[] =>
  merges(db).where(isNull(personMerge.undoneOn)).orderBy(desc(personMerge.saidOn), desc(personMerge.mergeId)).all();

/** Every merge that somebody’s entries were in, those taken back too, the oldest first. */
export const mergesWith = (db: Reader, personId: string) =>
  merges(db)
    .where(or(eq(personMerge.staysId, personId), eq(personMerge.awayId, personId)))
    .orderBy(asc(personMerge.saidOn), asc(personMerge.mergeId))
    .all();

/** From now on the one entry stands for the other. The account goes with it where the one that stays has none. */
export function keepMerge(tx: Tx, { awayId, staysId }: Pick<Merge, 'awayId' | 'staysId'>, said: MergeSaid): string {
  const mergeId = newId();
  const accounts = moveAccount(tx, awayId, staysId);
  const { by: saidById, on: saidOn, why: saidWhy } = said;
  tx.insert(personMerge)
    .values({ mergeId, awayId, staysId, saidById, saidOn, saidWhy, ...accounts })
    .run();
  return mergeId;
}

/** The entries are two people again. Each has the account they came with. */
export function endMerge(tx: Tx, merge: Merge, said: MergeSaid): void {
  const { mergeId, awayId, staysId, movedAccount, replacedAccount } = merge;
  const { by: undoneById, on: undoneOn, why: undoneWhy } = said;
  tx.update(personMerge)
    .set({ undoneById, undoneOn, undoneWhy })
    .where(and(eq(personMerge.mergeId, mergeId), isNull(personMerge.undoneOn)))
    .run();
  const now = personById(tx, staysId);
  if (movedAccount === null || now?.slackId !== movedAccount) return;
  const without = now.email === null ? 'none' : 'unknown';
  setAccount(tx, staysId, replacedAccount, replacedAccount === null ? without : 'deactivated');
  setAccount(tx, awayId, movedAccount, now.slackState);
}

/** An account that goes on stays where it is where the one that stays has one as well: only that one is let in. */
function moveAccount(tx: Tx, awayId: string, staysId: string): Pick<Merge, 'movedAccount' | 'replacedAccount'> {
  const [from, to] = [personById(tx, awayId), personById(tx, staysId)];
  if (to?.slackState === 'found' || from?.slackState !== 'found' || from.slackId === null)
    return { movedAccount: null, replacedAccount: null };
  setAccount(tx, awayId, null, 'none');
  setAccount(tx, staysId, from.slackId, 'found');
  return { movedAccount: from.slackId, replacedAccount: to?.slackId ?? null };
}

function setAccount(tx: Tx, personId: string, slackId: string | null, slackState: SlackState): void {
  tx.update(person).set({ slackId, slackState }).where(eq(person.id, personId)).run();
}
