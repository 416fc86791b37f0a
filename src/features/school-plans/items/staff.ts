import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { fold, type Role, roleNames } from '../../../district/people.ts';
import { begins, onDay, typedWords } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import type { SchoolItem } from './store.ts';

/** Somebody who has a role at a school. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
}

/** Slack shows a hundred. */
const offered = 100;

/** Everybody who has a role at a school on a day, by name. */
export function staffOf(db: Reader, schoolId: string, day: Day, typed = ''): StaffMember[] {
  const rows = db
    .selectDistinct({ id: standsFor(person.id), name: person.name, email: person.email, role: roleHolding.role })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(
      and(
        eq(roleHolding.schoolId, schoolId),
        onDay(day),
        ...typedWords(typed).map((word) => begins(person.searchWords, fold(word))),
      ),
    )
    .orderBy(asc(person.name), asc(person.id))
    .all();
  const people = new Map<string, StaffMember>();
  for (const { role, ...one } of rows)
    people.set(one.id, { ...one, roles: [...(people.get(one.id)?.roles ?? []), role] });
  return [...people.values()];
}

/** The same as a list offers them. */
export const staffChoices = (db: Reader, schoolId: string, day: Day, typed: string): Choice[] =>
  staffOf(db, schoolId, day, typed)
    .slice(0, offered)
    .map(({ id, name, roles }) => ({ value: id, label: `${name} · ${roles.map((one) => roleNames[one]).join(', ')}` }));

/**
 * Which owners are teachers and nothing else today, or were when they left: they are shown by role outside their school, and asked only
 * by setting.
 */
export function teachersAmong(
  { db, today }: Pick<Reading, 'db' | 'today'>,
  items: readonly Pick<SchoolItem, 'ownerId'>[],
) {
  const ids = [...new Set(items.flatMap(({ ownerId }) => ownerId ?? []))];
  const id = standsFor(roleHolding.personId);
  const held = db.selectDistinct({ id, role: roleHolding.role }).from(roleHolding);
  const now = held.where(and(inArray(id, ids), onDay(today))).all();
  const others = new Set(now.filter(({ role }) => role !== 'teacher').map((one) => one.id));
  const taught = db
    .selectDistinct({ id })
    .from(roleHolding)
    .where(and(inArray(id, ids), eq(roleHolding.role, 'teacher')))
    .all();
  return new Set(taught.map((one) => one.id).filter((one) => !others.has(one)));
}
