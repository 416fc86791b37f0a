import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { Role } from '../../../district/people.ts';
import { onDay } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { linesOf } from '../../../kit/forms/named.ts';
import type { SiteVisit } from '../store.ts';
import { placeSaid, readSpoken, rolesSaid, type SpokeThere } from './rules.ts';

/** How many people held each role at a school on a day. */
function holdersAt(db: Reader, schoolId: string, day: Day): ReadonlyMap<Role, number> {
  const rows = db
    .select({ role: roleHolding.role, number: sql<number>`count(DISTINCT ${standsFor(roleHolding.personId)})` })
    .from(roleHolding)
    .where(and(eq(roleHolding.schoolId, schoolId), onDay(day)))
    .groupBy(roleHolding.role)
    .all();
  return new Map(rows.map(({ role, number }) => [role, number]));
}

/** A visit as others may read it: where it was, and with whom. */
export function saidToOthers(
  db: Reader,
  visit: SiteVisit,
): { readonly place: string; readonly roles: readonly string[] } {
  const holders = visit.schoolId === null ? new Map<Role, number>() : holdersAt(db, visit.schoolId, visit.day);
  const there: SpokeThere = { ...visit, holders };
  return { place: placeSaid(there), roles: rolesSaid(there) };
}

/** The schools there are, by name. */
export const schoolsThere = (db: Reader) =>
  db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();

/** Reads with whom somebody spoke; a line that names somebody on the roster is refused. */
export const spokenTyped = (db: Reader, typed: string) =>
  readSpoken(linesOf(typed), {
    people: db
      .select({ name: person.name })
      .from(person)
      .all()
      .map(({ name }) => name),
    schools: schoolsThere(db).map(({ name }) => name),
  });
