import type { SheetToWrite } from './sheets/write.ts';
import type { Words } from './words/pieces.ts';

/** Something to print or to keep, handed to a person as a file in their direct messages. */
export type Paper =
  /**
   * A PDF: each of `pages` begins on a page of its own, or, in a report, where there is room. Begin each with its heading:
   * a screen reader finds it by that.
   */
  | {
      readonly kind: 'print';
      readonly fileName: string;
      readonly title: string;
      readonly pages: readonly Words[];
      readonly report?: Report;
    }
  /** A report as one web page that stands alone, for a district’s website: the same `pages` and `report` as are printed. */
  | ReportPaper<'page'>
  /** The same as a Word file, for who goes on writing there. */
  | ReportPaper<'word'>
  /** An .xlsx workbook. */
  | {
      readonly kind: 'workbook';
      readonly fileName: string;
      readonly title: string;
      readonly sheets: readonly SheetToWrite[];
    };

interface ReportPaper<K extends 'page' | 'word'> {
  readonly kind: K;
  readonly fileName: string;
  readonly title: string;
  readonly pages: readonly Words[];
  readonly report: Report;
}

/**
 * What makes of printed pages a report to read at a table: smaller type, charts, and parts that each begin with their heading.
 * The first of its pages is its cover.
 */
export interface Report {
  /** At the foot of every sheet, beside its number; at the end of a web page. */
  readonly foot: string;
  /** At the head of every sheet or of the page; empty for none. */
  readonly mark: string;
  /** What the cover says of each part, in their order; the sheet it begins on, or a link, is added. */
  readonly contents: readonly string[];
}
