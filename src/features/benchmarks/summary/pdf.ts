import { sayShortDay } from '../../../district/days.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { summaryParentWords, summaryReplyWords } from './messages.ts';
import type { Summary } from './rules.ts';
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
    pages: [summaryParentWords(summary, 'readers', 'pdf'), ...objectives.map((one) => summaryReplyWords(one, lines))],
  };
}
