import type { Chart, Piece, Table, Words } from '../../kit/words/pieces.ts';
import type { Text } from '../../kit/words/text.ts';

/** A heading and how deep it is. A `label` stands over a few lines: a paragraph that is bold from end to end. */
export interface Heading {
  readonly piece: 'heading';
  readonly words: string;
  readonly level: number;
  readonly label: boolean;
}

/** A table; `again`: its caption is what the heading above it says already. */
interface TableUnder {
  readonly piece: 'table';
  readonly table: Table;
  readonly again: boolean;
}

/** A piece of a paper, with its place among the headings. */
export type Outlined = Exclude<Piece, { readonly piece: 'heading' | 'table' }> | Heading | TableUnder;

/**
 * The pieces with their headings from `level` on: 1 is the heading of a whole paper. No level is left out on the way down.
 * `under`: the heading they stand under already.
 */
export function outlined(words: Words, level: number, under = ''): Outlined[] {
  let title = under;
  let below = level;
  return words.map((piece): Outlined => {
    if (piece.piece === 'heading') {
      title = piece.words;
      below = level + 1;
      return { ...piece, level, label: false };
    }
    if (piece.piece === 'table') return { ...piece, again: piece.table.caption === title };
    if (piece.piece === 'paragraph' && isLabel(piece.text))
      return { piece: 'heading', words: piece.text.plain, level: below, label: true };
    return piece;
  });
}

const isLabel = ({ mrkdwn, plain }: Text): boolean => /^\*[^*]+\*$/.test(mrkdwn) && !plain.startsWith('*');

/** A part of a report: the heading it begins with, and what stands under it. */
export interface Part {
  readonly title: string | undefined;
  readonly pieces: readonly Outlined[];
}

/** A part whose own heading is at that level. */
export function partOf(words: Words, level: number): Part {
  const [first, ...rest] = words;
  if (first?.piece !== 'heading') return { title: undefined, pieces: outlined(words, level) };
  return { title: first.words, pieces: outlined(rest, level + 1, first.words) };
}

/** The numbers of a chart as a table: a row for each category. */
export const numbersOf = ({ title, categories, series }: Chart): Table => ({
  caption: title,
  headings: ['', ...series.map(({ name }) => name)],
  rows: categories.map((name, at) => [name, ...series.map(({ values }) => String(values[at] ?? 0))]),
});

/** Whether a table beside a chart has all that the chart is about: its numbers need not be said again then. */
export function saysTheSame({ headings, rows }: Table, { categories, series }: Chart): boolean {
  const named = new Set([...headings, ...rows.map(([name = '']) => name)]);
  return [...categories, ...series.map(({ name }) => name)].every((name) => named.has(name));
}
