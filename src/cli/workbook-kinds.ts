import { confirmPlanWords as confirmPlan } from '../features/plan/messages.ts';
import { carryOutPlan, preparePlan } from '../features/plan/workbook/import.ts';
import { holdsPlan } from '../features/plan/workbook/read.ts';
import { confirmRosterWords as confirmRoster, whyAsked } from '../features/roster/messages.ts';
import type { RosterDifference } from '../features/roster/rules.ts';
import { doubtWords, schoolDoubtWords, togetherWords } from '../features/roster/same-person/doubt-words.ts';
import { rosterOf } from '../features/roster/store.ts';
import { carryOutImport, prepareImport } from '../features/roster/workbook/import.ts';
import { holdsRoster } from '../features/roster/workbook/read.ts';
import { type PlaceOf, placeNames } from '../features/roster/workbook/role-words.ts';
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

/** What is left out until somebody says whether it is who, or what, it agrees with: a row, or many rows that are alike. */
export interface OpenRow {
  readonly about: 'person' | 'school' | 'people';
  /** Under which the answer is kept. */
  readonly id: string;
  /** What it is named by on the command line: the address, or the name where there is none; the school’s code; the new domain. */
  readonly named: string;
  readonly question: string;
  /** The rows one answer is given for, where it is many. */
  readonly rows: readonly string[];
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
    const { confirm } = ready.difference;
    const open = openRows(ready.difference, placeNames(rosterOf(moment.db).schools));
    const question = confirm && confirmRoster({ ...ready.difference, past: [], settings: [] });
    return { kind: 'ready', words, confirm, question, why: whyAsked(ready.difference), open };
  },
  carryOut: carryOutImport,
};

/** Schools first, since rows of people wait for them; then what can be said of many at once. */
function openRows({ schools, people }: RosterDifference, placeOf: PlaceOf): OpenRow[] {
  return [
    ...schools.waiting.map((row): OpenRow => {
      return { about: 'school', id: row.id, named: row.now.code, question: schoolDoubtWords(row), rows: [] };
    }),
    ...people.together.map((group): OpenRow => {
      const named = group.move ? `@${group.move.to}` : `all but ${group.only}`;
      return {
        about: 'people',
        id: group.id,
        named,
        question: togetherWords(group),
        rows: group.rows.map(({ id }) => id),
      };
    }),
    ...people.waiting.map((row): OpenRow => {
      const question = `${row.now.name}: ${doubtWords(row, placeOf)}`;
      return { about: 'person', id: row.id, named: row.now.email ?? row.now.name, question, rows: [] };
    }),
  ];
}

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
    'This workbook holds both the roster and the plan. Nothing was changed. Save them as two workbooks and import one after the other.',
  );
}
