import { z } from 'zod';
import type { Asked, Reading } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { few } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { heldWords } from './messages.ts';
import { openHeldButton } from './names.ts';
import { type HeldRow, openHeldById } from './store.ts';

/** Asks a second person whether a change that opens records shall be made. */
export const heldForm = defineForm({
  name: 'roster/held',
  title: 'Confirm a change',
  submit: 'Send answer',
  ability: 'roster.confirm',
  params: z.object({ id: z.string() }),
  load: (c, { id }): HeldRow => requireHeld(c, id),
  intro: heldWords,
  fields: () => ({
    answer: few('Do you confirm this change?', [
      { value: 'confirmed', label: 'Yes' } as const,
      { value: 'refused', label: 'No' } as const,
    ]),
  }),
});

export const openHeldForm = opens(openHeldButton.name, heldForm, (_, id) => ({ id }));

/** Whoever has left meanwhile would come back by it. */
export const mayStillAsk = (c: Reading, { askedById }: Pick<HeldRow, 'askedById'>): boolean =>
  mayToday(c, askedById, 'roster.import');

/** What nobody has decided yet. Nobody decides about what they asked for themselves. */
export function requireHeld(c: Asked<Reading>, id: string): HeldRow {
  const row = openHeldById(c.db, id);
  if (!row) throw new Refusal('Somebody already decided this.');
  if ([row.askedById, row.personId].includes(c.viewer.person.id))
    throw new Refusal('Someone else has to confirm this. Nobody confirms their own change.');
  if (!mayStillAsk(c, row))
    throw new Refusal(
      `${row.asker} can no longer change the roster, so nothing was changed. If the change is right, make it yourself.`,
    );
  return row;
}
