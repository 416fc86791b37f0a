import { eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { findInPlan, inPlan, onceInPlan } from '../../../district/plan/find.ts';
import { benchmark, initiative, strategicObjective } from '../../../district/plan/schema.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { parseRef, type Ref, refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import { planChoice } from '../../../kit/forms/plan-choice.ts';

/** Slack shows a hundred. */
const offered = 100;

/** What of the plan a correction may steer: strategic objectives first, then initiatives and benchmarks. */
export function rowChoices({ db }: Asked, typed: string): Choice[] {
  const words = typed.trim().toLowerCase();
  const objectives = activeObjectives(db)
    .filter((one) => `${one.code} ${one.words}`.toLowerCase().includes(words))
    .map((one) => ({ ref: refTo('strategicObjective', one.id), ...one }));
  return [...objectives, ...findInPlan(db, ['initiative', 'benchmark'], typed, offered)]
    .slice(0, offered)
    .map(planChoice);
}

/** The row a choice names, as long as it goes on. */
export function rowChosen(db: Reader, value: string): Ref | undefined {
  const about = parseRef(value);
  if (about?.noun === 'strategicObjective')
    return activeObjectives(db).some(({ id }) => id === about.id) ? refTo(about.noun, about.id) : undefined;
  if (about?.noun !== 'initiative' && about?.noun !== 'benchmark') return undefined;
  return inPlan(db, refTo(about.noun, about.id)) && refTo(about.noun, about.id);
}

/** What of the plan it steers: `1.2`, or `the plan`; what is in it no more says so. */
export function sayCorrectedRow(db: Reader, about: Ref | null): string {
  const row = about === null ? undefined : parseRef(about);
  if (!about || !row) return 'the plan';
  if (row.noun === 'strategicObjective') return objectiveCode(db, row.id);
  const now = inPlan(db, about);
  if (now) return now.code;
  const ended = onceInPlan(db, about);
  return ended ? `${ended.code} (ended)` : 'the plan';
}

const objectiveCode = (db: Reader, id: string): string =>
  db.select({ code: strategicObjective.code }).from(strategicObjective).where(eq(strategicObjective.id, id)).get()
    ?.code ?? 'the plan';

/** The strategic objective it is under; null for the plan as a whole. */
export function objectiveOf(db: Reader, about: Ref | null): string | null {
  const row = about === null ? undefined : parseRef(about);
  if (row?.noun === 'strategicObjective') return row.id;
  if (row?.noun !== 'initiative' && row?.noun !== 'benchmark') return null;
  const level = row.noun === 'initiative' ? initiative : benchmark;
  return db.select({ of: level.objectiveId }).from(level).where(eq(level.id, row.id)).get()?.of ?? null;
}
