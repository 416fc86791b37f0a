import type { Block, TableBlock } from '@slack/types';
import type { Chart, Table } from '../../kit/words/pieces.ts';
import { wholeWords } from '../../kit/words/text.ts';

/** Slack's limits on tables and charts, the smaller where its pages differ (docs.slack.dev, table and data visualization blocks). */
const most = { rows: 100, cells: 20, letters: 10_000, title: 50, label: 20, series: 6, categories: 20 } as const;

/** A chart as Slack draws it; its own types have none. */
export interface ChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: Chart['kind'];
    readonly series: readonly { name: string; data: readonly { label: string; value: number }[] }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

/** The table, cut at what Slack takes; the last row says how many more there are. */
export function tableBlock({ headings, rows }: Table): TableBlock {
  const all = [headings, ...rows].map((row) => row.slice(0, most.cells).map((cell) => wholeWords(cell, 300)));
  const kept = all.slice(0, rowsThatFit(all));
  const left = all.length - kept.length;
  const rest = left > 0 ? [headings.map((_, at) => (at === 0 ? `and ${left} more` : ''))] : [];
  return {
    type: 'table',
    rows: [...kept, ...rest].map((row) => row.map((text) => ({ type: 'raw_text' as const, text: text || '–' }))),
    column_settings: headings
      .slice(0, most.cells)
      .map((_, at) => (at === 0 ? { is_wrapped: true } : { align: 'right' })),
  };
}

function rowsThatFit(rows: readonly (readonly string[])[]): number {
  let letters = 0;
  for (const [at, row] of rows.entries()) {
    letters += row.reduce((sum, cell) => sum + [...cell].length, 0);
    // A hundred letters are kept free for the last row's words.
    if (letters > most.letters - 100 || (at === most.rows - 1 && rows.length > most.rows)) return at;
  }
  return rows.length;
}

/** The chart with labels made short and different from each other, as Slack demands; none when there is nothing to draw. */
export function chartBlock({ kind, title, categories, series }: Chart): ChartBlock[] {
  const labels = apart(categories.slice(-most.categories));
  const names = apart(series.slice(0, most.series).map((one) => one.name));
  if (labels.length === 0 || names.length === 0) return [];
  const skipped = categories.length - labels.length;
  const block: ChartBlock = {
    type: 'data_visualization',
    title: wholeWords(title, most.title),
    chart: {
      type: kind,
      series: names.map((name, at) => ({
        name,
        data: labels.map((label, place) => ({ label, value: series[at]?.values[place + skipped] ?? 0 })),
      })),
      axis_config: { categories: labels },
    },
  };
  return [block];
}

/** Clipped to what a label may have, and numbered where two would be the same. */
function apart(names: readonly string[]): string[] {
  const short = names.map((name) => wholeWords(name || '–', most.label));
  return short.map((name, at) => (short.indexOf(name) === at ? name : `${at + 1} ${wholeWords(name, most.label - 4)}`));
}
