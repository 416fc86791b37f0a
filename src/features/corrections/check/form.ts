import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { few, lineField, maybeDayField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { correctionText, type Named, names } from '../messages.ts';
import { sayRow } from '../row/find.ts';
import { type Answer, answers, isAnswer, workedNames } from '../rules.ts';
import { correctionIn, refOf } from '../store.ts';

const opened = z.object({ correction: z.string(), answer: z.enum(answers).optional() });

export interface CheckShown {
  readonly correction: Named;
  readonly answer: Answer | undefined;
}

/** Did it work? */
export const checkForm = defineForm({
  name: 'corrections/check',
  title: 'Did it work?',
  submit: 'Save',
  ability: 'corrections.check',
  opened,
  about: ({ correction }) => refOf({ id: correction }),
  look: (c: Asked, { correction: id, answer }: z.infer<typeof opened>): CheckShown => {
    const correction = correctionIn(c.db, refOf({ id }));
    if (correction.worked !== null) throw new Refusal('This correction was settled already: /throughline corrections.');
    return { correction: { ...correction, row: sayRow(c.db, correction.about) }, answer };
  },
  intro: ({ correction }: CheckShown) => [paragraph(correctionText(correction))],
  fields: ({ answer }: CheckShown) => ({
    answer: few(
      'Did it work?',
      answers.map((value) => ({ value, label: workedNames[value] })),
      answer === undefined ? {} : { chosen: answer },
    ),
    words: lineField('What shows it?', { optional: true, max: 300 }),
    again: maybeDayField('Too early to tell: when do you look again?'),
  }),
});

/** Opens it; the value names the correction, and behind a space the answer that was tapped. */
export const openCheck: ButtonPress = {
  name: names.check,
  ability: 'corrections.check',
  about: (value) => refOf({ id: idIn(value) }),
  press(_c, value) {
    const answer = value.split(' ')[1];
    return done({ open: opening(checkForm, { correction: idIn(value), ...(isAnswer(answer) ? { answer } : {}) }) });
  },
};

const idIn = (value: string): string => (value.split(' ')[0] ?? '').split('/')[1] || 'none';
