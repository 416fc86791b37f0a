import { linkLookFors } from '../../../district/plan/links.ts';
import { refTo } from '../../../district/ref.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { noPlan } from '../tree/messages.ts';
import { screenOf } from '../tree/open.ts';
import { lookForsForm } from './form.ts';

/** Links what was chosen. A look-for that is not on the tool any more was not asked about, and stays. */
export const saveLookFors = saving(lookForsForm, (c, { answers, params: { level, row }, shown }) => {
  const offered = new Set(shown.lookFors.map((one) => one.code));
  const gone = shown.linked.filter((code) => !offered.has(code));
  linkLookFors(c.db, level, row, [...answers.lookFors, ...gone]);
  return done({ tell: screenOf(c, refTo(level, row)) ?? noPlan });
});
