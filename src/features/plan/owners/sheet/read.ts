import { roleNames, roles } from '../../../../district/people.ts';
import type { Sheet } from '../../../../kit/sheets/cell.ts';
import { complain, type Findings, oneLine, quoted } from '../../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../../kit/sheets/letters.ts';
import { rowsOf } from '../../../../kit/sheets/rows.ts';
import { type FoundCell, onlyRead, type Problem, type Row } from '../../../../kit/sheets/table.ts';
import { nearest } from '../../../../kit/words/nearest.ts';
import { dueIn } from '../../workbook/cells.ts';
import { allYear } from '../likely/rules.ts';
import { type OwnerMeant, textKey } from '../rules.ts';
import { nothingWritten } from '../texts/messages.ts';
import { type DueMeant, type PlanText, sameMeant, standsOnActions } from '../texts/rules.ts';
import type { TextsToday } from '../texts/today.ts';
import { allYearWords, columns, eachSchoolWords, sheetName } from './columns.ts';

/** What somebody wrote beside a text. */
export type WrittenOwner = { readonly text: PlanText } & ({ readonly meant: OwnerMeant } | { readonly due: DueMeant });

const isOwners = ({ name }: Sheet): boolean => lettersOf(name) === lettersOf(sheetName);

/** Whether a workbook has the sheet with an Owner column. */
export const holdsOwners = (sheets: readonly Sheet[]): boolean => sheets.some(isOwners);

/** The sheet as far as it is read. */
export const ownersAsRead = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.filter(isOwners).map((sheet) => onlyRead<string>(sheet, columns));

/** Reads what was written beside the texts: what is answered otherwise than it is now, and every problem at once. */
export function readOwners(
  sheets: readonly Sheet[],
  texts: TextsToday,
): {
  readonly written: readonly WrittenOwner[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
} {
  const findings: Findings = { problems: [], notes: [] };
  const places = new Map<PlanText, string>();
  const written = rowsOf(sheets, sheetName, columns, findings).flatMap((row): WrittenOwner[] => [
    ...(row.owner.text === '' ? [] : ownerIn(row, texts, { findings, places })),
    ...(row.due.text === '' ? [] : dayIn(row, texts, { findings, places })),
  ]);
  return { written: written.filter((one) => isNews(one, texts)), ...findings };
}

interface Reads {
  readonly findings: Findings;
  /** Where each text was answered already. */
  readonly places: Map<PlanText, string>;
}

type OwnersRow = Row<keyof typeof columns>;

function ownerIn({ text, owner }: OwnersRow, texts: TextsToday, reads: Reads): WrittenOwner[] {
  const found = textIn('who', text, texts, reads);
  const meant = found && meantBy(owner, found, texts, reads.findings);
  return found && meant ? [{ text: found, meant }] : [];
}

function dayIn({ text, due }: OwnersRow, texts: TextsToday, reads: Reads): WrittenOwner[] {
  const found = textIn('when', text, texts, reads);
  const day = found && dayBy(due, texts, reads.findings);
  return found && day ? [{ text: found, due: day }] : [];
}

function textIn(
  asks: PlanText['asks'],
  cell: FoundCell,
  { all }: TextsToday,
  { findings, places }: Reads,
): PlanText | undefined {
  const key = textKey(cell.text === nothingWritten ? '' : cell.text);
  const found = all.find((one) => one.asks === asks && one.key === key);
  const what = asks === 'who' ? 'person responsible' : 'date';
  if (!found)
    return complain(findings, cell, `${quoted(cell.text)} is not a ${what} in the plan that has to be asked about.`);
  const earlier = places.get(found);
  if (earlier) return complain(findings, cell, `${quoted(cell.text)} is answered in ${earlier} already.`);
  places.set(found, cell.at);
  return found;
}

function meantBy(cell: FoundCell, text: PlanText, texts: TextsToday, findings: Findings): OwnerMeant | undefined {
  const said = lettersOf(cell.text).replace(/^the(?=.)/, '');
  if (said === lettersOf(eachSchoolWords) || said === 'eachschool') {
    if (standsOnActions(text)) return { kind: 'eachSchool' };
    return complain(findings, cell, `${quoted(cell.text)} is for actions. Write one person.`);
  }
  const person = texts.owners.named(cell.text);
  if (person !== null) return { kind: 'person', personId: person };
  const role = roles.find((one) => lettersOf(roleNames[one]) === said);
  if (role && texts.holderOf(role) !== undefined) return { kind: 'role', role };
  if (role) return complain(findings, cell, `not exactly one person is ${roleNames[role]} today. Write one person.`);
  const meant = nearest(oneLine(cell.text), [
    ...texts.people.map(({ name }) => name),
    ...texts.roles.map((one) => roleNames[one]),
  ]);
  return complain(
    findings,
    cell,
    `${quoted(cell.text)} is not one person on the roster today${meant ? `; did you mean ${meant}?` : '. Write a name or an e-mail as on the roster, or “one per school”.'}`,
  );
}

function dayBy(cell: FoundCell, { today }: TextsToday, findings: Findings): DueMeant | undefined {
  const day = dueIn(cell);
  if (day !== null) return { dueOn: day, eachMeeting: false };
  const said = lettersOf(cell.text);
  if (said === lettersOf(allYearWords) || said === 'ongoing') return allYear(today);
  return complain(findings, cell, `${quoted(cell.text)} is not a day. Write it like 2027-06-15, or “${allYearWords}”.`);
}

/** Whether it says something else than what was answered. */
function isNews(one: WrittenOwner, { owners, dues }: TextsToday): boolean {
  if ('meant' in one) return !sameMeant(owners.answers.get(one.text.key), one.meant);
  const due = dues.get(one.text.key);
  return due?.dueOn !== one.due.dueOn || due.eachMeeting !== one.due.eachMeeting;
}
