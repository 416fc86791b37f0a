import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { prepared } from '../db/prepared.ts';
import type { Tx } from '../db/tx.ts';
import { goesOn } from './accounts.ts';
import type { Day } from './days.ts';
import { namesAgree } from './names.ts';
import type { Person } from './people.ts';
import { personColumns } from './roster.ts';
import { isStaying, standsFor } from './same-person.ts';
import { person } from './schema.ts';

const byEmail = prepared((tx: Tx) =>
  tx
    .select(personColumns)
    .from(person)
    .where(
      inArray(
        person.id,
        tx
          .select({ id: standsFor(person.id) })
          .from(person)
          .where(eq(person.email, sql.placeholder('email'))),
      ),
    )
    .prepare(),
);

/** Who has this address on the roster. */
export function withAddress(tx: Tx, email: string | undefined): Person | undefined {
  return email ? byEmail(tx).get({ email }) : undefined;
}

/** Whose second account one may be whose address nobody has: the one person of this name who had one and has a role. */
export function namesake(tx: Tx, { name }: { readonly name: string }, today: Day): Person | undefined {
  const met = tx
    .select(personColumns)
    .from(person)
    .where(and(isNotNull(person.slackId), isStaying(person.id)))
    .all();
  const [who, ...more] = met.filter((one) => namesAgree(name, one.name) && goesOn(tx, one.id, today));
  return more.length === 0 ? who : undefined;
}
