import type { Asked } from '../../../kit/context.ts';
import { headOf } from '../../../kit/documents/gather.ts';
import { handing, pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { aside, heading } from '../../../kit/words/pieces.ts';
import { quarterlyCheckNames } from '../check/names.ts';
import { periodSaid, quarterlyRef } from '../messages.ts';
import { sectionWords } from '../rules.ts';
import { quarterlyPrintedNow, quarterlyReportById } from '../store.ts';
import { quarterlyNames } from './names.ts';
import { quarterlyHead } from './page.ts';

const kind = { called: 'draft', noun: 'quarterlyReport', nameOf: (id: string) => `${quarterlyRef(id)}/draft` } as const;

/** *Word file*: for who goes on writing in Word and pastes it back part by part. */
export const quarterlyWord = handing(
  { ...kind, can: 'quarterlyReports.write' },
  { button: quarterlyNames.word, paper: 'quarterly-reports/word-file', called: 'Word file' },
  (c, id) => draftPaper(c, id, 'word', 'To bring text back, paste it into “Your words” of its part.'),
);

/** *Send me the PDF* of the draft. */
export const quarterlyDraftPdf = pdfOf(
  { ...kind, can: 'quarterlyReports.readDraft' },
  { button: quarterlyCheckNames.pdf, paper: quarterlyCheckNames.pdf },
  (c, id) => draftPaper(c, id, 'print', 'A draft for the fact-check. Please don’t pass it on.'),
);

/** The draft as it is when it is handed over. */
function draftPaper(c: Asked, id: string, as: 'print' | 'word', note: string): Paper | undefined {
  const report = quarterlyReportById(c.db, id);
  if (!report) return undefined;
  const { district, sample } = headOf(c);
  const title = `Quarterly report: ${periodSaid(report)}`;
  const parts = quarterlyPrintedNow(c, report);
  const cover = quarterlyHead(report, `${district}. Draft of version ${report.version}.`);
  return {
    kind: as,
    fileName: `quarterly-report-${report.since}-to-${report.until}-draft.${as === 'word' ? 'docx' : 'pdf'}`,
    title,
    pages: [
      [...cover, aside(note)],
      ...parts.map((one) => [heading(one.title), ...sectionWords(one, { whole: true })]),
    ],
    report: {
      foot: `${title}, draft`,
      mark: sample ? 'DRAFT, SAMPLE DATA' : 'DRAFT',
      contents: parts.map((one) => one.title),
    },
  };
}
