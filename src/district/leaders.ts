import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { Day } from './days.ts';
import { onDay } from './roster.ts';
import { standsFor } from './same-person.ts';
import { person, roleHolding } from './schema.ts';

/** Somebody who leads the district. */
export interface Leader {
  readonly id: string;
  readonly name: string;
}

const leading = prepared((db: Reader) =>
  db
    .selectDistinct({ id: person.id, name: person.name })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(and(inArray(roleHolding.role, ['superintendent', 'assistantSuperintendent']), onDay(sql.placeholder('day'))))
    .orderBy(asc(person.name), asc(person.id))
    .prepare(),
);

/** Who leads the district on a day, superintendent and assistant superintendents, by name: an order that ranks nobody. */
export const leadersOn = (db: Reader, day: Day): Leader[] => leading(db).all({ day });
