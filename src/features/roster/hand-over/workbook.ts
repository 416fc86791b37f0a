import { handOverOf } from '../../../kit/hand-over/hand-over.ts';
import type { Workbook } from '../../../kit/hand-over/workbook.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { confirmWords } from '../messages.ts';
import { keepingSomebody } from '../people/importers.ts';
import type { Difference } from '../rules.ts';
import { rosterImport } from '../schema.ts';
import { carryOut, prepareImport } from '../workbook/import.ts';
import { asFarAsRead, holdsRoster } from '../workbook/read.ts';
import { countsOf, countWords } from './counts.ts';

/** The roster's workbook as it is handed over in Slack. */
export const rosterWorkbook: Workbook<Difference> = {
  routine: 'roster',
  noun: 'rosterImport',
  ability: 'roster.import',
  table: rosterImport,
  says: {
    what: 'the roster',
    title: 'Import a workbook',
    intro: [
      paragraph('Hand over the workbook of your district. First you are shown what it would change.'),
      aside(
        'There is none yet? “npm run template”, on the machine Throughline runs on, writes one that explains itself.',
      ),
    ],
    confirm: 'Are these people gone?',
    upToDate: 'The roster is up to date',
    forgets: 'undecided workbooks',
  },
  holds: holdsRoster,
  asFarAsRead,
  prepare({ db, today }, sheets) {
    const prepared = prepareImport(db, sheets, today);
    if (prepared.kind !== 'ready') return prepared;
    const { words, difference } = prepared;
    const { confirm } = difference;
    const typed = confirm === undefined ? undefined : { typed: confirm, asks: confirmWords(difference) };
    return { kind: 'ready', words, found: difference, confirm: typed };
  },
  carryOut: (c, found) => ({
    errands: keepingSomebody(c, () => carryOut(c, found)),
    happened: [{ what: 'rolesChanged' }],
  }),
  countsOf,
  countWords,
};

export const rosterHandOver = handOverOf(rosterWorkbook);
