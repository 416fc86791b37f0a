import { type Day, sayDay, sayShortDay, schoolYearStart } from '../../../district/days.ts';
import { called, shortNameOf } from '../../../district/plan/short-names.ts';
import type { Paper } from '../../../kit/paper.ts';
import { bullets, heading, type Piece, paragraph, quote, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import type { FrozenItem, SchoolPlanDocument } from '../life/document.ts';
import { planStateNames } from '../messages.ts';
import {
  groupedByInitiative,
  type ItemGroup,
  isAddedSince,
  schoolPlanCounts,
  schoolPlanProgress,
} from '../own/rules.ts';
import { standingName } from '../rules.ts';

/** What a paper says besides the plan. */
export interface SchoolPlanPrint {
  /** The day the plan was approved last before this; null where it never was. */
  readonly approvedOn: Day | null;
  /** Which round this is of, such as `Round 2, returned on Jun 12, 2026`, and what was said with it as far as who asks may read it; empty for the plan as it is now. */
  readonly round: string;
  readonly said: string;
}

/** A school plan on paper, for a table of people who sign and write on it: teachers who own an item are a role, not a name. */
export function schoolPlanPaper(document: SchoolPlanDocument, print: SchoolPlanPrint): Paper {
  const { school, schoolYear, asOf, sample, state } = document;
  const title = `${school}: school improvement plan ${schoolYear}`;
  const groups = groupsOf(document);
  const moved = movedLines(document, print);
  const mark = sample ? 'SAMPLE DATA' : state === 'draft' ? 'DRAFT' : '';
  const parts = [
    ...groups.map((group) => ({ said: group.title, words: groupPage(group, asOf) })),
    ...(moved.length === 0
      ? []
      : [{ said: movedTitle(document), words: [heading(movedTitle(document)), bullets(moved)] }]),
    { said: 'For the school council', words: councilPage },
  ];
  return {
    kind: 'print',
    fileName: `school-plan-${fileNameOf(school)}-${schoolYear}-${asOf}.pdf`,
    title,
    pages: [coverOf(document, print, title), ...parts.map(({ words }) => words)],
    report: {
      foot: `${school} school plan ${schoolYear}, as of ${sayShortDay(asOf)}`,
      mark,
      contents: parts.map(({ said }) => said),
    },
  };
}

const fileNameOf = (school: string): string =>
  school
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'school';

function coverOf(document: SchoolPlanDocument, { approvedOn, round, said }: SchoolPlanPrint, title: string): Words {
  const { district, items, asOf, state } = document;
  return [
    heading(title),
    paragraph(district),
    paragraph(say`${bold(capital(planStateNames[state]))}. As of ${sayDay(asOf)}, ${asOf.slice(0, 4)}.`),
    ...(round === '' ? [] : [paragraph(round)]),
    ...(said === '' ? [] : [quote(said)]),
    paragraph(bold(`${capital(schoolPlanProgress(items, approvedOn))}.`)),
    paragraph(schoolPlanCounts(items, asOf)),
  ];
}

const inCodeOrder = new Intl.Collator('en', { numeric: true });

function groupsOf({ items }: SchoolPlanDocument): ItemGroup<FrozenItem & { readonly initiativeId: string | null }>[] {
  const initiatives = [
    ...new Map(items.flatMap(({ initiative }) => (initiative ? [[initiative.id, initiative]] : []))),
  ];
  const inOrder = initiatives.map(([, one]) => one).sort((a, b) => inCodeOrder.compare(a.name, b.name));
  const staying = items.filter(({ status }) => status !== 'dropped');
  return groupedByInitiative(
    staying.map((one) => ({ ...one, initiativeId: one.initiative?.id ?? null })),
    inOrder,
  );
}

function groupPage({ title, isLoose, items }: ItemGroup<FrozenItem>, asOf: Day): Words {
  return [
    heading(title),
    ...(isLoose ? [paragraph('These serve no initiative of the district’s plan.')] : []),
    table({
      caption: title,
      headings: ['Status', 'Item', 'Owner', 'Due', 'What will show it'],
      rows: items.map((one) => [
        standingName(one, asOf),
        itemCell(one),
        ownerCell(one),
        (one.dueOn === null ? 'no date' : sayShortDay(one.dueOn)).replaceAll(' ', '\u00A0'),
        evidenceCell(one),
      ]),
    }),
  ];
}

const itemCell = (item: FrozenItem): string => {
  const name = called(item);
  const part = item.kind === 'part' ? '\n(part of a district action)' : '';
  return `${name}${item.words === shortNameOf(item) ? '' : `\n${item.words}`}${part}`;
};

const ownerCell = ({ owner, ownerTeaches }: FrozenItem): string => (ownerTeaches ? 'a teacher' : (owner ?? 'no owner'));

const evidenceCell = ({ practice, result }: FrozenItem): string =>
  [
    ...(practice === '' ? [] : [`Adults will: ${practice}`]),
    ...(result === '' ? [] : [`Students will: ${result}`]),
  ].join('\n');

const movedTitle = ({ since, asOf }: SchoolPlanDocument): string =>
  since === schoolYearStart(asOf)
    ? 'What moved this school year'
    : `What moved since the last meeting, ${sayShortDay(since)}`;

/** What stands otherwise than before, what came, and what was dropped and why. */
function movedLines({ items, since, asOf }: SchoolPlanDocument, { approvedOn }: SchoolPlanPrint): string[] {
  const staying = items.filter(({ status }) => status !== 'dropped');
  const moved = staying
    .filter(({ status, before }) => status !== before)
    .map(
      (one) => `${called(one)}: ${standingName({ ...one, status: one.before }, since)} → ${standingName(one, asOf)}`,
    );
  const added = staying
    .filter((one) => isAddedSince(one, approvedOn) && (one.addedOn ?? '') >= since)
    .map((one) => `${called(one)}: added`);
  const dropped = items
    .filter(({ status }) => status === 'dropped')
    .map((one) => `${called(one)}: ⬛ dropped${one.dropReason === '' ? '' : `. ${one.dropReason}`}`);
  return [...moved, ...added, ...dropped];
}

const signatures = 6;
const noteLines = 6;
const line = '_'.repeat(84);

/** Room to sign and to write. */
const councilPage: Words = [
  heading('For the school council'),
  paragraph('Reviewed with the school council on  ______________________'),
  ...Array.from({ length: signatures }, (): Piece => paragraph(`Name ${'_'.repeat(30)}  Signature ${'_'.repeat(38)}`)),
  paragraph(bold('What the council says')),
  ...Array.from({ length: noteLines }, (): Piece => paragraph(line)),
];
