import { asc, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../days.ts';
import { asOne } from '../same-person.ts';
import { codeKey, type KeptPlan, type PlanHead } from './plan.ts';
import { action, benchmark, initiative, keyIssue, planVersion, strategicObjective } from './schema.ts';

/** The whole plan as it is kept, every level in its order, ended rows too. */
export function planOf(db: Reader): KeptPlan {
  const newest = db.select(asOne(planVersion)).from(planVersion).orderBy(desc(planVersion.number)).limit(1).get();
  return {
    head: newest && { name: newest.name, schoolYear: newest.schoolYear, theory: newest.theory },
    version: newest?.number ?? 0,
    ...treeOf(everyLevel(db)),
    keyIssues: db.select().from(keyIssue).orderBy(asc(keyIssue.position), asc(keyIssue.id)).all(),
  };
}

const objectivesNow = prepared((db: Reader) =>
  db
    .select({
      id: strategicObjective.id,
      code: strategicObjective.code,
      words: strategicObjective.words,
      shortName: strategicObjective.shortName,
    })
    .from(strategicObjective)
    .where(isNull(strategicObjective.endedOn))
    .orderBy(asc(strategicObjective.position), asc(strategicObjective.id))
    .prepare(),
);

/** The strategic objectives that are active, in the plan's order. */
export const activeObjectives = (db: Reader) => objectivesNow(db).all();

const headNow = prepared((db: Reader) =>
  db
    .select({ name: planVersion.name, schoolYear: planVersion.schoolYear, theory: planVersion.theory })
    .from(planVersion)
    .orderBy(desc(planVersion.number))
    .limit(1)
    .prepare(),
);
const issuesNow = prepared((db: Reader) =>
  db
    .select()
    .from(keyIssue)
    .where(isNull(keyIssue.endedOn))
    .orderBy(asc(keyIssue.position), asc(keyIssue.id))
    .prepare(),
);

/** What of the plan goes on. Reading it takes no more the longer the district has had plans. */
export function planNow(db: Reader) {
  const head = headNow(db).get();
  return {
    head: head satisfies PlanHead | undefined,
    ...treeOf(levelsNow(db)),
    keyIssues: issuesNow(db).all(),
  };
}

const firstDay = prepared((db: Reader) =>
  db.select({ on: planVersion.onDay }).from(planVersion).where(eq(planVersion.number, 1)).prepare(),
);

/** The day the plan was first written down; undefined before that. */
export const planBegan = (db: Reader): Day | undefined => firstDay(db).get()?.on;

/** The version of the plan that a day had: the record of the plan as a whole. Undefined before there was one. */
export const planVersionOn = (db: Reader, day: Day): string | undefined =>
  db
    .select({ id: planVersion.id })
    .from(planVersion)
    .where(lte(planVersion.onDay, day))
    .orderBy(desc(planVersion.number))
    .limit(1)
    .get()?.id;

export type PlanNow = ReturnType<typeof planNow>;

const levels = (which: (level: Level) => SQL | undefined) =>
  prepared((db: Reader) => {
    const inOrder = ({ position, id }: Level) => [asc(position), asc(id)];
    return {
      objectives: db
        .select()
        .from(strategicObjective)
        .where(which(strategicObjective))
        .orderBy(...inOrder(strategicObjective))
        .prepare(),
      initiatives: db
        .select(asOne(initiative))
        .from(initiative)
        .where(which(initiative))
        .orderBy(...inOrder(initiative))
        .prepare(),
      benchmarks: db
        .select(asOne(benchmark))
        .from(benchmark)
        .where(which(benchmark))
        .orderBy(...inOrder(benchmark))
        .prepare(),
      actions: db
        .select(asOne(action))
        .from(action)
        .where(which(action))
        .orderBy(...inOrder(action))
        .prepare(),
    };
  });
const everyLevel = levels(() => undefined);
const levelsNow = levels(({ endedOn }) => isNull(endedOn));

function treeOf(from: ReturnType<typeof everyLevel>) {
  const objectives = from.objectives.all();
  const initiatives = from.initiatives.all();
  const benchmarks = from.benchmarks.all();
  const actions = from.actions.all();
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

const rowOf = (level: Level) =>
  prepared((db: Reader) =>
    db
      .select({ id: level.id })
      .from(level)
      .where(eq(level.id, sql.placeholder('id')))
      .prepare(),
  );
const rowAt = new Map([strategicObjective, initiative, benchmark, action].map((level: Level) => [level, rowOf(level)]));

/** Whether there is such a row at a level of the plan, ended or not. */
export const isInPlan = (db: Reader, level: Level, id: string): boolean =>
  rowAt.get(level)?.(db).get({ id }) !== undefined;
