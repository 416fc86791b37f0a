import { createHmac } from 'node:crypto';
import { min } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { person } from '../../district/schema.ts';

/** What each open database was found to have: it never changes. */
const known = new WeakMap<object, string>();

/** The first person of the roster: in every copy of a district's database the same, also in one from long ago, and in no other district's. */
function firstPerson(db: Reader): string {
  const found =
    known.get(db.$client) ??
    db
      .select({ id: min(person.id) })
      .from(person)
      .get()?.id ??
    '';
  if (found !== '') known.set(db.$client, found);
  return found;
}

/**
 * The key of a message in Slack's metadata, from its name: opaque to whoever sees it there, and the same in every copy of the
 * database, so that a copy that was put back knows its own messages again. Before there is anybody, nobody is written to.
 */
export const keyOf = (db: Reader, name: string): string =>
  createHmac('sha256', firstPerson(db)).update(name).digest('base64url');
