import { fold } from '../../../district/people.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { complain, type Findings, oneLine, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import type { SchoolItem } from '../items/store.ts';
import type { WrittenItem } from '../items/write.ts';
import { type KnownForSchool, newItemOf, type WrittenItemRow } from './read.ts';

/** What importing a workbook would do to a plan. */
export interface SchoolPlanDifference {
  readonly added: readonly WrittenItem[];
  readonly changed: readonly ChangedItem[];
  readonly dropped: readonly SchoolItem[];
}

export interface ChangedItem {
  readonly item: SchoolItem;
  readonly written: Partial<WrittenItem>;
  /** What of it: `owner, due`. */
  readonly what: readonly string[];
}

const fieldNames = {
  words: 'words',
  shortName: 'short name',
  initiativeId: 'initiative',
  required: 'required by law',
  ownerId: 'owner',
  startsOn: 'start',
  dueOn: 'due',
  practice: 'adults will',
  result: 'students will',
} as const satisfies Record<keyof WrittenItem, string>;
// The keys of a record that was written out in code are its names.
const fields = Object.keys(fieldNames) as (keyof WrittenItem)[];

/** Compares the rows of a workbook with the items of a plan. A row is known by its code, or without one by its very words. */
export function schoolPlanDifference(
  rows: readonly WrittenItemRow[],
  items: readonly SchoolItem[],
  known: KnownForSchool,
  findings: Findings,
): SchoolPlanDifference {
  const going = items.filter(({ kind, status }) => kind === 'own' && status !== 'dropped');
  const taken = new Set<string>();
  const matched = rows.map((row) => ({ row, item: itemOf(row, items, going, taken, findings) }));
  for (const { row, item } of matched) sayOwner(row, item, known, findings);
  return {
    added: matched.flatMap(({ row, item }) => (item ? [] : [newItemOf(row)])),
    changed: matched.flatMap(({ row, item }) => (item ? changeOf(row, item) : [])),
    dropped: going.filter(({ id }) => !taken.has(id)),
  };
}

function itemOf(
  { code, words }: WrittenItemRow,
  items: readonly SchoolItem[],
  going: readonly SchoolItem[],
  taken: Set<string>,
  findings: Findings,
): SchoolItem | undefined {
  const key = codeKey(code.text.slice(0, 200));
  const coded = items.find((one) => one.kind === 'own' && codeKey(one.code) === key);
  const same = (one: SchoolItem) => !taken.has(one.id) && plainly(one.words) === plainly(words);
  const item = coded ?? going.find(same);
  if (coded?.status === 'dropped')
    return complain(findings, code, `${coded.code} was dropped. Leave the code empty to add it as a new item.`);
  if (item && taken.has(item.id))
    return complain(findings, code, `${item.code} is in the sheet twice. Keep one of the rows.`);
  if (!item && /^s\d+$/.test(key))
    return complain(findings, code, `there is no item ${quoted(code.text)}. Leave the code empty for a new one.`);
  if (item) taken.add(item.id);
  return item;
}

const plainly = (text: string): string => fold(oneLine(text)).trim();

/** Whoever is named and is nobody at the school: left empty, unless they own it already. */
function sayOwner(
  { owner, written }: WrittenItemRow,
  item: SchoolItem | undefined,
  { school }: KnownForSchool,
  findings: Findings,
) {
  if (owner.text === '' || written.ownerId !== null || isOwner(owner.text, item)) return;
  findings.notes.push(`${owner.at}: Owner ${quoted(owner.text)} is nobody at ${school}: left empty.`);
}

const isOwner = (text: string, item: SchoolItem | undefined): boolean =>
  item?.owner !== null && item !== undefined && lettersOf(text) === lettersOf(item.owner);

function changeOf(row: WrittenItemRow, item: SchoolItem): ChangedItem[] {
  const kept = row.written.ownerId === null && isOwner(row.owner.text, item) ? { ownerId: item.ownerId } : {};
  const written: Partial<WrittenItem> = {
    ...row.written,
    ...kept,
    words: row.words,
    ...(row.shortName === undefined ? {} : { shortName: row.shortName }),
  };
  const different = fields.filter((one) => written[one] !== undefined && written[one] !== item[one]);
  if (different.length === 0) return [];
  return [{ item, written, what: different.map((one) => fieldNames[one]) }];
}
