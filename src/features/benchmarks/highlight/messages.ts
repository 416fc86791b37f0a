import { type Day, sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { benchmarkStands } from '../../../district/plan/statuses.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, chart, type Piece, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { sayFigure } from '../figures/rules.ts';
import { statusCountWords } from '../summary/counts.ts';
import type { SummaryLine } from '../summary/rules.ts';
import { type Figured, maxRead } from './rules.ts';

/** A benchmark as a highlight report tells of it. */
export interface ToldBenchmark {
  readonly line: SummaryLine;
  /** Empty until somebody confirmed one. */
  readonly shortName?: string;
  /** `45% → 62%`, where it was read since the last meeting; empty where it was not. */
  readonly moved: string;
  /** Its figures, oldest first. */
  readonly points: readonly Figured[];
  readonly unit: string;
  /** What is to be reached, where that is one figure. */
  readonly goal: number | undefined;
}

/** A benchmark that is due, with a word on whether it will be met. */
export interface DueBenchmark {
  readonly line: SummaryLine;
  readonly shortName?: string;
  readonly dueOn: Day;
  readonly outlook: string;
}

/** Readings against targets under one objective: in a sentence, what was read, and a chart of the one that was read most. */
export function readingsWords(all: readonly ToldBenchmark[], since: Day): Words {
  return [
    paragraph(say`${bold('Benchmarks')}: ${statusCountWords(all.map(({ line }) => line))}.`),
    ...movedPieces(all, since),
    ...chartPieces(all),
  ];
}

/** Each of them beside its target, in the words of the plan: for paper. */
export const readingsTable = (all: readonly ToldBenchmark[]): Piece =>
  table({
    caption: 'Readings and targets',
    headings: ['Benchmark', 'Status', 'Newest reading', 'Target', 'Due'],
    rows: all.map(({ line }) => [...rowOf(line), line.due]),
  });

const rowOf = (line: SummaryLine): [string, string, string, string] => [
  `${line.code} ${line.words}`,
  benchmarkStands(line),
  line.latest || 'none',
  line.target,
];

function movedPieces(all: readonly ToldBenchmark[], since: Day): Piece[] {
  const moved = all.filter((one) => one.moved !== '');
  if (moved.length === 0) return [paragraph(`No new reading since ${sayShortDay(since)}.`)];
  const said = moved.map((one): Text => say`${nameOf(one)}: ${one.moved}`);
  return [paragraph(`New readings since ${sayShortDay(since)}:`), bullets(said)];
}

const nameOf = ({ line, shortName = '' }: Pick<ToldBenchmark, 'line' | 'shortName'>): string =>
  called({ code: line.code, words: line.words, shortName });

/** A line of its figures, and beside it what is to be reached. The sentence says what it shows. */
function chartPieces(all: readonly ToldBenchmark[]): Piece[] {
  const most = maxRead(all);
  const [first, last] = [most?.points[0], most?.points.at(-1)];
  if (!most || !first || !last) return [];
  const { line, points, goal, unit } = most;
  const said = (value: number) => sayFigure(value, unit);
  const target = goal === undefined ? [] : [{ name: 'Target', values: points.map(() => goal) }];
  return [
    paragraph(
      say`${bold(line.code)}: ${said(first.value)} on ${sayShortDay(first.day)}, ${said(last.value)} on ${sayShortDay(last.day)}${goal === undefined ? '' : `; the target is ${said(goal)}`}.`,
    ),
    chart({
      kind: 'line',
      title: `Readings of ${line.code}`,
      categories: points.map(({ day }, at) => readingCategory(points, day, at)),
      series: [{ name: 'Reading', values: points.map(({ value }) => value) }, ...target],
    }),
  ];
}

/** Two readings of one day are told apart: a chart has each category once. */
export function readingCategory(points: readonly Figured[], day: Day, at: number): string {
  const before = points.slice(0, at).filter((one) => one.day.slice(5) === day.slice(5)).length;
  return before === 0 ? sayShortDay(day) : `${sayShortDay(day)} (${before + 1})`;
}

/** Since when what came due is told of, and until when what is due. */
interface DueDays {
  readonly from: Day;
  readonly today: Day;
  readonly to: Day;
}

/** `1 benchmark came due since Oct 26; 2 more are due by Jan 7.` */
function dueCounts(all: readonly DueBenchmark[], { from, today, to }: DueDays): string {
  const gone = all.filter(({ dueOn }) => dueOn < today).length;
  const ahead = all.length - gone;
  const by = `due by ${sayShortDay(to)}.`;
  if (gone === 0) return `${counted(ahead, 'benchmark is', 'benchmarks are')} ${by}`;
  const past = `${counted(gone, 'benchmark', 'benchmarks')} came due since ${sayShortDay(from)}`;
  return ahead === 0 ? `${past}.` : `${past}; ${counted(ahead, 'more is', 'more are')} ${by}`;
}

/** What came due since the last meeting and what is due before long, of every objective, and whether it will be met. */
export function benchmarksDueWords(all: readonly DueBenchmark[], days: DueDays): Words {
  if (all.length === 0) return [];
  return [
    paragraph(dueCounts(all, days)),
    bullets(byDay(all).map((one) => `${nameOf(one)}: due ${sayShortDay(one.dueOn)}; ${one.outlook}`)),
  ];
}

const byDay = (all: readonly DueBenchmark[]): DueBenchmark[] => [...all].sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/** Each of them in the words of the plan: for paper. */
export const dueTable = (all: readonly DueBenchmark[]): Piece =>
  table({
    caption: 'Benchmarks due',
    headings: ['Benchmark', 'Due', 'Status', 'Newest reading', 'Target', 'Will it be met?'],
    rows: byDay(all).map(({ line, dueOn, outlook }) => {
      const [name, stands, latest, target] = rowOf(line);
      return [name, sayShortDay(dueOn), stands, latest, target, outlook];
    }),
  });
