import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { keepingSomebody } from '../people/importers.ts';
import { carryOut, isConfirmed, type Prepared, prepareImport } from '../workbook/import.ts';
import { confirmForm, requireWaiting } from './form.ts';
import { askingWords, declinedWords, importedWords, importMessage, returnedWords, tooOld } from './messages.ts';
import * as names from './names.ts';
import { hashOf } from './preview.ts';
import { awaitDecision, closeImport, countsOf, type ImportRow, sheetsOf, undecidedBefore } from './store.ts';

type Ready = Extract<Prepared, { kind: 'ready' }>;

export const importNow: ButtonPress = {
  ...names.importNow,
  ability: 'roster.import',
  press: (c, id) =>
    decide(c, id, (row, ready) => {
      if (isConfirmed(ready.difference, undefined)) return importIt(c, row, ready);
      return done({ open: opening(confirmForm, { id }) });
    }),
};

export const confirmImport = saving(confirmForm, (c, { answers, opened }) =>
  decide(c, opened.id, (row, ready) => {
    if (isConfirmed(ready.difference, answers.typed)) return importIt(c, row, ready);
    return problems({ typed: `Nothing was changed. Type exactly: ${ready.difference.confirm ?? ''}` });
  }),
);

export const notNow: ButtonPress = {
  ...names.notNow,
  ability: 'roster.import',
  press(c, id) {
    const row = requireWaiting(c, id);
    closeImport(c, id, 'declined');
    return done({ messages: importMessage(row, declinedWords(decisionOf(c))) });
  },
};

/** Every night: what nobody decided about for seven days is let go, and its buttons with it. */
export const forgetUndecided: Job = {
  name: 'undecided workbooks',
  when: everyDay('03:30'),
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const rows = undecidedBefore(c.db, c.now.subtract({ hours: 24 * 7 }).toString());
    for (const { id } of rows) closeImport(c, id, 'closed');
    return done({ messages: rows.flatMap((row) => importMessage(row, tooOld)) });
  },
};

/** Reads the kept workbook against the roster of this moment. When the preview would now say something else, it is shown again first. */
function decide<Result>(c: Asked<Writing>, id: string, go: (row: ImportRow, ready: Ready) => Result): Done | Result {
  const row = requireWaiting(c, id);
  const sheets = sheetsOf(row);
  const prepared = prepareImport(c.db, sheets, c.today);
  if (prepared.kind !== 'ready') {
    closeImport(c, id, 'closed');
    return done({ messages: importMessage(row, returnedWords(prepared.words)), tell: changedMeanwhile });
  }
  if (hashOf(prepared) === row.previewHash) return go(row, prepared);
  awaitDecision(c.db, id, sheets, hashOf(prepared));
  const messages = importMessage(row, askingWords(id, prepared.words, prepared.difference));
  return done({ messages, tell: changedMeanwhile });
}

const changedMeanwhile: Words = [
  paragraph(
    'Nothing was imported: the roster, or the day, has changed since this preview was made. The message now says what the workbook would change today. Please look at it once more.',
  ),
];

function importIt(c: Asked<Writing>, row: ImportRow, { words, difference }: Ready): Done {
  const errands = keepingSomebody(c, () => carryOut(c, difference));
  closeImport(c, row.id, 'imported', countsOf(difference));
  return done({
    errands,
    happened: [{ what: 'rolesChanged' }],
    messages: importMessage(row, importedWords(words, decisionOf(c))),
  });
}

const decisionOf = (c: Asked<Writing>) => ({ name: c.viewer.person.name, at: c.now, zone: c.settings.timeZone });
