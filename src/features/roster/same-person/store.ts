import { and, asc, eq, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { accountQuestion, person, type WhoseAnswer } from '../../../district/schema.ts';

/** Keeps what was said of an account, and by whom. */
export function noteAnswer(
  tx: Tx,
  id: string,
  said: { readonly answer: WhoseAnswer; readonly answeredById: string; readonly answeredOn: Day },
): void {
  tx.update(accountQuestion).set(said).where(eq(accountQuestion.id, id)).run();
}

/** The account that was joined to somebody before is let go, if it is this one. */
export function partFrom(tx: Tx, personId: string, slackId: string): void {
  tx.update(person)
    .set({ slackId: null, slackState: 'none' })
    .where(and(eq(person.id, personId), eq(person.slackId, slackId)))
    .run();
}

/** What was asked about accounts with somebody's address, and what they said of others'. */
export function questionsWith(db: Reader, personId: string) {
  const [whose, by] = [alias(person, 'whose'), alias(person, 'by')];
  return db
    .select({
      askedOn: accountQuestion.askedOn,
      account: accountQuestion.accountName,
      email: accountQuestion.email,
      whose: whose.name,
      answer: accountQuestion.answer,
      by: by.name,
      byId: standsFor(accountQuestion.answeredById),
      answeredOn: accountQuestion.answeredOn,
    })
    .from(accountQuestion)
    .innerJoin(whose, eq(whose.id, standsFor(accountQuestion.personId)))
    .leftJoin(by, eq(by.id, standsFor(accountQuestion.answeredById)))
    .where(or(isOf(accountQuestion.personId, personId), isOf(accountQuestion.answeredById, personId)))
    .orderBy(asc(accountQuestion.askedOn), asc(accountQuestion.id))
    .all();
}
