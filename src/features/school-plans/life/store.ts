import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { type Day, schoolYearStart } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { freeze, thaw } from '../../../kit/documents/frozen.ts';
import type { PlanState, RoundKind } from '../rules.ts';
import { schoolPlan, schoolPlanRound } from '../schema.ts';
import type { SchoolPlan } from '../store.ts';
import { schoolPlanDocument, schoolPlanShapes } from './document.ts';

/** A round of a plan's life, with the plan as it was. */
export type Round = ReturnType<typeof roundsOf>[number];

/** The rounds of a plan, the oldest first. */
export function roundsOf(db: Reader, planId: string) {
  const rows = db
    .select(asOne(schoolPlanRound))
    .from(schoolPlanRound)
    .where(eq(schoolPlanRound.planId, planId))
    .orderBy(asc(schoolPlanRound.number))
    .all();
  return rows.map(({ document, hash, ...row }) => ({
    ...row,
    document: thaw(schoolPlanShapes, { document, hash }, `Round ${row.number} of the school plan ${planId}`),
  }));
}

/** What a round says besides the plan itself. */
export interface RoundSaid {
  readonly kind: RoundKind;
  readonly consultedOn: Day | null;
  /** Comments, or the reason of an amendment; empty where there are none. */
  readonly words: string;
}

/** Where a plan is after a round of each kind. */
const after: Readonly<Record<RoundKind, PlanState>> = {
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  amended: 'approved',
  closed: 'closed',
};

/** Keeps a round with the plan as it is now, and where the plan is then. Returns the round's id. */
export function keepRound(c: Asked<Writing>, plan: SchoolPlan, said: RoundSaid): string {
  const state = after[said.kind];
  c.db.update(schoolPlan).set({ state }).where(eq(schoolPlan.id, plan.id)).run();
  const frozen = freeze(schoolPlanShapes, schoolPlanDocument(c, { ...plan, state }, schoolYearStart(c.today)));
  const id = newId();
  const number = lastNumber(c.db, plan.id) + 1;
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(schoolPlanRound)
    .values({ id, planId: plan.id, number, ...by, ...said, ...frozen })
    .run();
  return id;
}

const lastNumber = (db: Reader, planId: string): number =>
  db
    .select({ number: schoolPlanRound.number })
    .from(schoolPlanRound)
    .where(eq(schoolPlanRound.planId, planId))
    .orderBy(desc(schoolPlanRound.number))
    .limit(1)
    .get()?.number ?? 0;

/** The last round of a plan that was of one of these kinds. */
export const lastRound = (rounds: readonly Round[], ...kinds: readonly RoundKind[]): Round | undefined =>
  rounds.findLast(({ kind }) => kinds.includes(kind));

/** The day of the last round of a kind of each of these plans, by their ids: no document is read for it. */
export function lastRoundDays(db: Reader, planIds: readonly string[], kind: RoundKind): ReadonlyMap<string, Day> {
  if (planIds.length === 0) return new Map();
  const { planId, onDay, number } = schoolPlanRound;
  const rows = db
    .select({ planId, onDay, number: max(number) })
    .from(schoolPlanRound)
    .where(and(inArray(planId, [...planIds]), eq(schoolPlanRound.kind, kind)))
    .groupBy(planId)
    .all();
  return new Map(rows.map((one) => [one.planId, one.onDay]));
}
