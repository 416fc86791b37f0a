import { z } from 'zod';
import type { LookFor } from '../../../district/look-fors.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import { codesLinkedTo } from '../../../district/plan/links.ts';
import { refTo } from '../../../district/ref.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { several } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import { aside } from '../../../kit/words/pieces.ts';
import * as names from '../tree/names.ts';

export interface LookForsShown {
  readonly lookFors: readonly Pick<LookFor, 'code' | 'words'>[];
  /** The codes that are linked now, also those that are not on the tool any more. */
  readonly linked: readonly string[];
}

/** The look-fors that show whether an initiative or a benchmark has reached the classrooms. */
export const lookForsForm = defineForm({
  name: 'plan/look-fors',
  title: 'Look-fors',
  submit: 'Save',
  ability: 'plan.lead',
  params: z.object({ level: z.enum(['initiative', 'benchmark']), row: z.string() }),
  about: ({ level, row }) => refTo(level, row),
  load: (c, { level, row }): LookForsShown => ({
    lookFors: lookForsNow(c).slice(0, 100),
    linked: codesLinkedTo(c.db, level, row),
  }),
  intro: () => [
    aside('Choose what visitors would see if it worked. How often it is seen then stands in the trace, without names.'),
  ],
  fields: ({ lookFors, linked }: LookForsShown) => ({
    lookFors: several(
      'Look-fors',
      lookFors.map(({ code, words }) => ({ value: code, label: words })),
      { optional: true, chosen: linked },
    ),
  }),
});

/** Opens it for the initiative or benchmark in its value. */
export const openLookFors: ButtonPress = {
  ...names.openLookFors,
  ability: 'plan.lead',
  about: names.rowIn,
  press(c, row, { noun: level }) {
    if (level !== 'initiative' && level !== 'benchmark') throw fromBefore();
    if (lookForsNow(c).length === 0)
      throw new Refusal('The tool has no look-fors today. They come with the roster workbook, sheet Look-fors.');
    return done({ open: opening(lookForsForm, { level, row }), inPlace: true });
  },
};
