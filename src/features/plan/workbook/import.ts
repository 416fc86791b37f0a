import type { Reader } from '../../../db/open.ts';
import { type Day, schoolYearOf } from '../../../district/days.ts';
import type { Initiative, Plan } from '../../../district/plan/plan.ts';
import { planOf } from '../../../district/plan/store.ts';
import type { Writing } from '../../../kit/context.ts';
import { keepImport } from '../../../kit/imports/store.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { problemWords } from '../../../kit/sheets/problems.ts';
import { plain, type Words } from '../../../kit/words/pieces.ts';
import { planImportCounts } from '../imports/counts.ts';
import { planImport } from '../imports/schema.ts';
import { confirmPlanWords, doneWords, nothingToDoInPlan, planNotFilledIn, previewPlanWords } from '../messages.ts';
import { endReassignments, settleOwners, soleOwner } from '../owners/settle.ts';
import { noDayIn } from '../owners/store.ts';
import type { WrittenRow } from '../owners/texts/rules.ts';
import { textsOn } from '../owners/texts/today.ts';
import { ownersOn } from '../owners/today.ts';
import { noPlanChange, type PlanDifference, planAfter, planDifference } from '../rules.ts';
import { applyPlan } from './apply.ts';
import { isEmptyPlan, readPlan } from './read.ts';

/** What importing a workbook would come to. */
export type PreparedPlan =
  | { readonly kind: 'problems'; readonly words: Words }
  | { readonly kind: 'nothing'; readonly words: Words }
  | { readonly kind: 'ready'; readonly words: Words; readonly difference: PlanDifference; readonly version: number };

/** Reads a workbook's sheets against the plan of today. Changes nothing. */
export function preparePlan(db: Reader, sheets: readonly Sheet[], today: Day): PreparedPlan {
  const current = planOf(db);
  const owners = ownersOn(db, today);
  const read = readPlan(sheets, { current, owner: (text) => soleOwner(text, owners) });
  if (read.problems.length > 0) return { kind: 'problems', words: problemWords(read.problems) };
  if (isEmptyPlan(read.wanted)) return { kind: 'nothing', words: planNotFilledIn };
  const found = planDifference(current, planAfter(current, read.wanted, schoolYearOf(today)));
  const words = previewPlanWords(found, textsOn(db, today, rowsOf(found.after)).open, read.notes);
  if (noPlanChange(found)) return { kind: 'nothing', words };
  return { kind: 'ready', words, difference: found, version: current.version + 1 };
}

/**
 * Imports the plan's workbook: reads it again against what is true now, in the same transaction that changes it.
 * Refuses when something is wrong, and when much of the plan would be ended and the exact words were not typed.
 */
export function carryOutPlan(c: Writing, sheets: readonly Sheet[], typed: string | undefined): Done {
  const prepared = preparePlan(c.db, sheets, c.today);
  if (prepared.kind === 'problems') throw new Refusal(plain(prepared.words));
  if (prepared.kind === 'nothing') return done({ tell: nothingToDoInPlan });
  const { difference: found, version } = prepared;
  if (found.confirm !== undefined && typed?.trim() !== found.confirm)
    throw new Refusal(`Nothing was changed. ${confirmPlanWords(found)}`);
  applyDifference(c, { difference: found, version });
  keepImport(c, planImport, planImportCounts(found));
  return done({ tell: doneWords });
}

/** Writes a difference down, and who answers for what from now on. */
export function applyDifference(
  c: Writing,
  { difference: found, version }: Pick<Extract<PreparedPlan, { kind: 'ready' }>, 'difference' | 'version'>,
): void {
  applyPlan(c.db, found, c.today, version);
  endReassignments(c.db, rewordedOwners(found));
  settleOwners(c.db, c.today);
}

/** Who has another person written beside them now is not in the hands any more that a leader gave them into before. */
const rewordedOwners = ({ actions }: PlanDifference): string[] =>
  actions.changed.filter(({ was, now }) => was.rawOwner !== now.rawOwner).map(({ was }) => was.id);

/** The plan as it would be, as far as it says who and by when. */
function rowsOf({ initiatives, benchmarks, actions }: Plan): WrittenRow[] {
  const of = ({ code, words, shortName = '', rawOwner }: Initiative) => ({ code, words, shortName, rawOwner });
  return [
    ...initiatives.map((row): WrittenRow => ({ level: 'initiative', ...of(row), noDay: undefined })),
    ...benchmarks.map((row): WrittenRow => ({ level: 'benchmark', ...of(row), noDay: noDayIn(row) })),
    ...actions.map((row): WrittenRow => ({ level: 'action', ...of(row), noDay: noDayIn(row) })),
  ];
}
