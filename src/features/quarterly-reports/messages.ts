import { type Day, sayDay } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { counted } from '../../kit/words/lists.ts';
import { aside, type Piece, type Words } from '../../kit/words/pieces.ts';
import type { Office } from './rules.ts';
import type { QuarterlyReport } from './store.ts';

/** What a report is about, for messages and errands. */
export const quarterlyRef = (id: string) => refTo('quarterlyReport', id);

const year = (day: Day): string => day.slice(0, 4);
/** `December 2, 2026`. */
export const quarterlyDay = (day: Day): string => `${sayDay(day).replace(/^\w+, /, '')}, ${year(day)}`;

/** `September 1 to November 30, 2026`. */
export const periodSaid = ({ since, until }: Pick<QuarterlyReport, 'since' | 'until'>): string =>
  year(since) === year(until)
    ? `${sayDay(since).replace(/^\w+, /, '')} to ${quarterlyDay(until)}`
    : `${quarterlyDay(since)} to ${quarterlyDay(until)}`;

/** As a report is called in a sentence: `quarterly report for September 1 to November 30, 2026`. */
export const reportSaid = (of: Pick<QuarterlyReport, 'since' | 'until'>): string =>
  `quarterly report for ${periodSaid(of)}`;

/** What only the PDF has of these words, and so many more sentences: `In the PDF: 1 table, 2 charts.` */
export function inThePdf(words: Words, left = 0): Piece[] {
  const some = (n: number, one: string) => (n === 0 ? [] : [counted(n, one, `${one}s`)]);
  const drawn = (kind: Piece['piece']) => words.filter(({ piece }) => piece === kind).length;
  const said = [...some(drawn('table'), 'table'), ...some(drawn('chart'), 'chart'), ...some(left, 'more sentence')];
  return said.length === 0 ? [] : [aside(`In the PDF: ${said.join(', ')}.`)];
}

/** The offices that check the facts, in a sentence. */
export const officeNames: Readonly<Record<Office, string>> = {
  superintendent: 'the superintendent',
  planManager: 'the plan manager',
};
