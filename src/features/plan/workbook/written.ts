import {
  type Action,
  type Benchmark,
  codeKey,
  type Dated,
  type Initiative,
  type Owned,
  type Plan,
} from '../../../district/plan/plan.ts';

/** The cells a row is kept in, picked one by one: a row may come from a workbook or from the plan as it is kept. */
export const coded = ({ code, words }: { readonly code: string; readonly words: string }) => ({
  code,
  codeKey: codeKey(code),
  words,
});

export const owned = ({ rawOwner, ownerId }: Owned): Owned => ({ rawOwner, ownerId });

export const dated = ({ rawDue, dueOn }: Dated): Dated => ({ rawDue, dueOn });

export const measured = (one: Benchmark) => ({ ...owned(one), ...dated(one), ...measure(one) });

const measure = ({ kind, cadence, baseline, target, unit, direction, evidence }: Benchmark) => ({
  kind,
  cadence,
  baseline,
  target,
  unit,
  direction,
  evidence,
});

/** The plan as it was written, level by level, to be kept as a version: without who and when were found for a text since. */
export function asWritten({ head, objectives, initiatives, benchmarks, actions, keyIssues }: Plan) {
  const row = ({ code, parent, words, rawOwner }: Initiative | Action | Benchmark) => ({
    code,
    parent,
    words,
    rawOwner,
  });
  return {
    head,
    objectives: objectives.map(({ code, words }) => ({ code, words })),
    initiatives: initiatives.map(row),
    benchmarks: benchmarks.map((one) => ({ ...row(one), rawDue: one.rawDue, ...measure(one) })),
    actions: actions.map((one) => ({ ...row(one), rawDue: one.rawDue })),
    keyIssues: keyIssues.map(({ words, source }) => ({ words, source })),
  };
}
