import { z } from 'zod';
import { maxShortName, proposedShortName } from '../../../district/plan/short-names.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress, CommandWord } from '../../../kit/feature.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm, type Opening, opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import * as names from '../tree/names.ts';
import { confirmShortNames, nothingToName } from './messages.ts';
import { type RowToName, rowsToName } from './store.ts';

/** So many rows are named in one window. */
const inWindow = 8;

export interface NamesShown {
  readonly rows: readonly RowToName[];
  /** How many rows have no confirmed name, these too. */
  readonly open: number;
}

/** Short names, each filled in with what the row's words suggest. The next window follows in its place. */
export const shortNamesForm = defineForm({
  name: 'plan/short-names',
  title: 'Short names',
  submit: 'Confirm',
  ability: 'plan.lead',
  params: z.object({
    ids: z.array(z.string()).max(inWindow),
    /** Rows that were left open in the windows before: they are not shown twice in one go. */
    passed: z.number(),
    /** Only this row is named: its screen comes back. */
    only: z.boolean(),
  }),
  load(c, { ids }): NamesShown {
    const rows = rowsToName(c.db);
    return { rows: rows.filter(({ id }) => ids.includes(id)), open: rows.filter(isOpen).length };
  },
  intro: ({ rows, open }: NamesShown): Words => [
    paragraph('Messages, buttons and charts call a row by its code and short name.'),
    aside(
      open > rows.length
        ? `${rows.length} of ${open} rows without one. Clear a name to decide later.`
        : 'Clear a name to decide later.',
    ),
  ],
  fields: ({ rows }: NamesShown) =>
    Object.fromEntries(
      rows.map(({ id, code, words, shortName }) => [
        id,
        lineField(code, {
          max: maxShortName,
          optional: true,
          hint: words,
          typed: shortName || proposedShortName(words),
        }),
      ]),
    ),
});

const isOpen = ({ shortName }: RowToName): boolean => shortName === '';

/** The window for the next rows without a confirmed name, after those that were passed over. Undefined when there are none. */
export function nextNames({ db }: Pick<Asked, 'db'>, passed: number): Opening | undefined {
  const open = rowsToName(db).filter(isOpen);
  const ids = open.slice(passed, passed + inWindow).map(({ id }) => id);
  return ids.length === 0 ? undefined : opening(shortNamesForm, { ids, passed, only: false });
}

/** How many rows nobody has confirmed a name of. */
export const namesOpen = ({ db }: Pick<Asked, 'db'>): number => rowsToName(db).filter(isOpen).length;

const openNames = (c: Asked): Done => {
  const open = nextNames(c, 0);
  return open ? done({ open }) : done({ tell: nothingToName });
};

/** `/throughline plan names` */
export const planNames: CommandWord = {
  command: '/throughline',
  word: 'plan names',
  ability: 'plan.lead',
  does: 'Confirm the short names people know the plan’s rows by',
  run: openNames,
};

/** *Confirm short names*, wherever it stands. */
export const openShortNames: ButtonPress = { ...confirmShortNames, ability: 'plan.lead', press: openNames };

/** *Short name…* on the screen of one row. */
export const renameRow: ButtonPress = {
  ...names.renameRow,
  ability: 'plan.lead',
  about: names.rowIn,
  press: (_, id) => done({ open: opening(shortNamesForm, { ids: [id], passed: 0, only: true }), inPlace: true }),
};
