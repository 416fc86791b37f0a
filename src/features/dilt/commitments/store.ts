import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { type Facets, visible } from '../../../district/policy.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import { segment } from '../agenda/schema.ts';
import { type CommitmentState, commitment } from './schema.ts';

/** A commitment with the names a list says. */
export type Commitment = ReturnType<typeof select>[number];

const helper = alias(person, 'helper');

function listing(db: Reader, where: SQL | undefined, most = -1) {
  return db
    .select({
      row: asOne(commitment),
      school: school.name,
      taught: segment.title,
      initiativeId: segment.initiativeId,
      owner: person.name,
      helper: helper.name,
      day: dilt.day,
    })
    .from(commitment)
    .innerJoin(dilt, eq(dilt.id, commitment.diltId))
    .innerJoin(school, eq(school.id, commitment.schoolId))
    .innerJoin(segment, eq(segment.id, commitment.segmentId))
    .innerJoin(person, eq(person.id, standsFor(commitment.ownerId)))
    .leftJoin(helper, eq(helper.id, standsFor(commitment.helperId)))
    .where(where)
    .orderBy(desc(dilt.day), asc(school.name), asc(commitment.id))
    .limit(most);
}

type Listed = ReturnType<ReturnType<typeof listing>['all']>[number];

const named = ({ row, ...names }: Listed) => ({ ...row, ...names });

const select = (db: Reader, where: SQL | undefined, most?: number) => listing(db, where, most).all().map(named);

/** What the schools bring back from a DILT. */
export const commitmentsOf = (db: Reader, diltId: string): Commitment[] => select(db, eq(commitment.diltId, diltId));

/** One of them, or undefined. */
export const commitmentById = (db: Reader, id: string): Commitment | undefined => select(db, eq(commitment.id, id))[0];

/** The one a button names. */
export function commitmentIn(db: Reader, id: string): Commitment {
  const found = commitmentById(db, id);
  if (!found) throw notFound();
  return found;
}

/** Those of a DILT, and those of earlier ones that are still open: of some schools, or of all. */
export function commitmentsSeen(
  { db, viewer }: Asked,
  diltId: string,
  schools: readonly string[] | undefined,
  most: number,
): Commitment[] {
  const columns = { owner: commitment.ownerId, school: commitment.schoolId };
  const which = or(eq(commitment.diltId, diltId), eq(commitment.state, 'open'));
  const where = schools === undefined ? undefined : inArray(commitment.schoolId, [...schools]);
  return select(db, and(which, where, visible(viewer, 'commitments.read', columns)), most);
}

const due = (whose?: SQL) =>
  prepared((db: Reader) =>
    listing(db, and(eq(commitment.state, 'open'), lte(commitment.byDay, sql.placeholder('by')), whose)).prepare(),
  );
const dueOfAll = due();
const dueOfOne = due(isOf(commitment.ownerId, sql.placeholder('of')));

/** Those that were to be brought back by a day and are still open: of everybody, or of one person. */
export function commitmentsDue(db: Reader, by: Day, of: string | undefined): Commitment[] {
  const rows = of === undefined ? dueOfAll(db).all({ by }) : dueOfOne(db).all({ by, of });
  return rows.map(named);
}

const saying = prepared((db: Reader) =>
  db
    .selectDistinct({ id: commitment.schoolId })
    .from(commitment)
    .where(eq(commitment.diltId, sql.placeholder('diltId')))
    .prepare(),
);

/** The schools that have said what they bring back from a DILT. */
export const schoolsThatSaid = (db: Reader, diltId: string): string[] =>
  saying(db)
    .all({ diltId })
    .map(({ id }) => id);

/** The id of the DILT of a day that took place. */
export const diltOnDay = (db: Reader, day: string): string | undefined =>
  db
    .select({ id: dilt.id })
    .from(dilt)
    .where(and(sql`${dilt.day} = ${day}`, isNull(dilt.cancelledOn)))
    .limit(1)
    .get()?.id;

const schools = prepared((db: Reader) =>
  db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).prepare(),
);

/** Every school, by name. */
export const allSchools = (db: Reader): { readonly id: string; readonly name: string }[] => schools(db).all();

export function insertCommitment(tx: Tx, row: typeof commitment.$inferInsert): void {
  tx.insert(commitment).values(row).run();
}

/** How it went, and where and when it was brought back. */
export interface HowItWent {
  readonly state: CommitmentState;
  readonly note: string;
  readonly stateOn: Day;
  readonly broughtTo: string;
  readonly broughtOn: Day | null;
}

/** Keeps how it went. */
export function keepState(tx: Tx, id: string, { state, note, stateOn, broughtTo, broughtOn }: HowItWent): void {
  tx.update(commitment).set({ state, note, stateOn, broughtTo, broughtOn }).where(eq(commitment.id, id)).run();
}

/** What a right is asked of, for a commitment. */
export function facetsOfCommitment(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: standsFor(commitment.ownerId), school: commitment.schoolId })
    .from(commitment)
    .where(eq(commitment.id, id))
    .get();
}

/** What supports these initiatives in the schools, newest first. */
export function supportFor(db: Reader, initiativeIds: readonly string[], most: number): Commitment[] {
  if (initiativeIds.length === 0) return [];
  return select(db, inArray(segment.initiativeId, [...initiativeIds]), most);
}

/** What a school was to bring back and is still open, or went otherwise since a day: the newest DILT first. */
export const commitmentsAt = (db: Reader, schoolId: string, since: Day): Commitment[] =>
  select(db, and(eq(commitment.schoolId, schoolId), or(eq(commitment.state, 'open'), gte(commitment.stateOn, since))));

/** Everything a person was to bring back or help with. */
export const commitmentsWith = (db: Reader, personId: string): Commitment[] =>
  select(db, or(isOf(commitment.ownerId, personId), isOf(commitment.helperId, personId)));

export const commitmentRef = ({ id }: Pick<Commitment, 'id'>): Ref => refTo('commitment', id);

/** The newest DILT of before a day that has commitments. */
export function lastWithCommitments(db: Reader, day: Day): { readonly id: string; readonly day: Day } | undefined {
  return db
    .select({ id: dilt.id, day: dilt.day })
    .from(dilt)
    .innerJoin(commitment, eq(commitment.diltId, dilt.id))
    .where(and(lt(dilt.day, day), ne(commitment.words, '')))
    .orderBy(desc(dilt.day))
    .limit(1)
    .get();
}
