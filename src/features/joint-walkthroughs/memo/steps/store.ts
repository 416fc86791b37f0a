import { and, asc, eq, gte, inArray, lte, or, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import type { Day } from '../../../../district/days.ts';
import { leadersOn } from '../../../../district/leaders.ts';
import type { Facets } from '../../../../district/policy.ts';
import { newId } from '../../../../district/ref.ts';
import { holdersOf, leadersOf, personById } from '../../../../district/roster.ts';
import { asOne, standsFor } from '../../../../district/same-person.ts';
import { school } from '../../../../district/schema.ts';
import type { Asked, Moment, Writing } from '../../../../kit/context.ts';
import type { StepState } from '../rules.ts';
import { jointMemo, jointStep, jointStepUpdate } from '../schema.ts';

/** A step of a memo, with its school, and who read the memo. */
export type JointStep = ReturnType<typeof selectSteps>[number];

function selectSteps(db: Reader, where: SQL | undefined) {
  return db
    .select({ row: asOne(jointStep), school: school.name, addresseeId: standsFor(jointMemo.addresseeId) })
    .from(jointStep)
    .innerJoin(jointMemo, eq(jointMemo.id, jointStep.memoId))
    .innerJoin(school, eq(school.id, jointStep.schoolId))
    .where(where)
    .orderBy(asc(jointStep.byDay), asc(jointStep.id))
    .all()
    .map(({ row, ...named }) => ({ ...row, ...named }));
}

export const jointStepById = (db: Reader, id: string): JointStep | undefined =>
  selectSteps(db, eq(jointStep.id, id))[0];

export const jointStepsOf = (db: Reader, memoId: string): JointStep[] => selectSteps(db, eq(jointStep.memoId, memoId));

/** Those whose day has come and of which nobody has said what became of them. */
export const jointStepsDue = (db: Reader, today: Day): JointStep[] =>
  selectSteps(db, and(eq(jointStep.state, 'open'), lte(jointStep.byDay, today)));

/** Those of a school that are open, and those settled since a day. */
export const jointStepsAt = (db: Reader, schoolId: string, since: Day): JointStep[] =>
  selectSteps(
    db,
    and(
      eq(jointStep.schoolId, schoolId),
      or(
        eq(jointStep.state, 'open'),
        and(inArray(jointStep.state, ['done', 'notDone']), gte(jointStep.stateOn, since)),
      ),
    ),
  );

/** Whose a step is: whoever wrote it, and while it is open also the school’s. */
export function facetsOfJointStep(db: Reader, id: string): Facets | undefined {
  const step = jointStepById(db, id);
  return step && { owner: step.ownerId, ...(step.state === 'open' ? { school: step.schoolId } : {}) };
}

/**
 * Who owns an open step today: whoever wrote it while they lead that school; else its principal; where the post is vacant whoever read the
 * memo, or leads the district now.
 */
export function jointStepOwner({ db, today }: Moment, one: JointStep): string | undefined {
  const leads = leadersOf(db, one.schoolId, today);
  if (leads.includes(one.ownerId)) return one.ownerId;
  const principals = holdersOf(db, 'principal', today);
  const principal = leads.find((id) => principals.includes(id));
  if (principal !== undefined) return principal;
  const district = leadersOn(db, today).map(({ id }) => id);
  return district.includes(one.addresseeId) ? one.addresseeId : district[0];
}

/** The same by name; of one that is settled, whoever wrote it. */
export const jointStepOwnerName = (c: Moment, one: JointStep): string =>
  personById(c.db, (one.state === 'open' ? jointStepOwner(c, one) : undefined) ?? one.ownerId)?.name ?? '';

/** What was last said of each of these, by their ids; nothing of one that nobody said a word of. */
export function lastSaidOfSteps(db: Reader, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map();
  const { stepId, words } = jointStepUpdate;
  const rows = db
    .select({ stepId, words })
    .from(jointStepUpdate)
    .where(inArray(stepId, [...ids]))
    .orderBy(asc(jointStepUpdate.id))
    .all();
  return new Map(rows.map((row) => [row.stepId, row.words]));
}

/** Who said first, from a day on, what became of one, and what it was. */
export const jointStepSaidBy = (db: Reader, stepId: string, since: Day) =>
  db
    .select({ byId: standsFor(jointStepUpdate.byId), state: jointStepUpdate.state })
    .from(jointStepUpdate)
    .where(and(eq(jointStepUpdate.stepId, stepId), gte(jointStepUpdate.onDay, since)))
    .orderBy(asc(jointStepUpdate.id))
    .limit(1)
    .get();

/** The steps of a memo, each its author’s. */
export function insertJointSteps(
  c: Asked<Writing>,
  { memoId, schoolId }: { readonly memoId: string; readonly schoolId: string },
  steps: readonly { readonly words: string; readonly byDay: Day }[],
): void {
  const made = { ownerId: c.viewer.person.id, madeOn: c.today, state: 'open', stateOn: null } as const;
  for (const { words, byDay } of steps)
    c.db
      .insert(jointStep)
      .values({ id: newId(), memoId, schoolId, words, byDay, ...made })
      .run();
}

/** What became of it; with a new day it goes on. */
export function keepStepUpdate(
  c: Asked<Writing>,
  stepId: string,
  { state, words, byDay }: { readonly state: StepState; readonly words: string; readonly byDay: Day | null },
): void {
  const said = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(jointStepUpdate)
    .values({ id: newId(), stepId, ...said, state, words, byDay })
    .run();
  c.db
    .update(jointStep)
    .set({ state, stateOn: c.today, ...(byDay === null ? {} : { byDay }) })
    .where(eq(jointStep.id, stepId))
    .run();
}
