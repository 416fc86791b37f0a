import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { few, lineField, maybeDayField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { correctionNames, correctionText, type NamedCorrection } from '../messages.ts';
import { sayCorrectedRow } from '../row/find.ts';
import { type Answer, checkAnswers, workedNames } from '../rules.ts';
import { correctionIn, correctionRef } from '../store.ts';

const params = z.object({ correction: z.string(), answer: z.enum(checkAnswers).optional() });

export interface CheckShown {
  readonly correction: NamedCorrection;
  readonly answer: Answer | undefined;
}

/** Did it work? */
export const correctionCheckForm = defineForm({
  name: 'corrections/check',
  title: 'Did it work?',
  submit: 'Save',
  ability: 'corrections.check',
  params,
  about: ({ correction }) => correctionRef({ id: correction }),
  load: (c: Asked, { correction: id, answer }: z.infer<typeof params>): CheckShown => {
    const correction = correctionIn(c.db, id);
    if (correction.worked !== null) throw new Refusal('This correction was settled already: /throughline corrections.');
    return { correction: { ...correction, row: sayCorrectedRow(c.db, correction.about) }, answer };
  },
  intro: ({ correction }: CheckShown) => [paragraph(correctionText(correction))],
  fields: ({ answer }: CheckShown) => ({
    answer: few(
      'Did it work?',
      checkAnswers.map((value) => ({ value, label: workedNames[value] })),
      answer === undefined ? {} : { chosen: answer },
    ),
    words: lineField('What shows it?', { optional: true, max: 300 }),
    again: maybeDayField('Too early to tell? Check again on'),
  }),
});

/** Opens it; the value names the correction, and the answer that was tapped. */
export const openCorrectionCheck = opens(correctionNames.check, correctionCheckForm, (_, correction, { more }) => ({
  correction,
  answer: checkAnswers.find((one) => one === more),
}));
