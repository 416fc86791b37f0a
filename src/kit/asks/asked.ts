import { and, eq, min, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { type Ask, itemOf } from './ask.ts';
import { asked } from './schema.ts';

const first = prepared((db: Reader) =>
  db
    .select({ day: min(asked.day) })
    .from(asked)
    .where(and(eq(asked.personId, sql.placeholder('personId')), eq(asked.item, sql.placeholder('item'))))
    .prepare(),
);

/** The day on which somebody was first asked for something; undefined when they never were. */
export function firstAskedOn(db: Reader, personId: string, ask: Pick<Ask, 'name' | 'about'>): Day | undefined {
  return first(db).get({ personId, item: itemOf(ask) })?.day ?? undefined;
}
