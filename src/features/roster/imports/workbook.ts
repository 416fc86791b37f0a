import type { Asked, Writing } from '../../../kit/context.ts';
import { handOverOf } from '../../../kit/imports/imports.ts';
import type { Workbook } from '../../../kit/imports/workbook.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { confirmRosterWords, whyAsked } from '../messages.ts';
import { keepRosterChange } from '../people/store.ts';
import { noRosterChange, openAnswers, type RosterDifference } from '../rules.ts';
import { openSameRows } from '../same-person/names.ts';
import { rosterImport } from '../schema.ts';
import { make } from '../second-person/make.ts';
import { waitingWords } from '../second-person/messages.ts';
import { openHeld } from '../second-person/store.ts';
import { prepareImport } from '../workbook/import.ts';
import { asFarAsRead, holdsRoster } from '../workbook/read.ts';
import { template } from '../workbook/template.ts';
import { answersIn } from '../workbook/who-is-who.ts';
import { rosterImportCounts, rosterImportCountWords } from './counts.ts';

/** The roster's workbook as it is handed over in Slack. */
export const rosterWorkbook: Workbook<RosterDifference> = {
  routine: 'roster',
  noun: 'rosterImport',
  ability: 'roster.import',
  table: rosterImport,
  template: { fileName: 'throughline-roster.xlsx', title: 'Template for the roster', sheets: template },
  says: {
    what: 'the roster',
    title: 'Import the roster',
    intro: [
      paragraph('Upload your district’s workbook. You’ll see what it would change before anything does.'),
      aside('No workbook yet? The template explains how to fill it in.'),
    ],
    confirm: 'Confirm this import',
    upToDate: 'The roster is up to date',
    forgets: 'undecided workbooks',
  },
  holds: holdsRoster,
  asFarAsRead,
  prepare(c, sheets, answered) {
    const prepared = prepareImport(c, sheets, answersIn(answered));
    if (prepared.kind !== 'ready') return prepared;
    const { words, difference } = prepared;
    const asks = confirmRosterWords(difference);
    const why = whyAsked(difference);
    const confirm = asks === '' ? undefined : { typed: difference.confirm ?? '', asks, ...(why ? { why } : {}) };
    const open = { button: openSameRows, label: 'Answer…', only: noRosterChange(difference) };
    return { kind: 'ready', words, found: difference, confirm, ...(openAnswers(difference) > 0 ? { open } : {}) };
  },
  carryOut(c, found, why) {
    const { carried, waits } = make(c, found, why);
    noteSaid(c, found);
    return waits ? { ...carried, tell: waits } : carried;
  },
  next: (c) => waitingWords(openHeld(c.db)),
  countsOf: rosterImportCounts,
  countWords: rosterImportCountWords,
};

/** Who said that a row is the same person, or another one, is kept like a change by hand. */
function noteSaid(c: Asked<Writing>, { people: { changed, freed } }: RosterDifference): void {
  for (const { was, said } of changed)
    if (said) keepRosterChange(c, was.id, `${was.name}: confirmed as the same person`);
  for (const { was } of freed)
    keepRosterChange(c, was.id, `${was.name}: gave up the e-mail, which is another person’s`);
}

export const rosterHandOver = handOverOf(rosterWorkbook);
