import { asc, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Day } from '../days.ts';
import { codeKey, type KeptPlan, type PlanHead } from './plan.ts';
import { action, benchmark, initiative, keyIssue, planVersion, strategicObjective } from './schema.ts';

/** The whole plan as it is kept, every level in its order, ended rows too. */
export function planOf(db: Reader): KeptPlan {
  const newest = db.select().from(planVersion).orderBy(desc(planVersion.number)).limit(1).get();
  return {
    head: newest && { name: newest.name, schoolYear: newest.schoolYear, theory: newest.theory },
    version: newest?.number ?? 0,
    ...treeOf(db),
    keyIssues: db.select().from(keyIssue).orderBy(asc(keyIssue.position), asc(keyIssue.id)).all(),
  };
}

/** The strategic objectives that are active, in the plan's order. */
export const activeObjectives = (db: Reader) =>
  db
    .select({ id: strategicObjective.id, code: strategicObjective.code, words: strategicObjective.words })
    .from(strategicObjective)
    .where(isNull(strategicObjective.endedOn))
    .orderBy(asc(strategicObjective.position), asc(strategicObjective.id))
    .all();

/** What of the plan goes on. Reading it takes no more the longer the district has had plans. */
export function planNow(db: Reader) {
  const head = db
    .select({ name: planVersion.name, schoolYear: planVersion.schoolYear, theory: planVersion.theory })
    .from(planVersion)
    .orderBy(desc(planVersion.number))
    .limit(1)
    .get();
  const issues = db.select().from(keyIssue).where(isNull(keyIssue.endedOn));
  return {
    head: head satisfies PlanHead | undefined,
    ...treeOf(db, ({ endedOn }) => isNull(endedOn)),
    keyIssues: issues.orderBy(asc(keyIssue.position), asc(keyIssue.id)).all(),
  };
}

/** The day the plan was first written down; undefined before that. */
export function planBegan(db: Reader): Day | undefined {
  return db.select({ on: planVersion.onDay }).from(planVersion).where(eq(planVersion.number, 1)).get()?.on;
}

export type PlanNow = ReturnType<typeof planNow>;

function treeOf(db: Reader, which: (level: Level) => SQL | undefined = () => undefined) {
  const inOrder = ({ position, id }: Level) => [asc(position), asc(id)];
  const objectives = db
    .select()
    .from(strategicObjective)
    .where(which(strategicObjective))
    .orderBy(...inOrder(strategicObjective))
    .all();
  const initiatives = db
    .select()
    .from(initiative)
    .where(which(initiative))
    .orderBy(...inOrder(initiative))
    .all();
  const benchmarks = db
    .select()
    .from(benchmark)
    .where(which(benchmark))
    .orderBy(...inOrder(benchmark))
    .all();
  const actions = db
    .select()
    .from(action)
    .where(which(action))
    .orderBy(...inOrder(action))
    .all();
  const keys = new Map([...objectives, ...initiatives].map((one) => [one.id, codeKey(one.code)]));
  const keyOf = (id: string): string => keys.get(id) ?? '';
  return {
    objectives,
    initiatives: initiatives.map((one) => ({ ...one, parent: keyOf(one.objectiveId) })),
    benchmarks: benchmarks.map((one) => ({ ...one, parent: keyOf(one.initiativeId ?? one.objectiveId) })),
    actions: actions.map((one) => ({ ...one, parent: keyOf(one.initiativeId) })),
  };
}

type Level = typeof strategicObjective | typeof initiative | typeof benchmark | typeof action;

/** Whether there is such a row at a level of the plan, ended or not. */
export function isInPlan(db: Reader, level: Level, id: string): boolean {
  return db.select({ id: level.id }).from(level).where(eq(level.id, id)).get() !== undefined;
}
