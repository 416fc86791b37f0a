import { and, asc, eq, exists } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import type { Day } from '../../../../district/days.ts';
import { fold } from '../../../../district/people.ts';
import { begins, onDay, typedWords } from '../../../../district/roster.ts';
import { standsFor } from '../../../../district/same-person.ts';
import { person, roleHolding } from '../../../../district/schema.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** People who hold a role on a day and whose name begins a word with what was typed. */
export function roleHoldersNamed(db: Reader, day: Day, typed: string, limit: number): Named[] {
  const held = db
    .select({ id: roleHolding.id })
    .from(roleHolding)
    .where(and(eq(standsFor(roleHolding.personId), person.id), onDay(day)));
  const named = typedWords(typed).map((word) => begins(person.searchWords, fold(word)));
  return db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(exists(held), ...named))
    .orderBy(asc(person.name), asc(person.id))
    .limit(limit)
    .all();
}
