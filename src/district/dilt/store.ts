import { and, asc, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day, TimeOfDay } from '../days.ts';
import { asOne } from '../same-person.ts';
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

const ahead = prepared((db: Reader) =>
  db
    .select(asOne(dilt))
    .from(dilt)
    .where(and(takesPlace, gte(dilt.day, sql.placeholder('day'))))
    .orderBy(asc(dilt.day), asc(dilt.id))
    .limit(sql.placeholder('most'))
    .prepare(),
);
const behind = prepared((db: Reader) =>
  db
    .select(asOne(dilt))
    .from(dilt)
    .where(and(takesPlace, lt(dilt.day, sql.placeholder('day'))))
    .orderBy(desc(dilt.day), desc(dilt.id))
    .limit(1)
    .prepare(),
);
const byId = prepared((db: Reader) =>
  db
    .select(asOne(dilt))
    .from(dilt)
    .where(eq(dilt.id, sql.placeholder('id')))
    .prepare(),
);

/** The next ones that take place, today's among them. */
export const diltsFrom = (db: Reader, day: Day, most: number): Dilt[] => ahead(db).all({ day, most });

/** The next that takes place, today's too. */
export const nextDilt = (db: Reader, day: Day): Dilt | undefined => diltsFrom(db, day, 1)[0];

/** The newest that took place before a day. */
export const lastDilt = (db: Reader, day: Day): Dilt | undefined => behind(db).get({ day });

/** One of them, called off or not. */
export const diltById = (db: Reader, id: string): Dilt | undefined => byId(db).get({ id });
