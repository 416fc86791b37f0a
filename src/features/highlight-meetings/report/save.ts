import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { draftNow } from './draft.ts';
import { finalForm, remarkForm } from './form.ts';
import { gatherReport, reportedOn } from './gather.ts';
import { reportToReaders } from './readers.ts';
import { versionPlace } from './rules.ts';
import { keepFinal, keepRemark, newestRemark } from './store.ts';

/** Keeps a remark; the draft says it. */
export const saveRemark = saving(remarkForm, (c, { answers, params: { meetingId, place, said }, shown }) => {
  const newest = newestRemark(c.db, meetingId, place);
  if (newest && said !== undefined && said !== newest.id)
    return problems({
      words: `${newest.by} has written here since you opened this window: “${shown.remark}”. Copy yours, open the draft again, and then change it.`,
    });
  if (answers.words !== shown.remark) keepRemark(c, meetingId, { place, words: answers.words });
  return done({ tell: draftNow(c, reportedOn(c, meetingId)) });
});

/** Makes a version final, and brings it to its readers. */
export const saveFinal = saving(finalForm, (c, { answers, params: { meetingId } }) => {
  keepRemark(c, meetingId, { place: versionPlace, words: answers.corrected ?? '' });
  // Gathered once more: what was recorded while the window was open is in it.
  const version = keepFinal(c, meetingId, gatherReport(c, reportedOn(c, meetingId)));
  return done({
    messages: reportToReaders(c, meetingId, version),
    happened: [{ what: 'highlightChanged', meetingId }],
  });
});
