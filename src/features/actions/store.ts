import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { type Evidence, evidenceFor } from '../../district/evidence.ts';
import { action, actionPart } from '../../district/plan/schema.ts';
import { can, type Facets, visible } from '../../district/policy.ts';
import type { ActionStanding } from '../../district/questions.ts';
import { type Ref, refTo } from '../../district/ref.ts';
import { isOf, standsFor } from '../../district/same-person.ts';
import { person, school } from '../../district/schema.ts';
import type { Asked } from '../../kit/context.ts';
import { notFound } from '../../kit/refusal.ts';
import { type PartOrder, type PartStanding, wholeOf } from './rules.ts';
import { actionStanding, actionUpdate } from './schema.ts';

/** A part of an action with everything a list says of it. */
export type Part = ReturnType<typeof selectParts>[number] & PartOrder & PartStanding;

/** How a part stands; one that was never spoken of has had no action. */
export const statusColumn = sql<PartStanding['status']>`coalesce(${actionStanding.status}, 'noAction')`;

/** By when a part is due: on the plan’s day, or on a later one that was agreed for it. */
export const dueColumn = sql<Day | null>`nullif(max(coalesce(${action.dueOn}, ''), coalesce(${actionPart.dueOn}, '')), '')`;

const columns = {
  id: actionPart.id,
  actionId: action.id,
  code: action.code,
  words: action.words,
  shortName: action.shortName,
  dueOn: dueColumn,
  planDueOn: action.dueOn,
  rawDue: action.rawDue,
  rawOwner: action.rawOwner,
  ownerId: standsFor(actionPart.ownerId),
  owner: person.name,
  schoolId: actionPart.schoolId,
  school: school.name,
  reassignedToId: standsFor(actionPart.reassignedToId),
  status: statusColumn,
  since: actionStanding.since,
  movedOn: actionStanding.movedOn,
};

/** The statement behind a list of parts. */
export function partsWhere(db: Reader, where: SQL | undefined) {
  return db
    .select(columns)
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .leftJoin(actionStanding, eq(actionStanding.partId, actionPart.id))
    .leftJoin(person, eq(person.id, standsFor(actionPart.ownerId)))
    .leftJoin(school, eq(school.id, actionPart.schoolId))
    .where(where)
    .orderBy(asc(action.position), asc(action.id), asc(school.name), asc(actionPart.id));
}

/** Parts as lists say them. */
export const selectParts = (db: Reader, where: SQL | undefined) => partsWhere(db, where).all();

/** What goes on in the plan: what was ended stays in the tables. */
export const partGoesOn = and(isNull(actionPart.endedOn), isNull(action.endedOn));

/** What somebody answers for today. */
export const partsOwnedBy = (db: Reader, personId: string): Part[] => partsOwned(db).all({ personId });

const partsOwned = prepared((db: Reader) =>
  partsWhere(db, and(isOf(actionPart.ownerId, sql.placeholder('personId')), partGoesOn)).prepare(),
);

/** Every part that goes on, for who may read the plan. */
export const allParts = ({ db, viewer }: Asked): Part[] =>
  selectParts(db, and(partGoesOn, visible(viewer, 'plan.read', {})));

/** What nobody answers for. */
export const orphans = ({ db, viewer }: Asked): Part[] =>
  selectParts(db, and(isNull(actionPart.ownerId), partGoesOn, visible(viewer, 'plan.read', {})));

/** The parts of the action that is known by a code, in the order of their schools. */
export const partsCoded = ({ db, viewer }: Asked, key: string): Part[] =>
  selectParts(db, and(eq(action.codeKey, key), partGoesOn, visible(viewer, 'plan.read', {})));

/** One part, ended or not. */
export const partById = (db: Reader, id: string): Part | undefined => selectParts(db, eq(actionPart.id, id))[0];

/** Several parts, ended or not. */
export const partsById = (db: Reader, ids: readonly string[]): Part[] => selectParts(db, inArray(actionPart.id, ids));

/** The part a button or a window names. One that has ended is as it was, and nothing is said of it any more. */
export function partAt(c: Asked, id: string): Part {
  const part = selectParts(c.db, and(eq(actionPart.id, id), partGoesOn, visible(c.viewer, 'plan.read', {})))[0];
  if (!part) throw notFound();
  return part;
}

export const partRef = ({ id }: Pick<Part, 'id'>): Ref => refTo('actionPart', id);

/** Whose a part is and where: what rights are asked of. */
export const facetsIn = ({ ownerId, schoolId }: Part): Facets => ({ owner: ownerId, school: schoolId });

/** What this viewer may do with a part. */
export function mayDo({ viewer }: Asked, part: Part) {
  return {
    update: can(viewer, 'actions.update', facetsIn(part)),
    comment: can(viewer, 'actions.comment', facetsIn(part)),
    drop: can(viewer, 'actions.drop'),
    give: can(viewer, 'actions.give'),
  };
}

/** Who answers for a part of an action, and where; undefined when there is none. */
export function facetsOfPart(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: standsFor(actionPart.ownerId), school: actionPart.schoolId })
    .from(actionPart)
    .where(eq(actionPart.id, id))
    .get();
}

/** Codes of every action that goes on, in the plan's order. */
export function codesIn(db: Reader): string[] {
  const rows = db
    .select({ code: action.code })
    .from(action)
    .where(isNull(action.endedOn))
    .orderBy(asc(action.position));
  return rows.all().map(({ code }) => code);
}

/** Parts of one action, ended ones apart. */
export const partsOfAction = ({ db, viewer }: Asked, actionId: string): Part[] =>
  selectParts(db, and(eq(actionPart.actionId, actionId), partGoesOn, visible(viewer, 'plan.read', {})));

/** Something that was said of a part, with who said it. */
export type SaidOfPart = ReturnType<typeof saidOf>[number];

/** The newest that was said of a part, newest first. */
export function saidOf(db: Reader, partId: string, most: number) {
  return db
    .select({
      id: actionUpdate.id,
      byId: standsFor(actionUpdate.byId),
      onDay: actionUpdate.onDay,
      kind: actionUpdate.kind,
      from: actionUpdate.from,
      to: actionUpdate.to,
      note: actionUpdate.note,
      dueOn: actionUpdate.dueOn,
      by: person.name,
      toPerson: sql<string | null>`(SELECT p.name FROM ${person} p WHERE p.id = ${standsFor(actionUpdate.toPersonId)})`,
    })
    .from(actionUpdate)
    .innerJoin(person, eq(person.id, standsFor(actionUpdate.byId)))
    .where(eq(actionUpdate.partId, partId))
    .orderBy(desc(actionUpdate.id))
    .limit(most)
    .all();
}

/** What there is to show for a part, newest first. */
export const shownFor = (db: Reader, part: Pick<Part, 'id'>, most: number): Evidence[] =>
  evidenceFor(db, partRef(part)).slice(-most).reverse();

/** Where every action of the plan stands. */
export function whereActionsStand(db: Reader): ActionStanding[] {
  const rows = db
    .select({
      partId: actionPart.id,
      actionId: actionPart.actionId,
      school: school.name,
      status: columns.status,
      movedOn: actionStanding.movedOn,
    })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .leftJoin(actionStanding, eq(actionStanding.partId, actionPart.id))
    .leftJoin(school, eq(school.id, actionPart.schoolId))
    .where(partGoesOn)
    .orderBy(asc(action.position), asc(action.id), asc(school.name))
    .all();
  const by = new Map<string, typeof rows>();
  for (const row of rows) {
    const parts = by.get(row.actionId);
    if (parts) parts.push(row);
    else by.set(row.actionId, [row]);
  }
  return [...by].map(([actionId, parts]) => ({ actionId, ...wholeOf(parts) }));
}
