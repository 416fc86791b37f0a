import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { breakThere, keepBreakAnswer } from './store.ts';

export interface LineShown {
  readonly words: Text;
  readonly answer: string | null;
}

/** A line beside a missing link. */
export const lineForm = defineForm({
  name: 'digest/break-line',
  title: 'Add a line',
  submit: 'Save',
  ability: 'breaks.answer',
  params: z.object({ break: z.string() }),
  about: (params) => refTo('break', params.break),
  load: (c, params): LineShown => {
    const there = breakThere(c.db, params.break);
    if (!there) throw new Refusal('This is fixed, so no digest will say it. Thank you.');
    return { words: there.words, answer: there.answer };
  },
  intro: ({ words }: LineShown) => [
    paragraph(say`The digest will say: ${words}`),
    paragraph('Your line will stand next to it. Everybody who gets the digest can read it.'),
  ],
  fields: ({ answer }: LineShown) => ({
    line: lineField('Your line', { max: 200, ...(answer === null ? {} : { typed: answer }) }),
  }),
});

/** The button of whoever is asked. */
export const sayLine = opens('digest/say-line', lineForm, (_, id) => ({ break: id }));

/** Keeps the line. The break itself is gone only when what is wrong is. */
export const saveLine = saving(lineForm, (c, { answers, params }) => {
  keepBreakAnswer(c.db, params.break, {
    answer: answers.line,
    answeredOn: c.today,
    answeredById: c.viewer.person.id,
  });
  return done();
});
