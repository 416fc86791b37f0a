import { z } from 'zod';
import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { RatingRow } from '../store.ts';
import { mayChange, ratingNow } from './look.ts';

export type WorkingShown = Pick<RatingRow, 'standard' | 'evidence' | 'goal' | 'steps'>;

/** What a principal brings to a standard they are still working on. */
export const workingForm = defineForm({
  name: 'self-ratings/working',
  title: 'Still working on this',
  submit: 'Save',
  ability: 'ratings.rate',
  params: z.object({ dilt: z.string(), code: z.string() }),
  key: ({ code }) => code,
  load: (c, { dilt, code }): WorkingShown => {
    const now = ratingNow(c);
    const rated = now?.rated.find((one) => one.code === code);
    if (!now || !rated || now.dilt.id !== dilt) throw notFound();
    if (!mayChange(now, rated)) throw new Refusal('The packet is frozen, and this rating stands in it.');
    return rated;
  },
  intro: ({ standard }: WorkingShown): Words => [
    paragraph(say`${bold(standard)}: your rating is saved. What belongs to what you are still working on:`),
  ],
  fields: ({ evidence, goal, steps }: WorkingShown) => ({
    evidence: paragraphField('What shows where it stands', { max: 1000, typed: evidence }),
    goal: lineField('Your goal', { max: 300, typed: goal }),
    steps: paragraphField('The steps', { max: 1000, typed: steps }),
  }),
});
