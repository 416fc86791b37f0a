import { invitedTo } from '../../../district/highlight-meetings/store.ts';
import type { Feature } from '../../../kit/feature.ts';
import { choosePart, draftButtons, draftReady } from './draft.ts';
import { reportPdf } from './paper.ts';
import { readReport } from './read.ts';
import { saveFinal, saveRemark } from './save.ts';
import { isFinal } from './store.ts';

/** The highlight report, as the routine plugs it in. */
export const report: Feature = {
  name: 'highlight-meetings/report',
  parts: [reportPdf],
  forms: [saveRemark, choosePart, saveFinal],
  buttons: [...draftButtons, readReport],
  jobs: [draftReady],
  records: {
    // There is no such record before it is final: whoever is told of it then is told of nothing now.
    highlightReport: (db, id) => (isFinal(db, id) ? { invited: invitedTo(db, id) } : undefined),
  },
};
