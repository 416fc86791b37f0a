import { z } from 'zod';
import type { Asked } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { type Choice, few, one } from '../../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../../kit/forms/form.ts';
import { personField } from '../../../../kit/forms/person.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { rotationNames } from '../messages.ts';
import { choicesOf } from '../offers/form.ts';
import { turnDatesAhead } from '../store.ts';

/** What whoever leads can do with somebody’s turn. */
export const acts = [
  { value: 'swap', label: 'Swap two dates', more: 'Choose the other date below.' },
  { value: 'substitute', label: 'Somebody else, this time only', more: 'The order stays the same. Choose who below.' },
  { value: 'skip', label: 'Skip their turn', more: 'It moves to the next possible date, not to the end.' },
] as const;

export interface ChangeShown {
  readonly dates: readonly Choice[];
  readonly chosen: string | undefined;
}

/** A turn is changed on others’ behalf: everybody whose date moves is told who did it. */
export const changeForm = defineForm({
  name: 'dilt/turn-change',
  title: 'Change a turn',
  submit: 'Change it',
  ability: 'dilt.lead',
  params: z.object({ diltId: z.string() }),
  load: (c, { diltId }): ChangeShown => {
    const dates = choicesOf(
      c,
      turnDatesAhead(c).filter(({ cancelledOn }) => cancelledOn === null),
    );
    return { dates, chosen: dates.find(({ value }) => value === diltId)?.value };
  },
  intro: (): Words => [paragraph('Everybody whose date moves is told that you did it.')],
  fields: ({ dates, chosen }) => ({
    date: one('Which date?', dates, chosen === undefined ? {} : { chosen }),
    act: few('What should happen?', acts, { chosen: chosen === undefined ? 'swap' : 'substitute' }),
    other: one('Swap with', dates, { optional: true }),
    person: personField('Who, this time only', 'dilt.turn', { optional: true }),
  }),
});

/** Opens it, for the date in the button’s value if there is one. */
export const changeButton: ButtonPress = {
  name: rotationNames.change,
  ability: 'dilt.lead',
  press: (c, value) => openChange(c, value),
};

function openChange(c: Asked, diltId: string): Done {
  if (turnDatesAhead(c).length === 0)
    return done({ tell: [paragraph('No DILT is on the calendar yet. Add one with /dilt calendar.')] });
  return done({ open: opening(changeForm, { diltId }) });
}
