import { pdfOf } from '../../../kit/documents/pdf.ts';
import { aside, heading, paragraph } from '../../../kit/words/pieces.ts';
import { capital } from '../../../kit/words/text.ts';
import { quarterlyRef, reportSaid } from '../messages.ts';
import { isSilentSection, sectionWords } from '../rules.ts';
import { quarterlyReportById, quarterlySectionsNow } from '../store.ts';
import { quarterlyCheckNames } from './names.ts';
import { readsDraft } from './who.ts';

const kind = {
  called: 'draft',
  noun: 'quarterlyReport',
  can: 'quarterlyReports.read',
  nameOf: (id: string) => `${quarterlyRef(id)}/draft`,
} as const;
const names = { button: quarterlyCheckNames.pdf, paper: quarterlyCheckNames.pdf };

/** *Send me the PDF* of the draft, as it is when it is handed over, for who may read the draft. */
export const quarterlyDraftPdf = pdfOf(kind, names, (c, id) => {
  const report = quarterlyReportById(c.db, id);
  if (!report || !readsDraft(c, report)) return undefined;
  const title = capital(reportSaid(report));
  const cover = [
    heading(title),
    paragraph(`${c.settings.districtName}, by ${report.author}`),
    aside('A draft for the fact-check. Please don’t pass it on.'),
  ];
  const sections = quarterlySectionsNow(c, report).filter((one) => !isSilentSection(one));
  return {
    kind: 'print',
    fileName: `quarterly-report-${report.until}-draft.pdf`,
    title,
    pages: [cover, ...sections.map((one) => [heading(one.title), ...sectionWords(one, { whole: true })])],
    report: { foot: title, mark: 'DRAFT', contents: sections.map((one) => one.title) },
  };
});
