import { z } from 'zod';
import type { LookFor } from '../../../district/look-fors.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { labelOfLookFor, saidWhole } from '../../../kit/look-fors/choices.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { bySchoolFor } from './sections.ts';

/** Which look-for to see at every school. */
export const bySchoolForm = defineForm({
  name: 'walkthroughs/patterns-by-school',
  title: 'One look-for by school',
  submit: 'Show',
  ability: 'patterns.read',
  params: z.object({}),
  load: (c) => lookForsNow(c),
  intro: (lookFors: readonly Pick<LookFor, 'code' | 'words'>[]) => saidWhole(lookFors),
  fields: (lookFors: readonly Pick<LookFor, 'code' | 'words'>[]) => ({
    lookFor: one(
      'Look-for',
      lookFors.map((each) => ({ value: each.code, label: labelOfLookFor(each) })),
    ),
  }),
});

/** Keeps nothing: the answer is the figures. */
export const showBySchool = saving(bySchoolForm, (c, { answers }) => done({ tell: bySchoolFor(c, answers.lookFor) }));

/** The button under the patterns, for who may see other schools than their own. */
export const openBySchool: ButtonPress = {
  name: 'walkthroughs/open-patterns-by-school',
  ability: 'patterns.read',
  press(c) {
    if (lookForsNow(c).length === 0) throw new Refusal('Your district’s walkthrough tool has no look-fors yet.');
    return done({ open: opening(bySchoolForm, {}) });
  },
};

export const bySchoolButton: ButtonPiece = place(openBySchool, 'One look-for by school', '');
