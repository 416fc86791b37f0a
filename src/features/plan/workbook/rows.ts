import type {
  Action,
  Benchmark,
  Dated,
  Initiative,
  KeyIssue,
  Owned,
  StrategicObjective,
} from '../../../district/plan/plan.ts';
import { complain, type Findings, requireNoOther } from '../../../kit/sheets/findings.ts';
import type { FoundCell, Row } from '../../../kit/sheets/table.ts';
import { choiceIn, choiceMeant, codeIn, dueIn, neededIn, parentIn, sayingIn, shortNameIn, writtenIn } from './cells.ts';
import { cadenceWords, type columns, directionWords, kindWords, type SheetName } from './columns.ts';

type RowOf<Name extends SheetName> = Row<keyof (typeof columns)[Name] & string>;

/** What reading a row needs: where problems go, who is on the roster, and the rows it may hang on. */
export interface Reads {
  readonly findings: Findings;
  readonly owner: (text: string) => string | null;
  /** Keys of the strategic objectives and of the initiatives. */
  readonly objectives: ReadonlySet<string>;
  readonly initiatives: ReadonlySet<string>;
}

/** In letters. A cell of a workbook holds 32,767. */
const most = { words: 2_000, owner: 500, due: 200, figure: 200, evidence: 2_000, source: 500 } as const;

/** No strategic objective has the code of an initiative that stays: benchmarks may hang on either. */
export function readObjectives(
  rows: readonly RowOf<'Objectives'>[],
  { findings, initiatives }: Reads,
): StrategicObjective[] {
  const taken = new Map<string, string>([...initiatives].map((key) => [key, 'the initiatives of the plan']));
  return rows.flatMap((row) => {
    const words = neededIn(row.words, 'strategic objective', most.words, findings);
    const shortName = shortNameIn(row.shortName, findings);
    const code = codeIn(row.code, taken, findings);
    return code === undefined ? [] : [{ code, words, shortName }];
  });
}

/** No initiative has the code of a strategic objective. */
export function readInitiatives(rows: readonly RowOf<'Initiatives'>[], reads: Reads): Initiative[] {
  const taken = new Map<string, string>([...reads.objectives].map((key) => [key, 'the sheet Objectives']));
  const hang = { what: 'objective', sheet: 'Objectives' };
  return rows.flatMap((row) => {
    const words = neededIn(row.words, 'initiative', most.words, reads.findings);
    const rest = { shortName: shortNameIn(row.shortName, reads.findings), ...ownerIn(row.owner, reads) };
    const code = codeIn(row.code, taken, reads.findings);
    const parent = parentIn(row, reads.objectives, hang, reads.findings);
    return code === undefined ? [] : [{ code, parent, words, ...rest }];
  });
}

export function readBenchmarks(rows: readonly RowOf<'Benchmarks'>[], reads: Reads): Benchmark[] {
  const taken = new Map<string, string>();
  const { findings } = reads;
  return rows.flatMap((row) => {
    const words = neededIn(row.words, 'benchmark', most.words, findings);
    const kind = kindIn(row.kind, findings);
    const cadence = choiceIn(row.cadence, cadenceWords, 'how often something is read', findings);
    const rest = {
      shortName: shortNameIn(row.shortName, findings),
      ...ownerIn(row.owner, reads),
      ...datedIn(row.due, findings),
      // "Monthly" is often written where the date would stand.
      cadence: cadence ?? choiceMeant(row.due.text, cadenceWords) ?? null,
      baseline: sayingIn(row.baseline, 'baseline', most.figure, findings),
      target: sayingIn(row.target, 'target', most.figure, findings),
      unit: sayingIn(row.unit, 'unit', most.figure, findings),
      direction: choiceIn(row.direction, directionWords, 'a direction', findings) ?? null,
      evidence: writtenIn(row.evidence, most.evidence, findings),
    };
    const code = codeIn(row.code, taken, findings);
    const parent = parentIn(row, bothOf(reads), { what: 'initiative', sheet: 'Initiatives' }, findings);
    return code === undefined || !kind ? [] : [{ code, parent, kind, words, ...rest }];
  });
}

export function readActions(rows: readonly RowOf<'Actions'>[], reads: Reads): Action[] {
  const taken = new Map<string, string>();
  const hang = { what: 'initiative', sheet: 'Initiatives' };
  return rows.flatMap((row) => {
    const words = neededIn(row.words, 'action', most.words, reads.findings);
    const rest = {
      shortName: shortNameIn(row.shortName, reads.findings),
      ...ownerIn(row.owner, reads),
      ...datedIn(row.due, reads.findings),
    };
    const code = codeIn(row.code, taken, reads.findings);
    const parent = parentIn(row, reads.initiatives, hang, reads.findings);
    return code === undefined ? [] : [{ code, parent, words, ...rest }];
  });
}

export function readKeyIssues(rows: readonly RowOf<'Key issues'>[], { findings }: Reads): KeyIssue[] {
  const taken = new Map<string, string>();
  return rows.map((row) => {
    const words = neededIn(row.words, 'key issue', most.words, findings);
    const earlier = taken.get(words);
    if (earlier) complain(findings, row.words, `the same key issue is in ${earlier} already.`);
    taken.set(words, row.words.at);
    return { words, source: writtenIn(row.source, most.source, findings) };
  });
}

function kindIn(cell: FoundCell, findings: Findings) {
  if (cell.text === '') complain(findings, cell, 'is empty. Fill in the kind of benchmark.');
  return choiceIn(cell, kindWords, 'a kind of benchmark', findings);
}

function ownerIn(cell: FoundCell, { owner, findings }: Reads): Owned {
  const rawOwner = sayingIn(cell, 'person', most.owner, findings);
  return { rawOwner, ownerId: owner(rawOwner) };
}

function datedIn(cell: FoundCell, findings: Findings): Dated {
  if (cell.is) requireNoOther(findings, cell, 'date');
  return { rawDue: writtenIn(cell, most.due, findings), dueOn: dueIn(cell) };
}

const bothOf = ({ objectives, initiatives }: Reads): ReadonlySet<string> => new Set([...objectives, ...initiatives]);
