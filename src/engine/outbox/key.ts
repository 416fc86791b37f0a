import { createHmac } from 'node:crypto';
import { min } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { person } from '../../district/schema.ts';

/** The first person of the roster: in every copy of a district's database the same, also in one from long ago, and in no other district's. */
const firstPerson = prepared((db: Reader) =>
  db
    .select({ id: min(person.id) })
    .from(person)
    .prepare(),
);

/**
 * The key of a message in Slack's metadata, from its name: opaque to whoever sees it there, and the same in every copy of the
 * database, so that a copy that was put back knows its own messages again. Before there is anybody, nobody is written to.
 */
export function keyOf(db: Reader, name: string): string {
  return createHmac('sha256', firstPerson(db).get()?.id ?? '')
    .update(name)
    .digest('base64url');
}
