import { asc, eq, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { rosterChange } from '../schema.ts';

/** The roles somebody holds and held, the earliest first. */
export function rolesOf(db: Reader, personId: string) {
  const { role, fromDay, toDay } = roleHolding;
  return db
    .select({ role, school: school.name, fromDay, toDay })
    .from(roleHolding)
    .leftJoin(school, eq(school.id, roleHolding.schoolId))
    .where(isOf(roleHolding.personId, personId))
    .orderBy(asc(fromDay), asc(roleHolding.id))
    .all();
}

/** What was changed by hand about somebody, or by them. */
export function changesWith(db: Reader, personId: string) {
  const changer = alias(person, 'changer');
  return db
    .select({ at: rosterChange.at, changer: changer.name, about: person.name, words: rosterChange.words })
    .from(rosterChange)
    .innerJoin(changer, eq(changer.id, standsFor(rosterChange.changerId)))
    .leftJoin(person, eq(person.id, standsFor(rosterChange.personId)))
    .where(or(isOf(rosterChange.personId, personId), isOf(rosterChange.changerId, personId)))
    .orderBy(asc(rosterChange.at), asc(rosterChange.id))
    .all();
}

/** Who is meant on the command line: by e-mail, or by id; and who has no e-mail, by the whole name as it is on the roster. */
export function peopleMeant(db: Reader, text: string): { id: string; name: string; email: string | null }[] {
  const all = db
    .select({ id: standsFor(person.id), name: person.name, email: person.email })
    .from(person)
    .all();
  const exactly = all.filter((one) => one.email === text.trim().toLowerCase() || one.id === text.trim());
  const meant = exactly.length > 0 ? exactly : all.filter((one) => one.email === null && one.name === text.trim());
  // Two entries of that name may be one person.
  return meant.filter((one, at) => meant.findIndex(({ id }) => id === one.id) === at);
}
