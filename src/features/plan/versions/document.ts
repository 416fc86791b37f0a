import { z } from 'zod';
import {
  benchmarkKinds,
  cadences,
  codeKey,
  directions,
  type Kept,
  type KeptPlan,
  type Plan,
} from '../../../district/plan/plan.ts';

const coded = { code: z.string(), words: z.string() };
const row = { ...coded, parent: z.string(), rawOwner: z.string() };
/** Who and when were found for a text is not kept with a version: only what was written. */
const unowned = { ownerId: z.null().default(null) };
const undated = { rawDue: z.string(), dueOn: z.null().default(null) };
const measure = {
  kind: z.enum(benchmarkKinds),
  cadence: z.enum(cadences).nullable(),
  direction: z.enum(directions).nullable(),
  baseline: z.string(),
  target: z.string(),
  unit: z.string(),
  evidence: z.string(),
};

/** A version's document: the plan as it was written on its day. */
const document = z.object({
  head: z.object({ name: z.string(), schoolYear: z.string(), theory: z.string() }),
  objectives: z.array(z.object(coded)),
  initiatives: z.array(z.object({ ...row, ...unowned })),
  benchmarks: z.array(z.object({ ...row, ...unowned, ...undated, ...measure })),
  actions: z.array(z.object({ ...row, ...unowned, ...undated })),
  keyIssues: z.array(z.object({ words: z.string(), source: z.string() })),
});

/** Reads a version's document. */
export const readDocument = (text: string): Plan => document.parse(JSON.parse(text));

/** A version as the plan that goes on: what another one is compared with. */
export function asKept(plan: Plan): KeptPlan {
  return {
    head: plan.head,
    version: 0,
    objectives: plan.objectives.map(kept),
    initiatives: plan.initiatives.map(kept),
    benchmarks: plan.benchmarks.map(kept),
    actions: plan.actions.map(kept),
    keyIssues: plan.keyIssues.map((one, position) => ({ ...one, id: String(position), position, endedOn: null })),
  };
}

const kept = <Row extends { readonly code: string }>(row: Row, position: number): Kept<Row> => ({
  ...row,
  id: codeKey(row.code),
  position,
  endedOn: null,
});
