import { and, asc, inArray, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { administrators } from '../../../district/people.ts';
import { onDay } from '../../../district/roster.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { roleHolding } from '../../../district/schema.ts';

const raters = (who?: SQL) =>
  prepared((db: Reader) =>
    db
      .selectDistinct({ id: standsFor(roleHolding.personId) })
      .from(roleHolding)
      .where(and(inArray(roleHolding.role, administrators), onDay(sql.placeholder('day')), who))
      .orderBy(asc(standsFor(roleHolding.personId)))
      .prepare(),
  );
const allRaters = raters();
const oneRater = raters(isOf(roleHolding.personId, sql.placeholder('of')));

/** Who rates themselves on a day: everybody, or the one given if they do. */
export function ratersOn(db: Reader, day: Day, of?: string): string[] {
  const rows = of === undefined ? allRaters(db).all({ day }) : oneRater(db).all({ day, of });
  return rows.map(({ id }) => id);
}
