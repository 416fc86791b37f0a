import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { type Ref, refTo } from '../ref.ts';
import { begins, typedWords } from '../roster.ts';
import { standsFor } from '../same-person.ts';
import { school } from '../schema.ts';
import { action, actionPart, benchmark, initiative } from './schema.ts';

/** A row of the plan as lists offer it. An action is offered by its parts: each is somebody's. */
export interface Found {
  readonly ref: Ref;
  readonly code: string;
  readonly words: string;
  /** Empty until somebody confirmed one: "called" says what to call it. */
  readonly shortName: string;
  /** Of a part at one school. */
  readonly school: string | null;
  /** Who answers for it. */
  readonly ownerId: string | null;
}

/** What of the plan is looked for. */
export type Findable = 'initiative' | 'benchmark' | 'actionPart';

/** What goes on in the plan and has all the words that were typed at the beginning of a word of its code, its words or its school: at most `most` of each kind. */
export function findInPlan(db: Reader, kinds: readonly Findable[], typed: string, most: number): Found[] {
  return kinds.flatMap((kind) => finders[kind](db, typedWords(typed), most));
}

/** The row of a ref, as long as it goes on. */
export function inPlan(db: Reader, ref: Ref): Found | undefined {
  const [noun, id = ''] = ref.split('/');
  if (noun === 'initiative') return initiatives(db, eq(initiative.id, id), 1)[0];
  if (noun === 'benchmark') return benchmarks(db, eq(benchmark.id, id), 1)[0];
  return noun === 'actionPart' ? parts(db, eq(actionPart.id, id), 1)[0] : undefined;
}

/** What a row was called, whether it goes on or not; undefined where there never was one. */
export function onceInPlan(
  db: Reader,
  ref: Ref,
): { readonly code: string; readonly school: string | null } | undefined {
  const [noun, id = ''] = ref.split('/');
  if (noun === 'actionPart')
    return db
      .select({ code: action.code, school: school.name })
      .from(actionPart)
      .innerJoin(action, eq(action.id, actionPart.actionId))
      .leftJoin(school, eq(school.id, actionPart.schoolId))
      .where(eq(actionPart.id, id))
      .get();
  const level = noun === 'initiative' ? initiative : benchmark;
  const row = db.select({ code: level.code }).from(level).where(eq(level.id, id)).get();
  return row && { ...row, school: null };
}

/** The strategic objective that a row of the plan serves, whether it goes on or not; null where there is none. */
export function objectiveServedBy(db: Reader, ref: Ref): string | null {
  const [noun, id = ''] = ref.split('/');
  if (noun === 'strategicObjective') return id;
  if (noun === 'benchmark')
    return db.select({ id: benchmark.objectiveId }).from(benchmark).where(eq(benchmark.id, id)).get()?.id ?? null;
  if (noun === 'initiative')
    return db.select({ id: initiative.objectiveId }).from(initiative).where(eq(initiative.id, id)).get()?.id ?? null;
  const row = db
    .select({ id: initiative.objectiveId })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .innerJoin(initiative, eq(initiative.id, action.initiativeId))
    .where(eq(actionPart.id, id));
  return noun === 'actionPart' ? (row.get()?.id ?? null) : null;
}

const finders: Record<Findable, (db: Reader, words: readonly string[], most: number) => Found[]> = {
  initiative: (db, words, most) =>
    initiatives(
      db,
      all(words, sql`${initiative.code} || ' ' || ${initiative.shortName} || ' ' || ${initiative.words}`),
      most,
    ),
  benchmark: (db, words, most) =>
    benchmarks(
      db,
      all(words, sql`${benchmark.code} || ' ' || ${benchmark.shortName} || ' ' || ${benchmark.words}`),
      most,
    ),
  actionPart: (db, words, most) =>
    parts(
      db,
      all(
        words,
        sql`${action.code} || ' ' || ${action.shortName} || ' ' || ${action.words} || ' ' || coalesce(${school.name}, '')`,
      ),
      most,
    ),
};

const all = (words: readonly string[], text: ReturnType<typeof sql>) =>
  and(...words.map((word) => begins(sql`(${text})`, word)));

type Where = ReturnType<typeof and>;

const initiatives = (db: Reader, where: Where, most: number): Found[] =>
  db
    .select({
      id: initiative.id,
      code: initiative.code,
      words: initiative.words,
      shortName: initiative.shortName,
      ownerId: standsFor(initiative.ownerId),
    })
    .from(initiative)
    .where(and(isNull(initiative.endedOn), where))
    .orderBy(asc(initiative.position))
    .limit(most)
    .all()
    .map(({ id, ...row }) => ({ ref: refTo('initiative', id), school: null, ...row }));

const benchmarks = (db: Reader, where: Where, most: number): Found[] =>
  db
    .select({
      id: benchmark.id,
      code: benchmark.code,
      words: benchmark.words,
      shortName: benchmark.shortName,
      ownerId: standsFor(benchmark.ownerId),
    })
    .from(benchmark)
    .where(and(isNull(benchmark.endedOn), where))
    .orderBy(asc(benchmark.position))
    .limit(most)
    .all()
    .map(({ id, ...row }) => ({ ref: refTo('benchmark', id), school: null, ...row }));

const parts = (db: Reader, where: Where, most: number): Found[] =>
  db
    .select({
      id: actionPart.id,
      code: action.code,
      words: action.words,
      shortName: action.shortName,
      school: school.name,
      ownerId: standsFor(actionPart.ownerId),
    })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .leftJoin(school, eq(school.id, actionPart.schoolId))
    .where(and(isNull(actionPart.endedOn), isNull(action.endedOn), where))
    .orderBy(asc(action.position), asc(school.name))
    .limit(most)
    .all()
    .map(({ id, ...row }) => ({ ref: refTo('actionPart', id), ...row }));
