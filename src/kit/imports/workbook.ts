import type { Ability } from '../../district/policy.ts';
import type { Noun } from '../../district/ref.ts';
import type { Asked, Reading, Writing } from '../context.ts';
import type { Done } from '../outcome.ts';
import type { Sheet } from '../sheets/cell.ts';
import type { SheetToWrite } from '../sheets/write.ts';
import type { Words } from '../words/pieces.ts';
import type { Answered, Counts } from './store.ts';
import type { ImportTable } from './table.ts';

/** A kind of workbook that is handed over in Slack, previewed, and imported when its preview is confirmed: what a routine says about its own. */
export interface Workbook<Found> {
  /** The routine's name, with which the names of its windows and buttons begin. Wire format. */
  readonly routine: string;
  /** The kind of record of one that was handed over: whose preview it is. */
  readonly noun: Noun;
  readonly ability: Ability;
  readonly table: ImportTable;
  readonly says: WorkbookWords;
  /** The workbook to fill in: it explains itself. Where it is not the same for everybody, it is made for who asks. */
  readonly template: Template | ((c: Asked) => Template);
  /** Whether there is a sheet of this kind in it. */
  holds(sheets: readonly Sheet[]): boolean;
  /** As far as it is read: nothing else of it is kept while somebody decides. */
  asFarAsRead(sheets: readonly Sheet[]): Sheet[];
  /** Reads it against what is true now, and against what was answered about it, for who handed it over: a person’s id. Changes nothing. */
  prepare(c: Reading, sheets: readonly Sheet[], answered: Answered, importerId: string | null): Prepared<Found>;
  /** Writes down what was prepared in the same transaction. What it tells is told to who decided, `why` is the reason they gave. */
  carryOut(
    c: Asked<Writing>,
    found: Found,
    why: string,
  ): Partial<Pick<Done, 'errands' | 'happened' | 'messages' | 'tell'>>;
  countsOf(found: Found): Counts;
  /** `3 people added, 1 changed`. */
  countWords(counts: Counts): string;
  /** What stands below the message that it was imported. */
  next?(c: Reading): Words;
}

/** A workbook to fill in, as a file. */
export interface Template {
  readonly fileName: string;
  readonly title: string;
  readonly sheets: readonly SheetToWrite[];
}

/** What is said of a kind of workbook. */
export interface WorkbookWords {
  /** `the roster`. */
  readonly what: string;
  readonly title: string;
  readonly intro: Words;
  /** The title of the window before much ends. */
  readonly confirm: string;
  /** The title when it is imported. */
  readonly upToDate: string;
  /** The name of the nightly job that lets go of what nobody decided about. */
  readonly forgets: string;
}

/** What importing a workbook would come to. */
export type Prepared<Found> =
  | { readonly kind: 'problems' | 'nothing'; readonly words: Words }
  | {
      readonly kind: 'ready';
      readonly words: Words;
      readonly found: Found;
      /** Undefined when nobody need be asked. */
      readonly confirm: Confirm | undefined;
      /** What somebody has to answer first, or it is left out. */
      readonly open?: OpenRows;
    };

/** Rows of a workbook that are left out until somebody says something about them. */
export interface OpenRows {
  /** Opens the window that asks; its value is the import. */
  readonly button: { readonly name: `${string}/${string}` };
  readonly label: string;
  /** There is nothing else in it that could be imported. */
  readonly only: boolean;
}

/** What must be said before it is done, and the sentence that asks for it. */
export interface Confirm {
  /** The words to be typed before so much ends; empty when none are. */
  readonly typed: string;
  readonly asks: string;
  /** The question for a reason, where one must be given: it stands beside every change in the history. */
  readonly why?: string;
}

/** What was said in the window. */
export interface SaidToConfirm {
  readonly typed?: string | undefined;
  readonly why?: string | undefined;
}

/** Whether what was typed is what must be typed, and a reason was given where one is asked for. */
export const isConfirmed = (confirm: Confirm | undefined, { typed, why }: SaidToConfirm): boolean =>
  confirm === undefined ||
  ((typed?.trim() ?? '') === confirm.typed && (confirm.why === undefined || (why?.trim() ?? '') !== ''));
