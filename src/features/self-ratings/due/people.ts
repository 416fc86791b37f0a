import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { administrators } from '../../../district/people.ts';
import { onDay } from '../../../district/roster.ts';
import { roleHolding } from '../../../district/schema.ts';

/** Who rates themselves on a day: everybody, or the one given if they do. */
export function ratersOn(db: Reader, day: Day, of?: string): string[] {
  const who = of === undefined ? undefined : eq(roleHolding.personId, of);
  const rows = db
    .selectDistinct({ id: roleHolding.personId })
    .from(roleHolding)
    .where(and(inArray(roleHolding.role, administrators), onDay(day), who))
    .orderBy(asc(roleHolding.personId))
    .all();
  return rows.map(({ id }) => id);
}
