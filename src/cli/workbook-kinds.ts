import { confirmPlanWords as confirmPlan } from '../features/plan/messages.ts';
import { carryOutPlan, preparePlan } from '../features/plan/workbook/import.ts';
import { holdsPlan } from '../features/plan/workbook/read.ts';
import {
  confirmRosterWords as confirmRoster,
  doubtWords,
  placeNames,
  whyPastWords,
} from '../features/roster/messages.ts';
import { rosterOf } from '../features/roster/store.ts';
import { carryOutImport, prepareImport } from '../features/roster/workbook/import.ts';
import { holdsRoster } from '../features/roster/workbook/read.ts';
import type { SamePersonAnswers } from '../features/roster/workbook/who-is-who.ts';
import type { Moment, Writing } from '../kit/context.ts';
import type { Done } from '../kit/outcome.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Sheet } from '../kit/sheets/cell.ts';
import { lettersOf } from '../kit/sheets/letters.ts';
import type { Words } from '../kit/words/pieces.ts';

/** A kind of workbook that can be imported. */
export interface Kind {
  prepare(moment: Moment, sheets: readonly Sheet[], answers: SamePersonAnswers): Prepared;
  carryOut(c: Writing, sheets: readonly Sheet[], said: Said): Done;
}

/** What was said at the terminal, or ahead: the words before much ends, and who is the same person. */
export interface Said {
  readonly typed: string | undefined;
  /** The reason, where past days change. */
  readonly why: string | undefined;
  readonly answers: SamePersonAnswers;
}

/** A row that is left out until somebody says whether it is the person it agrees with. */
export interface OpenRow {
  /** Under which the answer is kept. */
  readonly id: string;
  /** What it is named by on the command line: its address, or its name where it has none. */
  readonly named: string;
  readonly question: string;
}

type Prepared =
  | { readonly kind: 'problems' | 'nothing'; readonly words: Words }
  | {
      readonly kind: 'ready';
      readonly words: Words;
      /** What must be typed before it is done, and why; undefined when nobody need be asked. */
      readonly confirm: string | undefined;
      readonly question: string | undefined;
      /** The question for a reason, where one must be given. */
      readonly why: string | undefined;
      readonly open: readonly OpenRow[];
    };

const rosterKind: Kind = {
  prepare(moment, sheets, answers) {
    const { kind, words, ...ready } = prepareImport(moment, sheets, answers);
    if (!('difference' in ready)) return { kind: kind === 'problems' ? kind : 'nothing', words };
    const { confirm, people, past } = ready.difference;
    const placeOf = placeNames(rosterOf(moment.db).schools);
    const open = people.waiting.map((row): OpenRow => {
      const question = `${row.now.name}: ${doubtWords(row, placeOf)}`;
      return { id: row.was.id, named: row.now.email ?? row.now.name, question };
    });
    const question = confirm && confirmRoster({ ...ready.difference, past: [] });
    return { kind: 'ready', words, confirm, question, why: past.length > 0 ? whyPastWords : undefined, open };
  },
  carryOut: carryOutImport,
};

const planKind: Kind = {
  prepare({ db, today }, sheets) {
    const { kind, words, ...ready } = preparePlan(db, sheets, today);
    if (!('difference' in ready)) return { kind: kind === 'problems' ? kind : 'nothing', words };
    const { confirm } = ready.difference;
    return {
      kind: 'ready',
      words,
      confirm,
      question: confirm && confirmPlan(ready.difference),
      why: undefined,
      open: [],
    };
  },
  carryOut: (c, sheets, { typed }) => carryOutPlan(c, sheets, typed),
};

/** Which kind of workbook it is, going by its sheets. Throws, in words, when it could be either. */
export function kindOf(sheets: readonly Sheet[]): Kind {
  if (!holdsPlan(sheets)) return rosterKind;
  if (!holdsRoster(sheets)) return planKind;
  const names = sheets.map((sheet) => lettersOf(sheet.name));
  // A roster may have a sheet of notes called Actions; what makes a plan is its objectives.
  if (!names.includes(lettersOf('Objectives'))) return rosterKind;
  throw new Refusal(
    'The workbook holds the roster and the plan. Nothing was changed. Save their sheets as two workbooks and import one after the other.',
  );
}
