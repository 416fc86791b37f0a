import { and, asc, desc, eq, gte, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { type Day, schoolYearStart } from '../../district/days.ts';
import type { Viewer } from '../../district/people.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { newId, type Ref } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { person, school } from '../../district/schema.ts';
import type { Asked, Writing } from '../../kit/context.ts';
import type { Bearing } from './rules.ts';
import { siteObservation, siteVisit } from './schema.ts';

/** A visit as lists say it. */
export type SiteVisit = ReturnType<typeof siteVisitsWhere>[number];

const visibleBy = {
  author: siteVisit.authorId,
  enteredBy: siteVisit.enteredById,
  shared: siteVisit.sharedOn,
};

function visitsWhere(db: Reader, where: SQL | undefined, { from, most } = { from: 0, most: -1 }) {
  const typist = alias(person, 'typist');
  return db
    .select({ row: asOne(siteVisit), school: school.name, author: person.name, enteredBy: typist.name })
    .from(siteVisit)
    .innerJoin(person, eq(person.id, standsFor(siteVisit.authorId)))
    .innerJoin(typist, eq(typist.id, standsFor(siteVisit.enteredById)))
    .leftJoin(school, eq(school.id, siteVisit.schoolId))
    .where(where)
    .orderBy(desc(siteVisit.day), desc(siteVisit.id))
    .limit(most)
    .offset(from);
}

const named = <Row extends object, Named extends object>({ row, ...rest }: { readonly row: Row } & Named) => ({
  ...row,
  ...rest,
});

/** Visits that a condition is true of, newest first. */
export const siteVisitsWhere = (...what: Parameters<typeof visitsWhere>) =>
  visitsWhere(...what)
    .all()
    .map((one) => named(one));

/** The visits somebody may read, from a page on: those of this school year and the last, newest first. */
export function siteVisitsFor({ db, viewer, today }: Asked, page: { readonly from: number; readonly most: number }) {
  const since: Day = `${Number(schoolYearStart(today).slice(0, 4)) - 1}-07-01`;
  const theirs = visible(viewer, 'siteVisits.read', visibleBy);
  return siteVisitsWhere(db, and(gte(siteVisit.day, since), isNull(siteVisit.cancelledOn), theirs), page);
}

/** One of them. */
export const siteVisitById = (db: Reader, id: string): SiteVisit | undefined =>
  siteVisitsWhere(db, eq(siteVisit.id, id))[0];

const ahead = prepared((db: Reader) =>
  visitsWhere(db, and(gte(siteVisit.day, sql.placeholder('day')), isNull(siteVisit.cancelledOn))).prepare(),
);

/** Visits that are still to come, or are today. */
export const siteVisitsAhead = (db: Reader, day: Day): SiteVisit[] =>
  ahead(db)
    .all({ day })
    .map((one) => named(one));

/** All that somebody made, or that were entered by them. */
export const siteVisitsOf = (db: Reader, personId: string): SiteVisit[] =>
  siteVisitsWhere(db, or(isOf(siteVisit.authorId, personId), isOf(siteVisit.enteredById, personId)));

/** Whose a visit is. */
export function facetsOfSiteVisit(db: Reader, id: string): Facets | undefined {
  const one = siteVisitById(db, id);
  return one && { author: one.authorId, enteredBy: one.enteredById, shared: one.sharedOn, day: one.day };
}

type NewVisit = Omit<typeof siteVisit.$inferInsert, 'id' | 'enteredById' | 'learned' | 'stillOpen'>;

/** Keeps a visit, typed by whoever asks, and returns its id. */
export function keepSiteVisit({ db, viewer }: Asked<Writing>, one: NewVisit): string {
  const id = newId();
  const rest = { enteredById: viewer.person.id, learned: '', stillOpen: '' };
  db.insert(siteVisit)
    .values({ id, ...one, ...rest })
    .run();
  return id;
}

/** Says otherwise what was said of a visit. */
export function changeSiteVisit({ db }: Writing, id: string, set: Partial<typeof siteVisit.$inferInsert>): void {
  db.update(siteVisit).set(set).where(eq(siteVisit.id, id)).run();
}

/** An observation, with whoever answered. */
export type SiteObservation = ReturnType<typeof observations>[number];

function observationsWhere(db: Reader, where: SQL | undefined) {
  const owner = alias(person, 'owner');
  const answerer = alias(person, 'answerer');
  return db
    .select({ row: asOne(siteObservation), owner: owner.name, answeredBy: answerer.name, visit: asOne(siteVisit) })
    .from(siteObservation)
    .innerJoin(siteVisit, eq(siteVisit.id, siteObservation.visitId))
    .leftJoin(owner, eq(owner.id, standsFor(siteObservation.ownerId)))
    .leftJoin(answerer, eq(answerer.id, standsFor(siteObservation.answeredById)))
    .where(and(isNull(siteObservation.removedOn), where))
    .orderBy(asc(siteObservation.position), asc(siteObservation.id));
}

const observations = (...what: Parameters<typeof observationsWhere>) =>
  observationsWhere(...what)
    .all()
    .map((one) => named(one));

/** What was observed on a visit, in its order; what was removed is not. */
export const siteObservationsOf = (db: Reader, visitId: string) =>
  observations(db, eq(siteObservation.visitId, visitId));

/** One of them; undefined once it is removed. */
export const siteObservationById = (db: Reader, id: string): SiteObservation | undefined =>
  observations(db, eq(siteObservation.id, id))[0];

/** What was raised about a row of the plan, as far as somebody may read it: who may answer it, whose visit it was, or with whom that is shared. */
export function siteContradictionsOf(db: Reader, about: Ref, viewer: Viewer): SiteObservation[] {
  const answers = {
    owner: siteObservation.ownerId,
    shared: siteObservation.raisedOn,
  };
  const may = or(visible(viewer, 'siteObservations.answer', answers), visible(viewer, 'siteVisits.read', visibleBy));
  return observations(db, and(eq(siteObservation.about, about), isNotNull(siteObservation.raisedOn), may));
}

const raisedFrom = gte(siteObservation.raisedOn, sql.placeholder('day'));
const raised = prepared((db: Reader) =>
  observationsWhere(db, and(raisedFrom, isNull(siteObservation.answeredOn))).prepare(),
);
const answeredBy = prepared((db: Reader) =>
  observationsWhere(
    db,
    and(raisedFrom, isNotNull(siteObservation.answeredOn), isOf(siteObservation.ownerId, sql.placeholder('id'))),
  ).prepare(),
);

/** What was raised since a day and has no answer. */
export const siteUnanswered = (db: Reader, day: Day): SiteObservation[] =>
  raised(db)
    .all({ day })
    .map((one) => named(one));

/** What was raised since a day with somebody, and is answered. */
export const siteAnsweredOf = (db: Reader, id: string, day: Day): SiteObservation[] =>
  answeredBy(db)
    .all({ day, id })
    .map((one) => named(one));

/** What was raised with somebody, or answered by them. */
export const siteObservationsWith = (db: Reader, personId: string): SiteObservation[] =>
  observations(db, or(isOf(siteObservation.ownerId, personId), isOf(siteObservation.answeredById, personId)));

/** Whose an observation is. It is shared once it is raised: with whoever answers for what it is about. */
export function facetsOfSiteObservation(db: Reader, id: string): Facets | undefined {
  const one = siteObservationById(db, id);
  return (
    one && { author: one.visit.authorId, enteredBy: one.visit.enteredById, owner: one.ownerId, shared: one.raisedOn }
  );
}

export interface WrittenObservation {
  readonly about: Ref | null;
  readonly words: string;
  readonly bearing: Bearing;
}

/** Keeps one more observation of a visit. */
export function keepSiteObservation({ db, today }: Writing, visitId: string, one: WrittenObservation): void {
  const position = siteObservationsOf(db, visitId).length;
  db.insert(siteObservation)
    .values({ id: newId(), visitId, position, ...one, onDay: today, answer: '' })
    .run();
}

/** Says otherwise what was observed, or what became of it. */
export function changeSiteObservation(
  { db }: Writing,
  id: string,
  set: Partial<typeof siteObservation.$inferInsert>,
): void {
  db.update(siteObservation).set(set).where(eq(siteObservation.id, id)).run();
}
