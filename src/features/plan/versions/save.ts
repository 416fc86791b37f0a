import { because } from '../../../db/tx.ts';
import { refTo } from '../../../district/ref.ts';
import { isGiven, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { approveForm } from './form.ts';
import { isOpenVersion, versionScreen } from './show.ts';
import { approve, versionById } from './store.ts';

/** Where Slack's answer about the letter's file is heard. */
export const letterFound = 'plan/letter';

/** Enters that a version is approved, with its letter on file. */
export const saveApproval = saving(approveForm, (c, { answers, params, shown }) => {
  const version = versionById(c.db, params.version);
  if (!version || !isOpenVersion(c, version))
    throw new Refusal('This version, or a newer one, is already approved. Nothing was changed.');
  const { letterOn, said, link, file } = answers;
  if (letterOn > c.today) return problems({ letterOn: 'That day hasn’t come yet. Enter the date on the letter.' });
  const wrong = wrongLink(link);
  if (wrong) return problems({ link: wrong });
  if (!isGiven({ link, file }))
    return problems({ link: 'Keep the letter on file: add a link here or the file below.' });
  const amends = shown.amends > 0;
  because(c.db, { why: answers.reason ?? '' });
  approve(c.db, version.id, {
    kind: amends ? 'amended' : 'approved',
    letterOn,
    approval: said,
    reason: answers.reason ?? '',
    decidedById: c.viewer.person.id,
    decidedOn: c.today,
  });
  const errands = keepGiven(c, refTo('planVersion', version.id), { link, file }, letterFound);
  const first = paragraph(`Saved. Version ${version.number} of the plan is in force now.`);
  return done({ errands, tell: [first, ...(versionScreen(c, version.id) ?? [])] });
});
