import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { plain, type Words } from '../../../kit/words/pieces.ts';
import { confirmWords, doneWords, notFilledIn, nothingToDo, previewWords, problemWords } from '../messages.ts';
import { changesNothing, type Difference, difference } from '../rules.ts';
import { emailsToLookUp, rosterOf } from '../store.ts';
import { applyDifference } from './apply.ts';
import { isEmpty, readRoster } from './read.ts';

/** What importing a workbook would come to. */
export type Prepared =
  | { readonly kind: 'problems'; readonly words: Words }
  | { readonly kind: 'nothing'; readonly words: Words }
  | { readonly kind: 'ready'; readonly words: Words; readonly difference: Difference };

/** Reads a workbook's sheets against the roster of today. Changes nothing. */
export function prepareImport(db: Reader, sheets: readonly Sheet[], today: Day): Prepared {
  const current = rosterOf(db);
  const read = readRoster(sheets, { today, schools: current.schools, first: current.people.length === 0 });
  if (read.problems.length > 0) return { kind: 'problems', words: problemWords(read.problems) };
  if (isEmpty(read.wanted)) return { kind: 'nothing', words: notFilledIn };
  const found = difference(current, read.wanted, today);
  const words = previewWords(found, current.schools, read.notes);
  return changesNothing(found) ? { kind: 'nothing', words } : { kind: 'ready', words, difference: found };
}

/**
 * Imports a workbook: reads it again against what is true now, in the same transaction that changes it.
 * Refuses when something is wrong, and when many people would be ended and the exact words were not typed.
 */
export function carryOutImport(c: Writing, sheets: readonly Sheet[], typed: string | undefined): Done {
  const prepared = prepareImport(c.db, sheets, c.today);
  if (prepared.kind === 'problems') throw new Refusal(plain(prepared.words));
  if (prepared.kind === 'nothing') return done({ tell: nothingToDo });
  const { confirm } = prepared.difference;
  if (confirm !== undefined && typed?.trim() !== confirm)
    throw new Refusal(`Nothing was changed. ${confirmWords(prepared.difference)}`);
  applyDifference(c.db, prepared.difference, c.today);
  const emails = emailsToLookUp(c.db);
  const errands =
    emails.length === 0 ? [] : [{ name: 'roster/accounts', request: { kind: 'lookUp', emails } } as const];
  return done({ errands, tell: doneWords });
}
