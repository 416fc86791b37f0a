import type { BenchmarkKind } from '../../../district/plan/plan.ts';
import { called } from '../../../district/plan/short-names.ts';
import { benchmarkCounts, benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, chart, type Piece, table, type Words } from '../../../kit/words/pieces.ts';
import { byKind, type Objective, type Summary, type SummaryLine, statusesOf } from './rules.ts';

/** How many stand how. */
export const statusCountWords = (lines: readonly SummaryLine[]): string =>
  benchmarkCounts(lines.map(({ status }) => status));

/** The kinds as people say them, of several. */
export const severalKindNames: Readonly<Record<BenchmarkKind, string>> = {
  earlyEvidence: 'Early evidence of change',
  shortTermOutcome: 'Short-term outcomes',
  finalOutcome: 'Final outcomes',
};

type Figures = Pick<Summary, 'objectives' | 'lines'>;

/** Tells where to look. Beside it stand the same figures in words. */
export function objectivesChart({ objectives, lines }: Figures): Piece {
  return chart({
    kind: 'bar',
    title: 'Benchmarks by strategic objective',
    categories: objectives.map(({ code }) => code),
    series: statusesOf(lines)
      .filter((status) => status !== 'notDue')
      .map((status) => ({
        name: benchmarkStatusNames[status],
        values: objectives.map((one) => standing(one, lines, status)),
      })),
  });
}

/** The same with a column for each status: for paper. */
export function objectivesTable({ objectives, lines }: Figures): Piece {
  const statuses = statusesOf(lines);
  return table({
    caption: 'Benchmarks by strategic objective',
    headings: ['Strategic objective', ...statuses.map((status) => benchmarkStatusNames[status])],
    rows: objectives.map((one) => [called(one), ...statuses.map((status) => String(standing(one, lines, status)))]),
  });
}

/** The benchmarks of an objective. */
export const linesUnder = ({ id }: Objective, lines: readonly SummaryLine[]): SummaryLine[] =>
  lines.filter((one) => one.objectiveId === id);

const standing = (objective: Objective, lines: readonly SummaryLine[], status: SummaryLine['status']): number =>
  linesUnder(objective, lines).filter((one) => one.status === status).length;

/** How many benchmarks an objective has, and how many of them stand how. */
export function objectiveSaid(objective: Objective, all: readonly SummaryLine[]): string {
  const lines = linesUnder(objective, all);
  if (lines.length === 0) return 'no benchmarks.';
  return `${counted(lines.length, 'benchmark', 'benchmarks')}: ${statusCountWords(lines)}.`;
}

/** How many of each kind stand how. */
export const kindPieces = (lines: readonly SummaryLine[]): Words => [
  bullets(byKind(lines).map((one) => `${severalKindNames[one.kind]}: ${statusCountWords(one.lines)}`)),
];
