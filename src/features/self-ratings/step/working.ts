import { z } from 'zod';
import type { Month } from '../../../district/days.ts';
import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { ratedMonth } from '../due/store.ts';
import type { RatingRow } from '../store.ts';
import { keepRatingDraft } from './drafts.ts';
import { rateTitle } from './form.ts';
import { givenSoFar, mayChange, ratingNow } from './look.ts';

export type WorkingShown = Pick<RatingRow, 'standard' | 'evidence' | 'goal' | 'steps'> & { readonly month: Month };

/** What a principal brings to a standard they are still working on. */
export const workingForm = defineForm({
  name: 'self-ratings/working',
  title: 'Still working on this',
  titled: ({ month }: WorkingShown) => rateTitle(month),
  submit: 'Save',
  ability: 'ratings.rate',
  params: z.object({ dilt: z.string(), code: z.string() }),
  key: ({ code }) => code,
  load: (c, { dilt, code }): WorkingShown => {
    const now = ratingNow(c);
    const rated = now?.rated.find((one) => one.code === code);
    if (!now || !rated || now.dilt.id !== dilt) throw notFound();
    if (!mayChange(now, rated))
      throw new Refusal('The packet is frozen with this rating in it, so it can’t be changed.');
    const { evidence, goal, steps } = givenSoFar(c, { dilt, code });
    return { standard: rated.standard, month: ratedMonth(now.dilt), evidence, goal, steps };
  },
  intro: ({ standard }: WorkingShown): Words => [
    paragraph(say`Your rating is saved. You’re still working on ${bold(standard)}, so add these three:`),
  ],
  keepsLetters: true,
  keep: (c, soFar, params) => {
    const said = Object.fromEntries(Object.entries(soFar).filter(([, words]) => words !== ''));
    keepRatingDraft(c, params, { ...givenSoFar(c, params), ...said });
  },
  fields: ({ evidence, goal, steps }: WorkingShown) => ({
    evidence: paragraphField('Evidence of where it stands', { max: 1000, typed: evidence }),
    goal: lineField('Your goal', { max: 300, typed: goal }),
    steps: paragraphField('Your steps', { max: 1000, typed: steps }),
  }),
});
