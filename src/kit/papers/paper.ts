import type { SheetToWrite } from '../sheets/write.ts';
import type { Words } from '../words/pieces.ts';

/** Something to print or to keep, handed to a person as a file in their direct messages. */
export type Paper =
  /** A PDF: each of `pages` begins on a page of its own. */
  | { readonly kind: 'print'; readonly fileName: string; readonly title: string; readonly pages: readonly Words[] }
  /** An .xlsx workbook. */
  | {
      readonly kind: 'workbook';
      readonly fileName: string;
      readonly title: string;
      readonly sheets: readonly SheetToWrite[];
    };
