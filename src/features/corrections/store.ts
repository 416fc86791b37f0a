import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { newId, type Ref, refTo } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import type { CorrectionStanding } from '../../district/standings.ts';
import type { Asked, Reading, Writing } from '../../kit/context.ts';
import { notFound } from '../../kit/refusal.ts';
import { type Answer, settledAs, type Worked } from './rules.ts';
import { correction, correctionCheck } from './schema.ts';

/** A correction as lists say it. */
export type Correction = ReturnType<typeof select>[number];

function listing(db: Reader, where: SQL | undefined, most: number, order: readonly SQL[]) {
  return db
    .select({ row: asOne(correction), owner: person.name })
    .from(correction)
    .innerJoin(person, eq(person.id, standsFor(correction.ownerId)))
    .where(where)
    .orderBy(...order)
    .limit(most);
}

const named = ({ row, owner }: ReturnType<ReturnType<typeof listing>['all']>[number]) => ({ ...row, owner });

const select = (...what: Parameters<typeof listing>) =>
  listing(...what)
    .all()
    .map(named);

const oldestFirst = [asc(correction.lookOn), asc(correction.id)];
const newestFirst = [desc(correction.settledOn), desc(correction.id)];
const columns = { owner: correction.ownerId };

/** Those of which nobody can tell yet, the next to be looked at first. */
export const openCorrections = ({ db, viewer }: Asked, most: number): Correction[] =>
  select(db, and(isNull(correction.settledOn), visible(viewer, 'corrections.read', columns)), most, oldestFirst);

/** Those that were settled since a day, newest first. */
export const settledSince = ({ db, viewer }: Asked, day: Day, most: number): Correction[] =>
  select(db, and(gte(correction.settledOn, day), visible(viewer, 'corrections.read', columns)), most, newestFirst);

const due = prepared((db: Reader) =>
  listing(
    db,
    and(isNull(correction.settledOn), lte(correction.lookOn, sql.placeholder('day'))),
    -1,
    oldestFirst,
  ).prepare(),
);

/** Those that are to be looked at by a day and are not settled. */
export const dueBy = (db: Reader, day: Day): Correction[] => due(db).all({ day }).map(named);

/** One of them. */
export const correctionById = (db: Reader, id: string): Correction | undefined =>
  select(db, eq(correction.id, id), 1, oldestFirst)[0];

/** The one a button names. */
export function correctionIn(db: Reader, id: string): Correction {
  const found = correctionById(db, id);
  if (!found) throw notFound();
  return found;
}

/** Those that changed nothing, were settled since a day, and have no other in their place. */
export function nothingCameOf(db: Reader, since: Day): Correction[] {
  const where = and(gte(correction.settledOn, since), eq(correction.worked, 'changedNothing'));
  const all = select(db, where, 50, newestFirst);
  if (all.length === 0) return [];
  const ids = all.map(({ id }) => id);
  const followed = new Set(
    db
      .select({ id: correction.followsId })
      .from(correction)
      .where(inArray(correction.followsId, ids))
      .all()
      .map(({ id }) => id),
  );
  return all.filter(({ id }) => !followed.has(id));
}

/** Every correction that is not settled, and those settled since a day, the oldest first. */
export function whereCorrectionsStand({ db }: Reading, since: Day): CorrectionStanding[] {
  return select(db, or(isNull(correction.settledOn), gte(correction.settledOn, since)), -1, [
    asc(correction.madeOn),
    asc(correction.id),
  ]).map(({ id, about, signal, decision, effect, ownerId, madeOn, lookOn, worked, settledOn, raisedIn }) => ({
    correctionId: id,
    about,
    signal,
    decision,
    effect,
    ownerId,
    madeOn,
    lookOn,
    worked,
    settledOn,
    raisedIn,
  }));
}

/** What was said to show it, when somebody last looked. */
export const shownBy = (db: Reader, id: string): string =>
  db
    .select({ words: correctionCheck.words })
    .from(correctionCheck)
    .where(eq(correctionCheck.correctionId, id))
    .orderBy(desc(correctionCheck.id))
    .limit(1)
    .get()?.words ?? '';

/** Who sees to a correction; undefined when there is none. */
export const facetsOfCorrection = (db: Reader, id: string): Facets | undefined =>
  db
    .select({ owner: standsFor(correction.ownerId) })
    .from(correction)
    .where(eq(correction.id, id))
    .get();

type Made = Pick<
  typeof correction.$inferInsert,
  'about' | 'signal' | 'decision' | 'effect' | 'ownerId' | 'lookOn' | 'raisedIn' | 'followsId'
>;

/** It was decided. Returns its id. */
export function insertCorrection(c: Asked<Writing>, one: Made): string {
  const id = newId();
  const made = { madeById: c.viewer.person.id, madeOn: c.today, worked: null, settledOn: null };
  c.db
    .insert(correction)
    .values({ id, ...one, ...made })
    .run();
  return id;
}

/** Somebody looked whether it worked. */
export function keepCorrectionCheck(
  c: Asked<Writing>,
  id: string,
  { answer, words, again }: { readonly answer: Answer; readonly words: string; readonly again: Day | null },
): void {
  const worked: Worked | undefined = settledAs.find((one) => one === answer);
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(correctionCheck)
    .values({ id: newId(), correctionId: id, ...by, answer, words, lookOn: worked ? null : again })
    .run();
  const set = worked ? { worked, settledOn: c.today } : { ...(again === null ? {} : { lookOn: again }) };
  c.db.update(correction).set(set).where(eq(correction.id, id)).run();
}

/** Who looked first whether it worked, from a day on. */
export const checkedBy = (db: Reader, id: string, since: Day): string | undefined =>
  db
    .select({ byId: standsFor(correctionCheck.byId) })
    .from(correctionCheck)
    .where(and(eq(correctionCheck.correctionId, id), gte(correctionCheck.onDay, since)))
    .orderBy(asc(correctionCheck.id))
    .limit(1)
    .get()?.byId;

/** Everything a person made or sees to, with what was said of it. */
export function correctionsWith(db: Reader, personId: string) {
  const where = or(isOf(correction.madeById, personId), isOf(correction.ownerId, personId));
  return { made: select(db, where, -1, [asc(correction.id)]), checks: checksBy(db, personId) };
}

const checksBy = (db: Reader, personId: string) =>
  db
    .select({ check: asOne(correctionCheck), decision: correction.decision })
    .from(correctionCheck)
    .innerJoin(correction, eq(correction.id, correctionCheck.correctionId))
    .where(isOf(correctionCheck.byId, personId))
    .orderBy(asc(correctionCheck.id))
    .all();

export const correctionRef = ({ id }: Pick<Correction, 'id'>): Ref => refTo('correction', id);
