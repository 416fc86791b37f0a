import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { wrongCheck } from '../rules.ts';
import { keepCorrectionCheck } from '../store.ts';
import { correctionCheckForm } from './form.ts';

const said = {
  yes: 'Kept: it worked.',
  partly: 'Kept: it worked partly.',
  changedNothing: 'Kept: it changed nothing. Whoever leads is asked what comes next.',
  tooEarly: 'Kept: you are asked again on that day.',
} as const;

/** Keeps how it went. What was settled meanwhile stays so. */
export const saveCorrectionCheck = saving(correctionCheckForm, (c, { answers, shown }) => {
  const wrong = wrongCheck(answers, c.today);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const { answer, words, again } = answers;
  keepCorrectionCheck(c, shown.correction.id, { answer, words, again: again ?? null });
  return done({
    happened: [{ what: 'correctionChanged', correctionId: shown.correction.id }],
    tell: [paragraph(said[answer])],
  });
});
