import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import type { Person } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import { accountQuestion, person } from '../../../district/schema.ts';

/** The person has no account any more, and what is kept of it says that it is another person’s. */
export function detach(tx: Tx, who: Person & { readonly slackId: string }, by: { id: string; on: Day }): void {
  const { slackId } = who;
  tx.update(person).set({ slackId: null, slackState: 'none' }).where(eq(person.id, who.id)).run();
  const said = { answer: 'another', answeredById: by.id, answeredOn: by.on } as const;
  tx.update(accountQuestion)
    .set(said)
    .where(and(eq(accountQuestion.slackId, slackId), isOf(accountQuestion.personId, who.id)))
    .run();
  const asked = { accountName: who.name, email: who.email ?? '', askedOn: by.on };
  tx.insert(accountQuestion)
    .values({ id: newId(), slackId, personId: who.id, ...asked, ...said })
    .onConflictDoNothing()
    .run();
}
