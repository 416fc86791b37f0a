import { because } from '../../db/tx.ts';
import type { Asked, Writing } from '../context.ts';
import type { ButtonPress, Job } from '../feature.ts';
import { opening } from '../forms/form.ts';
import { saving } from '../forms/saving.ts';
import { type Done, done, type Message, problems } from '../outcome.ts';
import { everyDay } from '../slots/rule.ts';
import { hashOf } from './arrive.ts';
import { type confirmFormOf, preparedFrom, requireWaiting } from './form.ts';
import {
  askingWords,
  changedMeanwhile,
  declinedWords,
  importedWords,
  importMessage,
  returnedWords,
  tooOld,
} from './messages.ts';
import { importNames } from './names.ts';
import {
  type Answered,
  answersTo,
  awaitDecision,
  closeImport,
  keepAnswers,
  sheetsOf,
  undecidedBefore,
} from './store.ts';
import type { ImportRow } from './table.ts';
import { isConfirmed, type Prepared, type Workbook } from './workbook.ts';

type Ready<Found> = Extract<Prepared<Found>, { kind: 'ready' }>;
type ConfirmForm = ReturnType<typeof confirmFormOf>;

/** *Import now*: does it, or asks for the words first. */
export function importing<Found>(of: Workbook<Found>, form: ConfirmForm): ButtonPress {
  return {
    ...importNames(of).importNow,
    ability: of.ability,
    press: (c, id) =>
      decide(c, of, id, (row, ready) => {
        if (isConfirmed(ready.confirm, {})) return importIt(c, of, row, ready, '');
        return done({ open: opening(form, { id }) });
      }),
  };
}

export function confirming<Found>(of: Workbook<Found>, form: ConfirmForm) {
  return saving(form, (c, { answers, params }) =>
    decide(c, of, params.id, (row, ready) => {
      if (isConfirmed(ready.confirm, answers)) return importIt(c, of, row, ready, answers.why?.trim() ?? '');
      return problems({ typed: `Nothing was changed. Type exactly: ${ready.confirm?.typed ?? ''}` });
    }),
  );
}

/** *Not now*: nothing is changed, and what was in the workbook is not kept. */
export function declining<Found>(of: Workbook<Found>): ButtonPress {
  return {
    ...importNames(of).notNow,
    ability: of.ability,
    press(c, id) {
      const row = requireWaiting(c, of, id);
      closeImport(c, of.table, id, { state: 'declined' });
      return done({ messages: importMessage(of, row, declinedWords(of, decisionOf(c))) });
    },
  };
}

/** Every night: what nobody decided about for seven days is let go, and its buttons with it. */
export function forgetting<Found>(of: Workbook<Found>): Job {
  return {
    name: of.says.forgets,
    when: everyDay('03:30'),
    missed: 'latest',
    within: { hours: 24 },
    run(c) {
      const rows = undecidedBefore(c.db, of.table, c.now.subtract({ hours: 24 * 7 }).toString());
      for (const { id } of rows) closeImport(c, of.table, id, { state: 'closed' });
      return done({ messages: rows.flatMap((row) => importMessage(of, row, tooOld(of))) });
    },
  };
}

/** Reads the kept workbook against what is true at this moment. When the preview would now say something else, it is shown again first. */
function decide<Found, Result>(
  c: Asked<Writing>,
  of: Workbook<Found>,
  id: string,
  go: (row: ImportRow, ready: Ready<Found>) => Result,
): Done | Result {
  const row = requireWaiting(c, of, id);
  const prepared = preparedFrom(c, of, row);
  if (prepared.kind !== 'ready') {
    closeImport(c, of.table, id, { state: 'closed' });
    const messages = importMessage(of, row, returnedWords(of, prepared.words));
    return done({ messages, tell: changedMeanwhile(of.says.what) });
  }
  const previewHash = hashOf(prepared);
  if (previewHash === row.previewHash) return go(row, prepared);
  return done({ messages: shownAgain(c, of, row, prepared), tell: changedMeanwhile(of.says.what) });
}

function shownAgain<Found>(c: Writing, of: Workbook<Found>, row: ImportRow, prepared: Ready<Found>): Message[] {
  awaitDecision(c.db, of.table, row.id, { sheets: sheetsOf(row), previewHash: hashOf(prepared) });
  return importMessage(of, row, askingWords(of, row.id, prepared));
}

/** Keeps what was answered about a workbook, and shows the preview as it is with that. Nothing is imported yet. */
export function answering<Found>(c: Asked<Writing>, of: Workbook<Found>, id: string, answered: Answered): Done {
  const row = requireWaiting(c, of, id);
  const answers = { ...answersTo(row), ...answered };
  keepAnswers(c.db, of.table, id, answers);
  const prepared = of.prepare(c, sheetsOf(row), answers, row.importerId);
  if (prepared.kind === 'ready') return done({ messages: shownAgain(c, of, row, prepared) });
  closeImport(c, of.table, id, { state: 'closed' });
  return done({ messages: importMessage(of, row, returnedWords(of, prepared.words)) });
}

function importIt<Found>(
  c: Asked<Writing>,
  of: Workbook<Found>,
  row: ImportRow,
  { words, found }: Ready<Found>,
  why: string,
): Done {
  because(c.db, { door: 'import', why });
  const parts = of.carryOut(c, found, why);
  closeImport(c, of.table, row.id, { state: 'imported', changed: of.countsOf(found) });
  const said = importedWords(of.says.upToDate, words, decisionOf(c), of.next?.(c));
  return done({ ...parts, messages: [...importMessage(of, row, said), ...(parts.messages ?? [])] });
}

const decisionOf = (c: Asked<Writing>) => ({ name: c.viewer.person.name, at: c.now, zone: c.settings.timeZone });
