import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { fold, type Role } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { begins, onDay, typedWords } from '../../../district/roster.ts';
import { isStaying, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, type SlackState, school } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { rosterChange } from '../schema.ts';

/** People whose name begins a word with what was typed, whether or not they hold a role today. */
export function peopleNamed(db: Reader, typed: string, limit: number): { id: string; name: string }[] {
  return db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(isStaying(person.id), ...typedWords(typed).map((word) => begins(person.searchWords, fold(word)))))
    .orderBy(asc(person.name), asc(person.id))
    .limit(limit)
    .all();
}

/** Schools whose name or code begins a word with what was typed. */
export function schoolsNamed(db: Reader, typed: string, limit: number): { id: string; code: string; name: string }[] {
  return db
    .select()
    .from(school)
    .where(and(...typedWords(typed).map((word) => begins(sql`(${school.code} || ' ' || ${school.name})`, word))))
    .orderBy(asc(school.name))
    .limit(limit)
    .all();
}

/** How many people hold each role on a day. */
export function countByRole(db: Reader, day: Day): Map<Role, number> {
  const n = sql<number>`count(distinct ${standsFor(roleHolding.personId)})`;
  const rows = db
    .select({ role: roleHolding.role, n })
    .from(roleHolding)
    .where(onDay(day))
    .groupBy(roleHolding.role)
    .all();
  return new Map(rows.map((row) => [row.role, row.n]));
}

/** How many of those who hold a role on a day are in Slack, are not, or were not asked for yet. */
export function countBySlack(db: Reader, day: Day): Map<SlackState, number> {
  const holding = sql`${person.id} IN (SELECT ${standsFor(roleHolding.personId)} FROM ${roleHolding} WHERE ${onDay(day)})`;
  const rows = db
    .select({ state: person.slackState, n: count() })
    .from(person)
    .where(holding)
    .groupBy(person.slackState)
    .all();
  return new Map(rows.map((row) => [row.state, row.n]));
}

/** Remembers who changed what by hand. */
export function keepRosterChange(c: Asked<Writing>, personId: string | null, words: string): void {
  c.db
    .insert(rosterChange)
    .values({ id: newId(), changerId: c.viewer.person.id, at: c.now.toString(), personId, words })
    .run();
}

/** The newest changes by hand, with who made them. */
export function lastChanges(db: Reader, limit: number): { at: string; changer: string; words: string }[] {
  return db
    .select({ at: rosterChange.at, changer: person.name, words: rosterChange.words })
    .from(rosterChange)
    .innerJoin(person, eq(person.id, standsFor(rosterChange.changerId)))
    .orderBy(desc(rosterChange.id))
    .limit(limit)
    .all();
}

/** The person a roster knows by this key. */
export function idOfKey(db: Reader, key: string): string | null {
  return db.select({ id: person.id }).from(person).where(eq(person.rosterKey, key)).get()?.id ?? null;
}
