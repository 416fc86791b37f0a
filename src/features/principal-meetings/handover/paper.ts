import { headOf } from '../../../kit/documents/gather.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import { handoverHead, handoverParts, handoverPdfButton } from './messages.ts';
import { handoverAt } from './page.ts';

/** The wire name of the paper. */
export const handoverPaper = 'handovers/paper';

/** The page a new principal is handed: of a school, and for whoever holds its post today. */
const handoverKind: DocumentKind = {
  called: 'handover page',
  noun: 'school',
  can: 'handovers.read',
  nameOf: (schoolId) => `handover/${schoolId}`,
};

/** As many as go on a page. */
const onPage = 25;

/** *PDF*: the same on one page, as of the moment it is asked for. */
export const handoverPdf = pdfOf(handoverKind, { button: handoverPdfButton.name, paper: handoverPaper }, (c, id) => {
  const shown = handoverAt(c, id);
  const { district, sample } = headOf(c);
  return {
    kind: 'print',
    fileName: `handover-${c.today}.pdf`,
    title: `Principal of ${shown.school}: what you take over`,
    pages: [[...handoverHead(shown, district), ...handoverParts(shown, onPage)]],
    report: { foot: `${shown.school}, handover`, mark: sample ? 'SAMPLE DATA' : '', contents: [] },
  };
});
