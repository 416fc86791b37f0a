import type { Reading, Writing } from '../../../kit/context.ts';
import { handOverOf } from '../../../kit/imports/imports.ts';
import type { Prepared, Workbook } from '../../../kit/imports/workbook.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { problemWords } from '../../../kit/sheets/problems.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { confirmPlanWords } from '../messages.ts';
import { openTextsWords } from '../owners/say/messages.ts';
import { settleOwners } from '../owners/settle.ts';
import { answersPreview, nothingAnswered } from '../owners/sheet/messages.ts';
import { holdsOwners, ownersAsRead, readOwners, type WrittenOwner } from '../owners/sheet/read.ts';
import { keepDue, keepOwner } from '../owners/store.ts';
import { textsOn } from '../owners/texts/today.ts';
import { isSamePlan, type PlanDifference } from '../rules.ts';
import { namesOpen } from '../short-names/form.ts';
import { toNameWords } from '../short-names/messages.ts';
import { versionInForce } from '../versions/store.ts';
import { applyDifference, preparePlan } from '../workbook/import.ts';
import { holdsPlan, planAsRead } from '../workbook/read.ts';
import { planTemplate } from '../workbook/template.ts';
import { planImportCounts, planImportCountWords } from './counts.ts';
import { rewrittenWords } from './rewritten.ts';
import { planImport } from './schema.ts';

/** What a workbook comes to: the plan itself, or the sheet with an Owner column come back. */
export type FoundInWorkbook =
  | { readonly kind: 'plan'; readonly difference: PlanDifference; readonly version: number }
  | { readonly kind: 'owners'; readonly written: readonly WrittenOwner[] };

/** The plan's workbook as it is handed over in Slack. */
export const planWorkbook: Workbook<FoundInWorkbook> = {
  routine: 'plan',
  noun: 'planImport',
  ability: 'plan.import',
  table: planImport,
  template: { fileName: 'throughline-plan.xlsx', title: 'Template for the improvement plan', sheets: planTemplate },
  says: {
    what: 'the plan',
    title: 'Import the plan',
    intro: [
      paragraph('Upload the improvement plan’s workbook. You’ll see what it would change before anything does.'),
      aside('Upload the sheet with an Owner column here too, once it’s filled in.'),
      aside('No workbook yet? The template explains how to fill it in.'),
    ],
    confirm: 'End these rows?',
    upToDate: 'The plan is up to date',
    forgets: 'undecided workbooks of the plan',
  },
  holds: (sheets) => holdsPlan(sheets) || holdsOwners(sheets),
  asFarAsRead: (sheets) => [...planAsRead(sheets), ...ownersAsRead(sheets)],
  prepare: (c, sheets) =>
    holdsOwners(sheets) && !holdsPlan(sheets) ? prepareOwners(c, sheets) : preparedPlan(c, sheets),
  carryOut(c, found) {
    if (found.kind === 'plan') applyDifference(c, found);
    else applyAnswers(c, c.viewer.person.id, found.written);
    const open = openTextsWords(textsOn(c.db, c.today).open);
    return { tell: [paragraph('The plan is up to date.'), ...open, ...toNameWords(namesOpen(c))] };
  },
  countsOf: (found) =>
    found.kind === 'plan' ? planImportCounts(found.difference) : { answered: found.written.length },
  countWords: planImportCountWords,
  next: (c) => openTextsWords(textsOn(c.db, c.today).open),
};

function preparedPlan(c: Reading, sheets: readonly Sheet[]): Prepared<FoundInWorkbook> {
  const prepared = preparePlan(c.db, sheets, c.today);
  if (prepared.kind !== 'ready') return prepared;
  const { words, difference, version } = prepared;
  const left = holdsOwners(sheets)
    ? [aside('The sheet Owners can’t be read together with the plan. Upload it again in a workbook of its own.')]
    : [];
  const { confirm } = difference;
  return {
    kind: 'ready',
    words: [
      ...words,
      ...rewrittenWords(c, difference),
      ...(isSamePlan(difference) ? [] : amendingWords(c, version)),
      ...left,
    ],
    found: { kind: 'plan', difference, version },
    confirm: confirm === undefined ? undefined : { typed: confirm, asks: confirmPlanWords(difference) },
  };
}

/** An approved plan changes only by an amendment: said before, so that an import that waited for the approval is shown again. */
function amendingWords({ db }: Reading, version: number): Words {
  const inForce = versionInForce(db);
  if (!inForce) return [];
  return [
    paragraph(
      `Version ${inForce.number} of the plan is approved. Everybody will see this import as version ${version}, a draft, until you enter its reason and letter: /throughline plan versions.`,
    ),
  ];
}

function prepareOwners({ db, today }: Reading, sheets: readonly Sheet[]): Prepared<FoundInWorkbook> {
  const texts = textsOn(db, today);
  const { written, problems, notes } = readOwners(sheets, texts);
  if (problems.length > 0) return { kind: 'problems', words: problemWords(problems) };
  if (written.length === 0) return { kind: 'nothing', words: nothingAnswered };
  const words = answersPreview(written, texts, notes);
  return { kind: 'ready', words, found: { kind: 'owners', written }, confirm: undefined };
}

function applyAnswers(c: Writing, byId: string, written: readonly WrittenOwner[]): void {
  const by = { byId, onDay: c.today };
  for (const one of written) {
    if ('meant' in one) keepOwner(c.db, one.text.key, one.meant, by);
    else keepDue(c.db, one.text.key, one.due, by);
  }
  settleOwners(c.db, c.today);
}

export const planHandOver = handOverOf(planWorkbook);
