import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { administrators, type Role, reachable, roleNames } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { onDay } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import { learningWalk, learningWalkMember, learningWalkTally, learningWalkTotal } from '../schema.ts';
import type { PlannedLearningWalk } from './form.ts';

/** Slack shows a hundred. */
const offered = 100;

/** The schools of the district, by name. */
export const schoolsToWalk = (db: Reader): Choice[] =>
  db.select({ value: school.id, label: school.name }).from(school).orderBy(asc(school.name)).limit(offered).all();

/** Who may be on a team at a school: every administrator, those of the school first. */
export function administratorsFor(c: Moment, schoolId: string, first: readonly string[]): Choice[] {
  const rank = (one: Held) =>
    first.includes(one.id) ? 0 : one.schoolId === schoolId ? 1 : one.schoolId === null ? 2 : 3;
  return choicesOf([...heldBy(c, administrators)].sort((a, b) => rank(a) - rank(b)));
}

/** The teachers of a school who have Slack: in the debrief each speaks there. */
export function teachersFor(c: Moment, schoolId: string, first: readonly string[]): Choice[] {
  const theirs = heldBy(c, ['teacher']).filter((one) => one.schoolId === schoolId && reachable(one));
  return choicesOf([...theirs].sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id))));
}

type Held = ReturnType<typeof heldBy>[number];

const heldBy = ({ db, today }: Moment, roles: readonly Role[]) =>
  db
    .select({
      id: person.id,
      name: person.name,
      slackState: person.slackState,
      role: roleHolding.role,
      schoolId: roleHolding.schoolId,
      school: school.name,
    })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .leftJoin(school, eq(school.id, roleHolding.schoolId))
    .where(and(inArray(roleHolding.role, [...roles]), onDay(today)))
    .orderBy(asc(person.name), asc(person.id))
    .all();

/** Each once, with what they are. */
function choicesOf(held: readonly Held[]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const { id, name, role, school: at } of held)
    if (!choices.has(id)) choices.set(id, { value: id, label: `${name} · ${roleNames[role]}${at ? `, ${at}` : ''}` });
  return [...choices.values()].slice(0, offered);
}

/** Keeps a walk with its team and with sums of nothing: they are there before any room, so that no row tells which came first. */
export function insertLearningWalk(
  c: Asked<Writing>,
  { lookFors, ...planned }: PlannedLearningWalk & { readonly lookFors: readonly { id: string; code: string }[] },
  team: readonly string[],
): string {
  const id = newId();
  const begun = { state: 'planned', summary: '', nextStep: '', ownerId: c.viewer.person.id } as const;
  c.db
    .insert(learningWalk)
    .values({ id, ...planned, ...begun, lookFors: lookFors.map(({ code }) => code) })
    .run();
  c.db.insert(learningWalkTotal).values({ walkId: id, rooms: 0 }).run();
  for (const one of lookFors)
    c.db.insert(learningWalkTally).values({ walkId: id, lookForId: one.id, seen: 0, looked: 0 }).run();
  addTeam(c, id, team);
  return id;
}

/** They are on the team from now on. */
export function addTeam(c: Writing, walkId: string, team: readonly string[]): void {
  for (const personId of team) c.db.insert(learningWalkMember).values({ walkId, personId }).run();
}

/** They are not on the team any more. */
export function removeFromTeam(c: Writing, walkId: string, team: readonly string[]): void {
  if (team.length === 0) return;
  const theirs = inArray(standsFor(learningWalkMember.personId), [...team]);
  c.db
    .delete(learningWalkMember)
    .where(and(eq(learningWalkMember.walkId, walkId), theirs))
    .run();
}

/** It does not take place. */
export function cancelLearningWalk(c: Writing, walkId: string): void {
  c.db.update(learningWalk).set({ cancelledOn: c.today }).where(eq(learningWalk.id, walkId)).run();
}
