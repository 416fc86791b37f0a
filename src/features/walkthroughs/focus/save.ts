import { monthText, sayMonth } from '../../../district/days.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { focusForm } from './form.ts';
import { chosenFocus, twice } from './rules.ts';
import { keepFocus } from './store.ts';

/** Keeps a month's focus and says it back. */
export const saveFocus = saving(focusForm, (c, { answers, shown }) => {
  const wrong = twice(answers);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const month = monthText.parse(answers.month);
  const chosen = chosenFocus(answers);
  keepFocus(c.db, month, chosen);
  const words = chosen.flatMap((code) => shown.lookFors.find((one) => one.code === code)?.words ?? []);
  return done({ tell: [paragraph(say`The focus of ${sayMonth(month)}:`), bullets(words)] });
});
