import { load, median, type Run } from './measures.ts';

/** One app and the other, in fresh processes, one right after the other. */
export interface Pair {
  readonly ours: Run;
  readonly bare: Run;
}

/** One row of the table, from every pair. */
export interface Row {
  readonly measure: string;
  readonly unit: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number };
  readonly target: string;
  readonly met: boolean;
}

interface Measure {
  readonly of: keyof Run;
  readonly words: string;
  readonly unit: string;
  readonly target: { readonly ratioAtMost: number } | { readonly oursAtLeast: number };
}

const measures: readonly Measure[] = [
  { of: 'command', words: 'command to views.open, p50', unit: 'ms', target: { ratioAtMost: 1.5 } },
  { of: 'submission', words: 'submission to 200, saved, p50', unit: 'ms', target: { ratioAtMost: 2.5 } },
  {
    of: 'perSecond',
    words: `submissions, ${load.clients} clients`,
    unit: '/s',
    target: { oursAtLeast: 1_000 },
  },
  { of: 'start', words: 'spawn to first 200', unit: 'ms', target: { ratioAtMost: 2 } },
  { of: 'memory', words: `memory after ${load.ofEach * 2} requests`, unit: 'MB', target: { ratioAtMost: 1.5 } },
];

export function rowsOf(pairs: readonly Pair[]): Row[] {
  return measures.map(({ of, words, unit, target }) => {
    const ratios = pairs.map(({ ours, bare }) => ours[of] / bare[of]);
    const ratio = { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
    const ours = median(pairs.map((pair) => pair.ours[of]));
    const bare = median(pairs.map((pair) => pair.bare[of]));
    const said = 'ratioAtMost' in target ? `≤ ${target.ratioAtMost}×` : `≥ ${target.oursAtLeast}/s`;
    const met = 'ratioAtMost' in target ? ratio.median <= target.ratioAtMost : ours >= target.oursAtLeast;
    return { measure: words, unit, ours, bare, ratio, target: said, met };
  });
}

/** The rows as lines of equal columns. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'Throughline', 'bare Bolt', 'ratio', 'range', 'target', ''];
  const body = rows.map((row) => [
    row.measure,
    `${said(row.ours)} ${row.unit}`,
    `${said(row.bare)} ${row.unit}`,
    `${row.ratio.median.toFixed(2)}×`,
    `${row.ratio.low.toFixed(2)}–${row.ratio.high.toFixed(2)}`,
    row.target,
    row.met ? 'met' : 'MISSED',
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((line) => line[at]?.length ?? 0)));
  return [head, ...body]
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}

const said = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
