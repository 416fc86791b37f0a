import { z } from 'zod';
import type { Asked, Reading } from '../context.ts';
import { fileField, lineField } from '../forms/field.ts';
import { defineForm } from '../forms/form.ts';
import { notFound, Refusal } from '../refusal.ts';
import { buttons, paragraph } from '../words/pieces.ts';
import { importNames } from './names.ts';
import { answersTo, importById, sheetsOf } from './store.ts';
import type { ImportRow } from './table.ts';
import { templateButton } from './template.ts';
import type { Confirm, Prepared, Workbook } from './workbook.ts';

/** The window that takes a workbook. */
export function importFormOf(of: Pick<Workbook<never>, 'routine' | 'ability' | 'says'>) {
  return defineForm({
    name: importNames(of).form,
    title: of.says.title,
    submit: 'Preview changes',
    ability: of.ability,
    params: z.object({}),
    load: () => ({}),
    intro: () => [...of.says.intro, buttons(templateButton(of))],
    fields: () => ({ workbook: fileField('Workbook (.xlsx, at most 5 MB)', ['xlsx']) }),
  });
}

const nothingToConfirm: Confirm = { typed: '', asks: '' };

/** Before much ends: the exact words, so that nobody does it by a slip of the thumb. */
export function confirmFormOf<Found>(of: Workbook<Found>) {
  return defineForm({
    name: importNames(of).confirm,
    title: of.says.confirm,
    submit: 'Import now',
    ability: of.ability,
    params: z.object({ id: z.string() }),
    load(c, { id }): Confirm {
      const prepared = preparedFrom(c, of, requireWaiting(c, of, id));
      return (prepared.kind === 'ready' ? prepared.confirm : undefined) ?? nothingToConfirm;
    },
    intro: ({ asks }) => [paragraph(asks)],
    fields: ({ typed, why }) => ({
      ...(typed === '' && why !== undefined
        ? {}
        : { typed: lineField(typed === '' ? 'Type the words' : `Type: ${typed}`, { max: 100 }) }),
      ...(why === undefined ? {} : { why: lineField(why, { max: 200 }) }),
    }),
  });
}

/** What the kept workbook would come to now. */
export function preparedFrom<Found>(c: Reading, of: Workbook<Found>, row: ImportRow): Prepared<Found> {
  return of.prepare(c, sheetsOf(row), answersTo(row), row.importerId);
}

/** A workbook that waits for this person's decision. Refuses any other, in words. */
export function requireWaiting(c: Asked<Reading>, { table }: Pick<Workbook<never>, 'table'>, id: string): ImportRow {
  const row = importById(c.db, table, id);
  if (!row || row.importerId !== c.viewer.person.id) throw notFound();
  if (row.state !== 'waiting')
    throw new Refusal('This workbook was already imported or declined. To import it, upload it again.');
  return row;
}
