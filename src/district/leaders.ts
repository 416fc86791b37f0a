import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import type { Day } from './days.ts';
import { onDay } from './roster.ts';
import { person, roleHolding } from './schema.ts';

/** Somebody who leads the district. */
export interface Leader {
  readonly id: string;
  readonly name: string;
}

/** Who leads the district on a day, superintendent and assistant superintendents, by name: an order that ranks nobody. */
export function leadersOn(db: Reader, day: Day): Leader[] {
  return db
    .selectDistinct({ id: person.id, name: person.name })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, roleHolding.personId))
    .where(and(inArray(roleHolding.role, ['superintendent', 'assistantSuperintendent']), onDay(day)))
    .orderBy(asc(person.name), asc(person.id))
    .all();
}
