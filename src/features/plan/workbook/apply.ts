import { and, eq, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import {
  action,
  benchmark,
  initiative,
  keyIssue,
  planVersion,
  strategicObjective,
} from '../../../district/plan/schema.ts';
import { newId } from '../../../district/ref.ts';
import { isSamePlan, type LevelDifference, type PlanDifference } from '../rules.ts';
import { keepShortNames } from '../short-names/store.ts';
import * as cells from './written.ts';

/** How many rows one statement writes: well below what SQLite takes at once. */
const atOnce = 500;

/**
 * Writes a difference down, all of it or nothing: the transaction is the caller's. What is not in the plan any more is ended,
 * never deleted, and the plan as it is then is kept as its next version. Short names alone make no version.
 */
export function applyPlan(tx: Tx, found: PlanDifference, today: Day, version: number): void {
  applyObjectives(tx, found.objectives, today);
  applyInitiatives(tx, found.initiatives, today);
  applyBenchmarks(tx, found.benchmarks, today);
  applyActions(tx, found.actions, today);
  applyLevel(found.keyIssues, today, ({ words, source }) => ({ words, source }), {
    insert: (rows) => tx.insert(keyIssue).values(rows).run(),
    update: (id, set) => tx.update(keyIssue).set(set).where(eq(keyIssue.id, id)).run(),
  });
  keepShortNames(tx, found.names);
  if (isSamePlan(found)) return;
  tx.insert(planVersion)
    .values({
      id: newId(),
      number: version,
      ...found.after.head,
      kind: 'draft',
      onDay: today,
      reason: '',
      approval: '',
      document: JSON.stringify(cells.asWritten(found.after)),
    })
    .run();
}

function applyObjectives(tx: Tx, found: PlanDifference['objectives'], today: Day): void {
  applyLevel(found, today, cells.coded, {
    insert: (rows) => tx.insert(strategicObjective).values(rows).run(),
    update: (id, set) => tx.update(strategicObjective).set(set).where(eq(strategicObjective.id, id)).run(),
  });
}

function applyInitiatives(tx: Tx, found: PlanDifference['initiatives'], today: Day): void {
  const objectives = idsByKey(tx, strategicObjective);
  const cellsOf = (one: (typeof found.added)[number]['now']) => ({
    ...cells.coded(one),
    ...cells.owned(one),
    objectiveId: needed(objectives.get(one.parent)),
  });
  applyLevel(found, today, cellsOf, {
    insert: (rows) => tx.insert(initiative).values(rows).run(),
    update: (id, set) => tx.update(initiative).set(set).where(eq(initiative.id, id)).run(),
  });
}

function applyBenchmarks(tx: Tx, found: PlanDifference['benchmarks'], today: Day): void {
  const objectives = idsByKey(tx, strategicObjective);
  const initiatives = idsByKey(tx, initiative);
  const rows = tx.select({ id: initiative.id, objectiveId: initiative.objectiveId }).from(initiative).all();
  const objectiveOf = new Map(rows.map((one) => [one.id, one.objectiveId]));
  const cellsOf = (one: (typeof found.added)[number]['now']) => {
    const initiativeId = initiatives.get(one.parent) ?? null;
    const objectiveId = initiativeId === null ? objectives.get(one.parent) : objectiveOf.get(initiativeId);
    return { ...cells.coded(one), ...cells.measured(one), initiativeId, objectiveId: needed(objectiveId) };
  };
  applyLevel(found, today, cellsOf, {
    insert: (some) => tx.insert(benchmark).values(some).run(),
    update: (id, set) => tx.update(benchmark).set(set).where(eq(benchmark.id, id)).run(),
  });
  followInitiatives(tx);
}

/** An initiative may have moved to another objective; its benchmarks go with it, though nothing is written differently about them. */
function followInitiatives(tx: Tx): void {
  const itsObjective: SQL<string> = sql`(SELECT ${initiative.objectiveId} FROM ${initiative} WHERE ${initiative.id} = ${benchmark.initiativeId})`;
  tx.update(benchmark)
    .set({ objectiveId: itsObjective })
    .where(and(isNotNull(benchmark.initiativeId), ne(benchmark.objectiveId, itsObjective)))
    .run();
}

function applyActions(tx: Tx, found: PlanDifference['actions'], today: Day): void {
  const initiatives = idsByKey(tx, initiative);
  const cellsOf = (one: (typeof found.added)[number]['now']) => ({
    ...cells.coded(one),
    ...cells.owned(one),
    ...cells.dated(one),
    initiativeId: needed(initiatives.get(one.parent)),
  });
  applyLevel(found, today, cellsOf, {
    insert: (rows) => tx.insert(action).values(rows).run(),
    update: (id, set) => tx.update(action).set(set).where(eq(action.id, id)).run(),
  });
}

interface Place {
  readonly id: string;
  readonly position: number;
  readonly endedOn: Day | null;
}

function applyLevel<Row, Cells>(
  { added, changed, ended, places }: LevelDifference<Row>,
  today: Day,
  cellsOf: (row: Row) => Cells,
  table: {
    insert(rows: (Cells & Omit<Place, 'endedOn'>)[]): unknown;
    update(id: string, set: Partial<Place> | (Cells & Pick<Place, 'endedOn'>)): unknown;
  },
): void {
  const rows = added.map(({ now, position }) => ({ ...cellsOf(now), id: newId(), position }));
  for (let at = 0; at < rows.length; at += atOnce) table.insert(rows.slice(at, at + atOnce));
  for (const { was, now } of changed) table.update(was.id, { ...cellsOf(now), endedOn: null });
  for (const { id } of ended) table.update(id, { endedOn: today });
  for (const { id, position } of places) table.update(id, { position });
}

/** The rows that go on, by their keys: an ended one may have had a key that another level uses now. */
function idsByKey(tx: Tx, level: typeof strategicObjective | typeof initiative): ReadonlyMap<string, string> {
  const rows = tx.select({ id: level.id, code: level.code }).from(level).where(isNull(level.endedOn)).all();
  return new Map(rows.map((one) => [codeKey(one.code), one.id]));
}

/** A row must never hang on the wrong one, or on none, by mistake. */
function needed(id: string | undefined): string {
  if (id === undefined) throw new Error('A row of the plan hangs on one that is not there.');
  return id;
}
