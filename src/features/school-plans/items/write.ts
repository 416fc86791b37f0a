import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { type Day, schoolYearOf } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ItemStatus, RequiredBy } from '../rules.ts';
import { schoolPlan, schoolPlanItem } from '../schema.ts';
import type { SchoolPlan } from '../store.ts';

/** What is written of one of the school's own items. */
export interface WrittenItem {
  readonly words: string;
  readonly shortName: string;
  readonly initiativeId: string | null;
  readonly required: RequiredBy | null;
  readonly ownerId: string | null;
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  /** What adults will do differently, and what students will show. */
  readonly practice: string;
  readonly result: string;
}

/** Begins a school's plan for the year of a day: a draft with nothing of its own in it. */
export function startPlan(c: Asked<Writing>, schoolId: string, day: Day = c.today): string {
  const id = newId();
  const made = { madeById: c.viewer.person.id, madeOn: c.today };
  const schoolYear = schoolYearOf(day);
  c.db
    .insert(schoolPlan)
    .values({ id, schoolId, schoolYear, state: 'draft', ...made })
    .run();
  return id;
}

/** Adds an item at the end, under the next code: one that was given is never given again. `from`: it goes on with one of another plan. */
export function addItem(
  c: Asked<Writing>,
  plan: Pick<SchoolPlan, 'id'>,
  written: WrittenItem,
  from: { readonly status?: ItemStatus; readonly carriedFromId?: string } = {},
): string {
  const id = newId();
  const rows = codesOf(c.db, plan.id);
  const position = (rows.at(-1)?.position ?? 0) + 1;
  const begun = { status: 'noAction', addedOn: c.today, dropReason: '' } as const;
  c.db
    .insert(schoolPlanItem)
    .values({
      id,
      planId: plan.id,
      code: nextCode(rows.map(({ code }) => code)),
      position,
      ...begun,
      ...written,
      ...from,
    })
    .run();
  return id;
}

export function changeItem(c: Asked<Writing>, id: string, written: Partial<WrittenItem>): void {
  c.db.update(schoolPlanItem).set(written).where(eq(schoolPlanItem.id, id)).run();
}

/** It leaves the plan and stays on record, with its reason. */
export function dropItem(c: Asked<Writing>, id: string, dropReason: string): void {
  c.db.update(schoolPlanItem).set({ droppedOn: c.today, dropReason }).where(eq(schoolPlanItem.id, id)).run();
}

const codesOf = (db: Reader, planId: string) =>
  db
    .select({ code: schoolPlanItem.code, position: schoolPlanItem.position })
    .from(schoolPlanItem)
    .where(eq(schoolPlanItem.planId, planId))
    .orderBy(asc(schoolPlanItem.position))
    .all();

/** `S7` after `S6`, whatever was dropped in between. */
function nextCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^S(\d+)$/.exec(code)?.[1] ?? 0));
  return `S${Math.max(0, ...numbers) + 1}`;
}
