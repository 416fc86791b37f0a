import type { Reader } from '../../../db/open.ts';
import { activeRows, codeKey, type KeptPlan } from '../../../district/plan/plan.ts';
import { planOf } from '../../../district/plan/store.ts';
import { headings } from '../../../kit/sheets/lines.ts';
import type { Line, SheetToWrite } from '../../../kit/sheets/write.ts';
import { cadenceWords, columns, directionWords, headWords, kindWords, type SheetName } from './columns.ts';
import { widths } from './template.ts';

/** The plan that goes on, as a workbook that imports to just that plan. Undefined before the first import. */
export function planSheets(db: Reader): SheetToWrite[] | undefined {
  const plan = planOf(db);
  if (!plan.head) return undefined;
  const { name, schoolYear, theory } = plan.head;
  const rows: Record<SheetName, readonly (readonly string[])[]> = {
    Plan: [
      [headWords.name, name],
      [headWords.schoolYear, schoolYear],
      [headWords.theory, theory],
    ],
    ...levelRows(plan),
  };
  // The keys of a record that was written out in code are its names.
  return (Object.keys(columns) as SheetName[]).map((sheet) => ({
    name: sheet,
    widths: widths[sheet],
    lines: [headings(columns[sheet]), ...rows[sheet].map((cells): Line => ({ style: 'plain', cells }))],
  }));
}

function levelRows(plan: KeptPlan): Record<Exclude<SheetName, 'Plan'>, readonly (readonly string[])[]> {
  const above = [...activeRows(plan.objectives), ...activeRows(plan.initiatives)];
  const codes = new Map(above.map((one) => [codeKey(one.code), one.code]));
  const under = ({ parent }: { readonly parent: string }): string => codes.get(parent) ?? '';
  return {
    Objectives: activeRows(plan.objectives).map(({ code, words, shortName }) => [code, words, shortName ?? '']),
    Initiatives: activeRows(plan.initiatives).map((one) => [
      one.code,
      under(one),
      one.words,
      one.rawOwner,
      one.shortName ?? '',
    ]),
    Benchmarks: activeRows(plan.benchmarks).map((one) => [
      one.code,
      under(one),
      kindWords[one.kind][0],
      one.words,
      one.rawOwner,
      one.rawDue,
      one.cadence ? cadenceWords[one.cadence][0] : '',
      one.baseline,
      one.target,
      one.unit,
      one.direction ? directionWords[one.direction][0] : '',
      one.evidence,
      one.shortName ?? '',
    ]),
    Actions: activeRows(plan.actions).map((one) => [
      one.code,
      under(one),
      one.words,
      one.rawOwner,
      one.rawDue,
      one.shortName ?? '',
    ]),
    'Key issues': activeRows(plan.keyIssues).map(({ words, source }, at) => [String(at + 1), words, source]),
  };
}
