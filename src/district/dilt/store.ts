import { and, asc, desc, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Day, TimeOfDay } from '../days.ts';
import { dilt } from './schema.ts';

/** A DILT as the district's calendar has it. */
export interface Dilt {
  readonly id: string;
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly place: string;
  readonly facilitatorId: string | null;
  readonly movedFrom: Day | null;
  readonly cancelledOn: Day | null;
}

const takesPlace = isNull(dilt.cancelledOn);

/** The next ones that take place, today's among them. */
export function diltsFrom(db: Reader, day: Day, most: number): Dilt[] {
  return db
    .select()
    .from(dilt)
    .where(and(takesPlace, gte(dilt.day, day)))
    .orderBy(asc(dilt.day), asc(dilt.id))
    .limit(most)
    .all();
}

/** The next that takes place, today's too. */
export const nextDilt = (db: Reader, day: Day): Dilt | undefined => diltsFrom(db, day, 1)[0];

/** The newest that took place before a day. */
export function lastDilt(db: Reader, day: Day): Dilt | undefined {
  return db
    .select()
    .from(dilt)
    .where(and(takesPlace, lt(dilt.day, day)))
    .orderBy(desc(dilt.day), desc(dilt.id))
    .limit(1)
    .get();
}

/** One of them, called off or not. */
export function diltById(db: Reader, id: string): Dilt | undefined {
  return db.select().from(dilt).where(eq(dilt.id, id)).get();
}
