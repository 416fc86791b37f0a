import { isNull } from 'drizzle-orm';
import { schoolYearOf, schoolYearStart } from '../../../district/days.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { action } from '../../../district/plan/schema.ts';
import { called } from '../../../district/plan/short-names.ts';
import { can } from '../../../district/policy.ts';
import { personById } from '../../../district/roster.ts';
import { school } from '../../../district/schema.ts';
import { type Asked, askedBy, type Reading, type Writing } from '../../../kit/context.ts';
import type { Confirm, Prepared } from '../../../kit/imports/workbook.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { type Findings, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import { problemWords } from '../../../kit/sheets/problems.ts';
import { listed, noteWords } from '../../../kit/words/lists.ts';
import { heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { keepAmendment } from '../change/save.ts';
import { staffOf } from '../items/staff.ts';
import { schoolItemsOf } from '../items/store.ts';
import { addItem, changeItem, dropItem, startPlan } from '../items/write.ts';
import { initiativesFor } from '../own/store.ts';
import type { SchoolPlan } from '../store.ts';
import { planAt, schoolPlanById } from '../store.ts';
import { type SchoolPlanDifference, schoolPlanDifference } from './difference.ts';
import { headCell, type KnownForSchool, readPlanRows } from './read.ts';

/** What a workbook would come to, and for which school. */
export interface FoundSchoolPlan extends SchoolPlanDifference {
  readonly schoolId: string;
  readonly plan: SchoolPlan | undefined;
}

type Ready = Prepared<FoundSchoolPlan>;

/** Reads a school's workbook for whoever handed it over: they must lead the school it names. */
export function prepareSchoolPlan(c: Reading, sheets: readonly Sheet[], importerId: string | null): Ready {
  const at = schoolNamed(c, headCell(sheets, 'school'), importerId);
  if ('refused' in at) return refused(at.refused);
  const year = headCell(sheets, 'schoolYear');
  if (year !== '' && lettersOf(year) !== lettersOf(schoolYearOf(c.today)))
    return refused(`This workbook is for ${quoted(year)}. Your school’s plan is for ${schoolYearOf(c.today)}.`);
  const plan = planAt(c.db, at.id, c.today);
  if (plan?.state === 'submitted')
    return refused('The plan is with the superintendent. Its items can’t change until it’s approved or returned.');
  if (plan?.state === 'closed') return refused('This year’s plan is closed. It stays as it ended.');
  return compared(c, sheets, at, plan);
}

const refused = (why: string): Ready => ({ kind: 'problems', words: [paragraph(`${why} Nothing was changed.`)] });

function compared(c: Reading, sheets: readonly Sheet[], at: SchoolNamed, plan: SchoolPlan | undefined): Ready {
  const findings: Findings = { problems: [], notes: [] };
  const known = knownFor(c, at);
  const rows = readPlanRows(sheets, known, findings);
  const items = plan ? schoolItemsOf(c, at.id, plan, schoolYearStart(c.today)) : [];
  const found = schoolPlanDifference(rows, items, known, findings);
  if (findings.problems.length > 0) return { kind: 'problems', words: problemWords(findings.problems) };
  if (rows.length === 0) return refused('The sheet “School plan” has no item of your school’s in it.');
  if (found.added.length + found.changed.length + found.dropped.length === 0)
    return {
      kind: 'nothing',
      words: [paragraph(`Nothing in it is different from ${at.name}’s plan.`), ...noteWords(findings.notes)],
    };
  const words = previewWords(at.name, plan, found, findings.notes);
  return { kind: 'ready', words, found: { ...found, schoolId: at.id, plan }, confirm: confirmOf(plan, found) };
}

/** Why a reason is asked: an approved plan changes by an amendment, and what is dropped keeps why. */
function confirmOf(plan: SchoolPlan | undefined, { dropped }: SchoolPlanDifference): Confirm | undefined {
  if (plan?.state === 'approved')
    return { typed: '', asks: 'The plan is approved: this is kept as an amendment.', why: 'Reason for the change' };
  if (dropped.length === 0) return undefined;
  return {
    typed: '',
    asks: 'Items that aren’t in the workbook are dropped, with your reason.',
    why: 'Why are they dropped?',
  };
}

/** What a workbook would change. */
export function previewWords(
  at: string,
  plan: Pick<SchoolPlan, 'schoolYear'> | undefined,
  { added, changed, dropped }: SchoolPlanDifference,
  notes: readonly string[],
): Words {
  return [
    heading(`${at}’s school plan`),
    ...(plan ? [] : [paragraph('Your school has no plan for this year yet. Importing this starts one, as a draft.')]),
    ...listed(
      `Added: ${added.length}`,
      added.map(({ shortName }) => shortName),
    ),
    ...listed(
      `Changed: ${changed.length}`,
      changed.map(({ item, what }) => `${called(item)}: ${what.join(', ')}`),
    ),
    ...listed(
      `Not in the workbook, so dropped: ${dropped.length}`,
      dropped.map((item) => called(item)),
    ),
    ...noteWords(notes),
  ];
}

interface SchoolNamed {
  readonly id: string;
  readonly name: string;
}

/** The school a workbook names, if this person leads it; the one they lead where it names none. */
function schoolNamed(
  c: Reading,
  written: string,
  importerId: string | null,
): SchoolNamed | { readonly refused: string } {
  const importer = importerId === null ? undefined : personById(c.db, importerId);
  const all = c.db.select({ id: school.id, name: school.name, code: school.code }).from(school).all();
  const led = importer
    ? all.filter(({ id }) => can(askedBy(c, importer).viewer, 'schoolPlans.keep', { school: id }))
    : [];
  const [first, another] = led;
  if (written === '' && first && !another) return first;
  const found = led.find((one) => [one.name, one.code].some((text) => lettersOf(text) === lettersOf(written)));
  if (found) return found;
  return {
    refused:
      written === ''
        ? 'Write your school’s name beside “School”, above the headings.'
        : `${quoted(written)} isn’t a school you lead.`,
  };
}

const knownFor = (c: Reading, { id, name }: SchoolNamed): KnownForSchool => ({
  school: name,
  staff: staffOf(c.db, id, c.today),
  initiatives: initiativesFor(c, []),
  actionKeys: new Set(
    c.db
      .select({ code: action.code })
      .from(action)
      .where(isNull(action.endedOn))
      .all()
      .map(({ code }) => codeKey(code)),
  ),
});

/** Writes down what was prepared; a school without a plan has a draft then. */
export function carryOutSchoolPlan(c: Asked<Writing>, found: FoundSchoolPlan, why: string): void {
  const id = found.plan?.id ?? startPlan(c, found.schoolId);
  for (const one of found.added) addItem(c, { id }, one);
  for (const { item, written } of found.changed) changeItem(c, item.id, written);
  for (const { id: itemId } of found.dropped) dropItem(c, itemId, why);
  const plan = schoolPlanById(c.db, id);
  if (plan) keepAmendment(c, plan, why);
}
