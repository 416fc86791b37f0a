import { headOf } from '../../../kit/documents/gather.ts';
import { handing } from '../../../kit/documents/pdf.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, heading } from '../../../kit/words/pieces.ts';
import { periodSaid, quarterlyRef } from '../messages.ts';
import { isSilentSection, sectionWords } from '../rules.ts';
import { quarterlyReportById, quarterlySectionsNow } from '../store.ts';
import { quarterlyNames } from './names.ts';
import { quarterlyHead } from './page.ts';

/** *Word file*: the draft as it stands, for who goes on writing in Word and pastes it back part by part. */
export const quarterlyWord = handing(
  { called: 'quarterly report', noun: 'quarterlyReport', can: 'quarterlyReports.write', nameOf: quarterlyRef },
  { button: quarterlyNames.word, paper: 'quarterly-reports/word-file', called: 'Word file' },
  (c, id) => {
    const report = quarterlyReportById(c.db, id);
    if (!report) return undefined;
    const { district, sample } = headOf(c);
    const parts = quarterlySectionsNow(c, report).filter((one) => !isSilentSection(one));
    const cover = quarterlyHead(report, `${district}. Draft of version ${report.version}.`);
    return {
      kind: 'word',
      fileName: `quarterly-report-${report.since}-to-${report.until}-draft.docx`,
      title: `Quarterly report: ${periodSaid(report)}`,
      pages: [
        [...cover, aside('To bring text back, paste it into “Your words” of its part.')],
        ...parts.map((one) => [heading(one.title), ...sectionWords(one, { whole: true })]),
      ],
      report: {
        foot: `Quarterly report, ${periodSaid(report)}, draft`,
        mark: sample ? 'SAMPLE DATA' : 'DRAFT',
        contents: parts.map(({ title, drafted }) => `${title}: ${counted(drafted.length, 'sentence', 'sentences')}`),
      },
    };
  },
);
