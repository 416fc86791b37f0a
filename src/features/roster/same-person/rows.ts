import { z } from 'zod';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Field, one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { answering } from '../../../kit/imports/decide.ts';
import { preparedFrom, requireWaiting } from '../../../kit/imports/form.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { rosterWorkbook } from '../imports/workbook.ts';
import { doubtWords, placeNames } from '../messages.ts';
import type { KnownSchool } from '../rules.ts';
import { rosterOf } from '../store.ts';
import type { WaitingPerson } from '../workbook/who-is-who.ts';
import { anotherPerson, openSameRows, samePerson } from './names.ts';

/** So many rows are asked about in one window. */
const atOnce = 10;

interface Rows {
  readonly waiting: readonly WaitingPerson[];
  readonly schools: readonly KnownSchool[];
}

/** Asks of the rows that wait whether each is the person it agrees with. An empty answer leaves the row out. */
export const sameRowsForm = defineForm({
  name: 'roster/same-rows',
  title: 'Is it the same person?',
  submit: 'Save',
  ability: 'roster.import',
  params: z.object({ id: z.string() }),
  load: (c, { id }): Rows => ({ waiting: waitingIn(c, id), schools: rosterOf(c.db).schools }),
  intro: ({ waiting }) => [
    paragraph('The same person keeps their records. Another person starts with none.'),
    ...(waiting.length > atOnce ? [aside(`Here are ${atOnce} of ${waiting.length}. Open it again for the rest.`)] : []),
  ],
  fields: ({ waiting, schools }: Rows): Readonly<Record<string, Field<string>>> => {
    const placeOf = placeNames(schools);
    return Object.fromEntries(
      waiting.slice(0, atOnce).map((row) => [
        row.was.id,
        one(`Is ${row.now.name} the same person as ${row.was.name}?`, [samePerson, anotherPerson], {
          optional: true,
          hint: `${doubtWords(row, placeOf)} Leave it empty to leave the row out.`,
        }),
      ]),
    );
  },
});

function waitingIn(c: Asked<Reading>, id: string): readonly WaitingPerson[] {
  const prepared = preparedFrom(c, rosterWorkbook, requireWaiting(c, rosterWorkbook, id));
  return prepared.kind === 'ready' ? prepared.found.people.waiting : [];
}

export const openRows: ButtonPress = {
  ...openSameRows,
  ability: 'roster.import',
  press(c, id) {
    if (waitingIn(c, id).length === 0) throw new Refusal('Every row of this workbook is answered.');
    return done({ open: opening(sameRowsForm, { id }) });
  },
};

/** Keeps the answers with the workbook; the preview then says what comes of them. */
export const saveSameRows = saving(sameRowsForm, (c, { answers, params }) => {
  const said = Object.entries(answers).filter(([, answer]) => answer !== '');
  return answering(c, rosterWorkbook, params.id, Object.fromEntries(said));
});
