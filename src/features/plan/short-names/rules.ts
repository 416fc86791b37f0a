import { codeKey, type Plan } from '../../../district/plan/plan.ts';

/** The levels whose rows have codes, in the order in which they are read. */
export const codedLevels = ['objectives', 'initiatives', 'benchmarks', 'actions'] as const;
export type CodedLevel = (typeof codedLevels)[number];

export interface NameChange {
  readonly level: CodedLevel;
  readonly code: string;
  readonly was: string;
  readonly now: string;
}

interface Named {
  readonly code: string;
  readonly shortName?: string | undefined;
}

/** The rows that get another short name. A row that says none keeps the one it has. */
export function nameChanges(current: Record<CodedLevel, readonly Named[]>, after: Plan): NameChange[] {
  return codedLevels.flatMap((level) => {
    const known = new Map(current[level].map(({ code, shortName }) => [codeKey(code), shortName]));
    return after[level].flatMap(({ code, shortName }: Named) => {
      const was = known.get(codeKey(code)) ?? '';
      const now = shortName ?? was;
      return now === was ? [] : [{ level, code, was, now }];
    });
  });
}
