import { activeRows, codeKey, type KeptPlan } from '../../../district/plan/plan.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import type { Findings } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import { rowsOf, undefinedWhenEmpty } from '../../../kit/sheets/rows.ts';
import { onlyRead, type Problem } from '../../../kit/sheets/table.ts';
import { columns } from './columns.ts';
import { readHead } from './head.ts';
import { type Reads, readActions, readBenchmarks, readInitiatives, readKeyIssues, readObjectives } from './rows.ts';
import type { WantedPlan } from './wanted.ts';

/** What must be known of the district to read the plan's workbook. */
export interface KnownForPlan {
  readonly current: KeptPlan;
  /** The one person a text means today, by name or by what was answered about it. */
  readonly owner: Reads['owner'];
}

export interface ReadPlan {
  readonly wanted: WantedPlan;
  /** Everything that is wrong; what is wanted counts only when this is empty. */
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Reads the plan from a workbook's sheets: what is wanted, and every problem at once. */
export function readPlan(sheets: readonly Sheet[], { current, owner }: KnownForPlan): ReadPlan {
  const findings: Findings = { problems: [], notes: [] };
  const nothing: Reads = { findings, owner, objectives: new Set(), initiatives: new Set() };
  const head = readHead(rowsOf(sheets, 'Plan', columns.Plan, findings), findings);

  const objectiveRows = rowsOf(sheets, 'Objectives', columns.Objectives, findings);
  const initiativeRows = rowsOf(sheets, 'Initiatives', columns.Initiatives, findings);
  const known = initiativeRows.length > 0 ? new Set<string>() : keysOf(activeRows(current.initiatives));
  const objectives = undefinedWhenEmpty(objectiveRows, (rows) =>
    readObjectives(rows, { ...nothing, initiatives: known }),
  );
  const underObjectives: Reads = { ...nothing, objectives: keysOf(objectives ?? activeRows(current.objectives)) };

  const initiatives = undefinedWhenEmpty(initiativeRows, (rows) => readInitiatives(rows, underObjectives));
  const staying = activeRows(current.initiatives).filter((one) => underObjectives.objectives.has(one.parent));
  const under: Reads = { ...underObjectives, initiatives: keysOf(initiatives ?? staying) };

  const benchmarkRows = rowsOf(sheets, 'Benchmarks', columns.Benchmarks, findings);
  const actionRows = rowsOf(sheets, 'Actions', columns.Actions, findings);
  const keyIssueRows = rowsOf(sheets, 'Key issues', columns['Key issues'], findings);
  const wanted: WantedPlan = {
    head,
    objectives,
    initiatives,
    benchmarks: undefinedWhenEmpty(benchmarkRows, (rows) => readBenchmarks(rows, under)),
    actions: undefinedWhenEmpty(actionRows, (rows) => readActions(rows, under)),
    keyIssues: undefinedWhenEmpty(keyIssueRows, (rows) => readKeyIssues(rows, under)),
  };
  return { wanted, problems: findings.problems, notes: findings.notes };
}

/** True when the workbook asks for nothing: a template that nobody has filled in. */
export function isEmptyPlan({ head, ...levels }: WantedPlan): boolean {
  return Object.keys(head).length === 0 && Object.values(levels).every((one) => one === undefined);
}

/** The workbook as far as it is read: other sheets, and other columns of these, are not kept while somebody decides. */
export function planAsRead(sheets: readonly Sheet[]): Sheet[] {
  return sheets.flatMap((sheet) => {
    const [, read] = Object.entries(columns).find(([name]) => lettersOf(name) === lettersOf(sheet.name)) ?? [];
    return read ? [onlyRead<string>(sheet, read)] : [];
  });
}

/** Whether a workbook has a sheet of the plan. */
export function holdsPlan(sheets: readonly Sheet[]): boolean {
  const known = Object.keys(columns).map(lettersOf);
  return sheets.some((sheet) => known.includes(lettersOf(sheet.name)));
}

const keysOf = (rows: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(rows.map((one) => codeKey(one.code)));
