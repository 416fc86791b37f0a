import { asc, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { fold } from '../../district/people.ts';
import type { Kept, Owned } from '../../district/plan/plan.ts';
import { planOf } from '../../district/plan/store.ts';
import { onDay, personById } from '../../district/roster.ts';
import { standsFor } from '../../district/same-person.ts';
import { person, roleHolding } from '../../district/schema.ts';

const holdersOnDay = prepared((db: Reader) => {
  // Looked up once for everybody: asked of each person by itself, it reads every role as often as there are people.
  const held = db
    .select({ id: standsFor(roleHolding.personId) })
    .from(roleHolding)
    .where(onDay(sql.placeholder('day')));
  return db
    .select({ id: standsFor(person.id), name: person.name, email: person.email })
    .from(person)
    .where(inArray(standsFor(person.id), held))
    .orderBy(asc(person.id))
    .prepare();
});

/** Who holds a role on a day: whom a plan may name as responsible. */
export const peopleOn = (db: Reader, day: Day): { id: string; name: string; email: string | null }[] =>
  holdersOnDay(db).all({ day });

/** A row of the plan that a person answers for, or that is written beside their name. */
export interface OwnedRow {
  readonly level: 'Initiative' | 'Benchmark' | 'Action';
  readonly code: string;
  readonly words: string;
  readonly rawOwner: string;
  readonly isOwner: boolean;
  readonly endedOn: Day | null;
}

/** Everything in the plan that names a person as responsible, what is ended too. */
export function ownedBy(db: Reader, personId: string): OwnedRow[] {
  const { initiatives, benchmarks, actions } = planOf(db);
  const who = personById(db, personId);
  const names = [who?.name, who?.email].flatMap((one) => (one ? [fold(one)] : []));
  const naming = (one: Owned) => names.some((name) => fold(one.rawOwner).includes(name));
  const rows = (level: OwnedRow['level'], all: readonly Kept<Owned & { code: string; words: string }>[]): OwnedRow[] =>
    all
      .filter((one) => one.ownerId === personId || naming(one))
      .map(({ code, words, rawOwner, ownerId, endedOn }) => ({
        level,
        code,
        words,
        rawOwner,
        isOwner: ownerId === personId,
        endedOn,
      }));
  return [...rows('Initiative', initiatives), ...rows('Benchmark', benchmarks), ...rows('Action', actions)];
}
