import { codesLinkedTo, type LinkedLevel } from '../../../district/plan/links.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import { withUnit } from '../../../district/plan/units.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { lookForWords } from '../links/store.ts';
import {
  actionLeaves,
  actionsSaid,
  benchmarkLeaves,
  benchmarksSaid,
  type Gathered,
  initiativeOwners,
  type PlanRow,
} from './gather.ts';
import type { Branch, InitiativeShown, ObjectiveShown, RowShown } from './shown.ts';

type UnderInitiative = { readonly initiativeId: string | null };

/** Each objective with how what is under it stands. */
export function objectiveBranches(g: Gathered): Branch[] {
  return g.plan.objectives.map((row) => {
    const { id, code } = row;
    const under = new Set(g.plan.initiatives.filter((one) => one.objectiveId === id).map((one) => one.id));
    return {
      ref: refTo('strategicObjective', id),
      code,
      shortName: shortNameOf(row),
      owner: '',
      actions: actionsSaid(
        g,
        g.plan.actions.filter((one) => under.has(one.initiativeId)),
      ),
      benchmarks: benchmarksSaid(
        g,
        g.plan.benchmarks.filter((one) => one.objectiveId === id),
      ),
    };
  });
}

/** Initiatives with who answers for each, and how what is under it stands. */
export function initiativeBranches(g: Gathered, rows: readonly PlanRow<'initiatives'>[]): Branch[] {
  const owners = initiativeOwners(g, rows);
  return rows.map((row) => {
    const { id, code } = row;
    const under = ({ initiativeId }: UnderInitiative) => initiativeId === id;
    return {
      ref: refTo('initiative', id),
      code,
      shortName: shortNameOf(row),
      owner: owners.get(id) ?? '',
      actions: actionsSaid(g, g.plan.actions.filter(under)),
      benchmarks: benchmarksSaid(g, g.plan.benchmarks.filter(under)),
    };
  });
}

/** An objective: its initiatives, and the benchmarks that stand directly under it. Undefined when it is not in the plan. */
export function objectiveShown(g: Gathered, id: string, leads: boolean): ObjectiveShown | undefined {
  const row = g.plan.objectives.find((one) => one.id === id);
  if (!row) return undefined;
  const initiatives = g.plan.initiatives.filter((one) => one.objectiveId === id);
  const own = g.plan.benchmarks.filter((one) => one.objectiveId === id && one.initiativeId === null);
  return {
    ref: refTo('strategicObjective', id),
    labels: g.labels,
    code: row.code,
    words: row.words,
    shortName: shortNameOf(row),
    leads,
    branches: initiativeBranches(g, initiatives),
    leaves: benchmarkLeaves(g, own),
  };
}

/** An initiative with its benchmarks and actions. Undefined when it is not in the plan. */
export function initiativeShown(g: Gathered, id: string, leads: boolean): InitiativeShown | undefined {
  const row = g.plan.initiatives.find((one) => one.id === id);
  if (!row) return undefined;
  const under = ({ initiativeId }: UnderInitiative) => initiativeId === id;
  return {
    ref: refTo('initiative', id),
    labels: g.labels,
    code: row.code,
    words: row.words,
    shortName: shortNameOf(row),
    owner: initiativeOwners(g, [row]).get(id) ?? '',
    above: refTo('strategicObjective', row.objectiveId),
    lookFors: linkedWords(g, 'initiative', id),
    leads,
    benchmarks: benchmarkLeaves(g, g.plan.benchmarks.filter(under)),
    actions: actionLeaves(g, g.plan.actions.filter(under)),
  };
}

/** One benchmark, whole. Undefined when it is not in the plan. */
export function benchmarkShown(g: Gathered, id: string, leads: boolean): RowShown | undefined {
  const row = g.plan.benchmarks.find((one) => one.id === id);
  const [leaf] = row ? benchmarkLeaves(g, [row]) : [];
  if (!row || !leaf) return undefined;
  return {
    ...leaf,
    level: 'Benchmark',
    words: row.words,
    leads,
    above: aboveOf(row),
    linkable: leads,
    more: [
      ['Baseline', withUnit(row.baseline, row.unit)],
      ['Target', withUnit(row.target, row.unit)],
      ['As shown by', row.evidence],
    ],
    lookFors: linkedWords(g, 'benchmark', id),
    hint: `Readings: /benchmark ${row.code}`,
  };
}

/** One action, whole. Undefined when it is not in the plan. */
export function actionShown(g: Gathered, id: string, leads: boolean): RowShown | undefined {
  const row = g.plan.actions.find((one) => one.id === id);
  const [leaf] = row ? actionLeaves(g, [row]) : [];
  if (!row || !leaf) return undefined;
  return {
    ...leaf,
    level: g.labels.action,
    words: row.words,
    leads,
    above: aboveOf(row),
    linkable: false,
    more: [],
    lookFors: [],
    hint: `History: /action ${row.code}`,
  };
}

function aboveOf(row: UnderInitiative & { readonly objectiveId?: string }): Ref {
  if (row.initiativeId !== null) return refTo('initiative', row.initiativeId);
  return refTo('strategicObjective', row.objectiveId ?? '');
}

const linkedWords = ({ c }: Gathered, level: LinkedLevel, id: string): string[] =>
  lookForWords(c, codesLinkedTo(c.db, level, id));
