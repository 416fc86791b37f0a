import { z } from 'zod';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { fileField, lineField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { confirmWords } from '../messages.ts';
import { prepareImport } from '../workbook/import.ts';
import { type ImportRow, importById, sheetsOf } from './store.ts';

export const importForm = defineForm({
  name: 'roster/import',
  title: 'Import a workbook',
  submit: 'Read it',
  ability: 'roster.import',
  opened: z.object({}),
  look: () => ({}),
  intro: () => [
    paragraph('Hand over the workbook of your district. First you are shown what it would change.'),
    aside(
      'There is none yet? “npm run template”, on the machine Throughline runs on, writes one that explains itself.',
    ),
  ],
  fields: () => ({ workbook: fileField('Workbook (.xlsx, at most 5 MB)', ['xlsx']) }),
});

/** The button that begins an import, wherever it stands. */
export const openImport: ButtonPress = {
  name: 'roster/open-import',
  ability: 'roster.import',
  press: () => done({ open: opening(importForm, {}) }),
};

export interface ConfirmShown {
  readonly asks: string;
  readonly confirm: string;
}

/** Before many people end: the exact words, so that nobody does it by a slip of the thumb. */
export const confirmForm = defineForm({
  name: 'roster/confirm-import',
  title: 'Are these people gone?',
  submit: 'Import now',
  ability: 'roster.import',
  opened: z.object({ id: z.string() }),
  look: (c, { id }): ConfirmShown => {
    const prepared = prepareImport(c.db, sheetsOf(requireWaiting(c, id)), c.today);
    const confirm = prepared.kind === 'ready' ? prepared.difference.confirm : undefined;
    if (prepared.kind !== 'ready' || confirm === undefined) return { asks: '', confirm: '' };
    return { asks: confirmWords(prepared.difference), confirm };
  },
  intro: ({ asks }) => [paragraph(asks)],
  fields: ({ confirm }) => ({ typed: lineField(confirm === '' ? 'Type the words' : `Type: ${confirm}`, { max: 100 }) }),
});

/** A workbook that waits for this person's decision. Refuses any other, in words. */
export function requireWaiting(c: Asked<Reading>, id: string): ImportRow {
  const row = importById(c.db, id);
  if (!row || row.importerId !== c.viewer.person.id) throw notFound();
  if (row.state !== 'waiting')
    throw new Refusal('This workbook is decided already. To import one, hand it over again.');
  return row;
}
