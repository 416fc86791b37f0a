import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Person } from '../../district/people.ts';
import type { Facets } from '../../district/policy.ts';
import { type Ref, refTo } from '../../district/ref.ts';
import { personColumns } from '../../district/roster.ts';
import { asOne, standsFor } from '../../district/same-person.ts';
import { lookFor, person, school } from '../../district/schema.ts';
import { notFound } from '../../kit/refusal.ts';
import { learningWalk, learningWalkMember, learningWalkTally, learningWalkTotal } from './schema.ts';

/** Learning walks with their school, who leads them and how many rooms there are: a stretch of them. */
export function learningWalksWhere(
  db: Reader,
  where: SQL | undefined,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const rows = db
    .select({ row: asOne(learningWalk), school: school.name, owner: person.name, rooms: learningWalkTotal.rooms })
    .from(learningWalk)
    .innerJoin(school, eq(school.id, learningWalk.schoolId))
    .innerJoin(person, eq(person.id, standsFor(learningWalk.ownerId)))
    .innerJoin(learningWalkTotal, eq(learningWalkTotal.walkId, learningWalk.id))
    .where(where)
    .orderBy(desc(learningWalk.day), desc(learningWalk.id))
    .limit(limit)
    .offset(offset)
    .all();
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }));
}

/** A learning walk as its messages say it. */
export type LearningWalk = ReturnType<typeof learningWalksWhere>[number];

export const learningWalkById = (db: Reader, id: string): LearningWalk | undefined =>
  learningWalksWhere(db, eq(learningWalk.id, id), { limit: 1, offset: 0 })[0];

/** The one a button or window names. */
export function learningWalkIn(db: Reader, id: string): LearningWalk {
  const found = learningWalkById(db, id);
  if (!found) throw notFound();
  return found;
}

/** The team, by name; somebody with two entries once. */
export const learningWalkTeamOf = (db: Reader, walkId: string): Person[] =>
  db
    .selectDistinct(personColumns)
    .from(learningWalkMember)
    .innerJoin(person, eq(person.id, standsFor(learningWalkMember.personId)))
    .where(eq(learningWalkMember.walkId, walkId))
    .orderBy(asc(person.name), asc(person.id))
    .all();

/** In how many rooms each look-for was seen, of those where it was looked for. */
export const learningWalkSums = (db: Reader, walkId: string) =>
  db
    .select({
      id: lookFor.id,
      code: lookFor.code,
      words: lookFor.words,
      seen: learningWalkTally.seen,
      looked: learningWalkTally.looked,
    })
    .from(learningWalkTally)
    .innerJoin(lookFor, eq(lookFor.id, learningWalkTally.lookForId))
    .where(eq(learningWalkTally.walkId, walkId))
    .orderBy(asc(lookFor.position))
    .all();
export type LookForSum = ReturnType<typeof learningWalkSums>[number];

/** Whose a learning walk is, and whether the school was given what came of it. */
export function facetsOfLearningWalk(db: Reader, id: string): Facets | undefined {
  const found = db
    .select({ owner: standsFor(learningWalk.ownerId), school: learningWalk.schoolId, shared: learningWalk.sharedOn })
    .from(learningWalk)
    .where(eq(learningWalk.id, id))
    .get();
  return found && { ...found, team: learningWalkTeamOf(db, id).map((one) => one.id) };
}

export const learningWalkRef = ({ id }: { readonly id: string }): Ref => refTo('learningWalk', id);

/** The columns that say whose a learning walk is; the team is a query. */
export const learningWalkColumns = {
  owner: learningWalk.ownerId,
  school: learningWalk.schoolId,
  shared: learningWalk.sharedOn,
  team: sql`(SELECT ${standsFor(learningWalkMember.personId)} FROM ${learningWalkMember} WHERE ${learningWalkMember.walkId} = ${learningWalk.id})`,
};
