import { keepSetting } from '../../../../district/keep-setting.ts';
import { opening } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { keepMeetingState } from '../../calendar/store.ts';
import { memoSent } from '../copies.ts';
import { isEmptyMemo } from '../document.ts';
import { insertMemo, insertMemoVersion } from '../store.ts';
import { dropMemoDraft, keepMemoDraft } from './drafts.ts';
import { memoForm, memoGivenIn } from './form.ts';
import { memoPreviewForm, memoShownAs, numberOf } from './preview.ts';
import { memoAtWork, partsIn } from './written.ts';

/** Keeps what is written, and shows it as the principal will read it. The district’s sentence is kept the first time. */
export const previewMemo = saving(memoForm, (c, { answers, params, shown }) => {
  const given = memoGivenIn(shown.given, answers);
  const sentence = c.settings.sentenceOfMemos || given.sentence;
  const document = { ...shown.document, ...partsIn(given), sentence };
  if (isEmptyMemo(document)) return problems({ points: 'Write a line or two. Nothing is in this memo yet.' });
  if (shown.asksSentence) keepSetting(c.db, 'sentenceOfMemos', given.sentence);
  const { meetingId } = memoAtWork(c, params);
  keepMemoDraft(c, meetingId, given);
  const as = memoShownAs(document, shown.correcting ? given.changes : '');
  return done({ open: opening(memoPreviewForm, { ...params, as }) });
});

/** Sends it: the first, or a further version that says what it changes. */
export const sendMemo = saving(memoPreviewForm, (c, { params, shown }) => {
  const work = memoAtWork(c, params);
  const { owed, corrected, document, meetingId } = work;
  if (memoShownAs(document, shown.changes) !== params.as)
    throw new Refusal('This memo changed since the preview. Nothing was sent. Open it again and look once more.');
  const number = numberOf(work);
  if (corrected) insertMemoVersion(c, { memoId: corrected.memo.id, number, changes: shown.changes }, document);
  const id = corrected?.memo.id ?? (owed && insertMemo(c, owed, document)) ?? '';
  if (owed) keepMeetingState(c, owed.id, 'held', '');
  dropMemoDraft(c, meetingId);
  return done(memoSent(c, id));
});
