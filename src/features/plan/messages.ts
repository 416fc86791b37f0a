import type { Plan } from '../../district/plan/plan.ts';
import { called, proposedShortName } from '../../district/plan/short-names.ts';
import { counted, listed, noteWords } from '../../kit/words/lists.ts';
import { bullets, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { lint } from './lint/rules.ts';
import { openLine } from './owners/texts/messages.ts';
import type { PlanText } from './owners/texts/rules.ts';
import { type ChangedRow, type FieldChange, type LevelDifference, noPlanChange, type PlanDifference } from './rules.ts';

/** Remarks are shown as far as anyone would read. */
const remarksShown = 50;

export const nothingToDoInPlan: Words = [paragraph('Nothing to do. The workbook and the plan are the same.')];

export const planNotFilledIn: Words = [
  paragraph(
    'Nothing to do. The workbook is empty: rows that begin with “Example:” don’t count. Fill in the sheet Objectives and import it again.',
  ),
];

export const doneWords: Words = [paragraph('The plan is up to date.')];

/** What an import would change, before it does: how much of it first, then each with before and after, then what is worth a look. */
export function previewPlanWords(found: PlanDifference, open: readonly PlanText[], notes: readonly string[]): Words {
  const rest = [...remarkWords(found.after), ...noteWords(notes)];
  if (noPlanChange(found)) return [...nothingToDoInPlan, ...rest];
  return [
    heading('What this workbook changes in the plan'),
    bullets([...planDifferenceCountWords(found), ...toAsk(open)]),
    ...rowByRow(found),
    ...rest,
  ];
}

/** Each row that is added, changed or ended, level by level, the first of each. */
export function rowByRow(found: PlanDifference): Piece[] {
  return [
    ...headPieces(found.head),
    ...levelWords('strategic objective', 'strategic objectives', found.objectives, coded),
    ...levelWords('initiative', 'initiatives', found.initiatives, coded),
    ...levelWords('benchmark', 'benchmarks', found.benchmarks, coded),
    ...levelWords('action', 'actions', found.actions, coded),
    ...levelWords('key issue', 'key issues', found.keyIssues, ({ words }) => proposedShortName(words)),
  ];
}

/** Why words must be typed, and which. */
export function confirmPlanWords(found: PlanDifference): string {
  const { objectives, initiatives, benchmarks, actions } = found;
  const ended = [objectives, initiatives, benchmarks, actions].reduce((sum, one) => sum + one.ended.length, 0);
  const rows = counted(ended, 'row of the plan is', 'rows of the plan are');
  return `${rows} missing from the workbook and would end. Their records stay. If that is right, type: ${found.confirm}`;
}

/** `Actions: 3 added, 1 ended`: how much is different, a line a level; nothing where nothing is. */
export function planDifferenceCountWords(found: PlanDifference): string[] {
  const levels = [
    ['Strategic objectives', found.objectives],
    ['Initiatives', found.initiatives],
    ['Benchmarks', found.benchmarks],
    ['Actions', found.actions],
    ['Key issues', found.keyIssues],
  ] as const;
  const named = counted(found.names.length, 'row gets its short name', 'rows get their short names');
  const changes = levels.flatMap(([name, { added, changed, ended }]) => {
    const counts = [
      [added.length, 'added'],
      [changed.length, 'changed'],
      [ended.length, 'ended'],
    ] as const;
    const said = counts.filter(([n]) => n > 0).map(([n, what]) => `${n.toLocaleString('en-US')} ${what}`);
    return said.length === 0 ? [] : [`${name}: ${said.join(', ')}`];
  });
  return found.names.length === 0 ? changes : [...changes, named];
}

/** What is written and is not one person, or not a day. */
const toAsk = (open: readonly PlanText[]): string[] =>
  open.length === 0 ? [] : [`${openLine(open)} They stay as written until you say who and when.`];

function headPieces(changes: readonly FieldChange[]): Piece[] {
  return changes.length === 0 ? [] : [bullets(changes.map(changeWords))];
}

function levelWords<Row>(
  one: string,
  many: string,
  { added, changed, ended, reordered }: LevelDifference<Row>,
  name: (row: Row) => string,
): Piece[] {
  return [
    ...listed(
      counted(added.length, `${one} added`, `${many} added`),
      added.map(({ now }) => name(now)),
    ),
    ...listed(
      counted(changed.length, `${one} changed`, `${many} changed`),
      changed.map((row) => changedLine(row, name)),
    ),
    ...listed(
      counted(ended.length, `${one} ended: no longer in the workbook`, `${many} ended: no longer in the workbook`),
      ended.map(name),
    ),
    ...(reordered ? [paragraph(`The ${many} are in a new order.`)] : []),
  ];
}

function changedLine<Row>({ was, fields, takenUp }: ChangedRow<Row>, name: (row: Row) => string): string {
  const what = [...(takenUp ? ['had ended, is back in the plan'] : []), ...fields.map(changeWords)];
  return `${name(was)}: ${what.join('; ')}`;
}

const fieldWords: Readonly<Record<string, string>> = {
  parent: 'now under',
  rawOwner: 'person responsible',
  ownerId: 'who that is',
  rawDue: 'by when',
  dueOn: 'the day',
  cadence: 'how often',
  schoolYear: 'school year',
  theory: 'theory of action',
};

/** `by when “ongoing” → “2027-06-15”`. Who somebody is, and what a text means as a day, is said without the key it is kept by. */
function changeWords({ field, was, now }: FieldChange): string {
  if (field === 'ownerId') return now === '' ? 'the owner is open again' : 'the owner is known now';
  if (field === 'dueOn') return now === '' ? 'the date is open again' : `the date is ${now}`;
  const [before, after] = apart(was, now) ?? [];
  if (before === undefined || after === undefined) return `${fieldWords[field] ?? field} rewritten`;
  return `${fieldWords[field] ?? field} ${before === '' ? '(nothing)' : `“${before}”`} → ${after === '' ? '(nothing)' : `“${after}”`}`;
}

/** As long as a line may be with a text before and after. */
const maxSaid = 80;

/** Two texts, or of long ones the words in which they differ. Undefined where that is more than a line holds. */
function apart(was: string, now: string): [string, string] | undefined {
  const [before, after] = [was, now].map((text) => text.split(/\s+/));
  if (!before || !after) return undefined;
  const start = sameAtStart(before, after);
  const end = sameAtStart(before.slice(start).reverse(), after.slice(start).reverse());
  const whole: [string, string] = [before.join(' '), after.join(' ')];
  const middle: [string, string] = [
    before.slice(start, before.length - end).join(' '),
    after.slice(start, after.length - end).join(' '),
  ];
  return [whole, middle].find((texts) => texts.every((text) => text.length <= maxSaid));
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at < 0 ? one.length : at;
}

const coded = (row: {
  readonly code: string;
  readonly words: string;
  readonly shortName?: string | undefined;
}): string => called({ ...row, shortName: row.shortName ?? '' });

function remarkWords(after: Plan): Piece[] {
  const remarks = lint(after);
  const title = counted(remarks.length, 'thing is worth a look', 'things are worth a look');
  return listed(
    `${title}. None of this blocks you.`,
    remarks.map(({ at, says }) => `${at}: ${says.replaceAll(/\s+/g, ' ')}`),
    remarksShown,
  );
}
