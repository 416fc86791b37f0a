import { sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { benchmarkStands } from '../../../district/plan/statuses.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { heading, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { linesUnder, objectiveSaid } from './counts.ts';
import { readingWords, wholeSummaryWords } from './messages.ts';
import type { Objective, Summary, SummaryLine } from './rules.ts';
import { summaryById, summaryName, summaryUpdated } from './store.ts';

const kind: DocumentKind = {
  called: 'benchmark summary',
  noun: 'benchmarkSummary',
  can: 'plan.read',
  nameOf: (id) => summaryName({ id }),
};

/** All of a summary as one PDF, as it stands now. */
export const summaryPdf = pdfOf(
  kind,
  { button: 'benchmarks/summary-pdf', paper: 'benchmarks/summary-pdf-sent' },
  (c, id) => {
    const row = summaryById(c.db, id);
    return row && paperOf(summaryUpdated(c, row));
  },
);

function paperOf(summary: Summary): Paper {
  const { postedOn, objectives, lines } = summary;
  return {
    kind: 'print',
    fileName: `benchmarks-${postedOn}.pdf`,
    title: `Benchmark summary of ${sayShortDay(postedOn)}`,
    pages: [wholeSummaryWords(summary), ...objectives.map((one) => objectivePage(one, lines))],
  };
}

/** One strategic objective with all there is of each benchmark. */
function objectivePage(objective: Objective, all: readonly SummaryLine[]): Words {
  const lines = linesUnder(objective, all);
  const name = called(objective);
  if (lines.length === 0) return [heading(name), paragraph('There are no benchmarks under it.')];
  return [
    heading(name),
    paragraph(objectiveSaid(objective, all)),
    table({
      caption: name,
      headings: ['Benchmark', 'Status', 'Newest reading', 'Target', 'By when'],
      rows: lines.map((one) => [
        called(one),
        benchmarkStands(one),
        readingWords(one, 'readers') || 'none',
        one.target,
        one.due,
      ]),
    }),
  ];
}
