import { linksOf } from '../../../district/plan/links.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import {
  actionCounts,
  actionStatusNames,
  benchmarkCounts,
  benchmarkStands,
  partsSaid,
} from '../../../district/plan/statuses.ts';
import { type PlanNow, planNow } from '../../../district/plan/store.ts';
import type { ActionStanding, BenchmarkStanding } from '../../../district/questions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { kindWords } from '../workbook/columns.ts';
import { dueSaid, ownerSaid, sayDate, severalOf } from './rules.ts';
import type { Labels, Leaf } from './shown.ts';
import { partOwners, planPeopleNames } from './store.ts';

export type PlanRow<Level extends 'objectives' | 'initiatives' | 'benchmarks' | 'actions'> = PlanNow[Level][number];

/** The plan that goes on and how each row of it stands: read once for a screen. */
export interface Gathered {
  readonly c: Reading;
  readonly plan: PlanNow & { readonly head: NonNullable<PlanNow['head']> };
  readonly labels: Labels;
  readonly actions: ReadonlyMap<string, ActionStanding>;
  readonly benchmarks: ReadonlyMap<string, BenchmarkStanding>;
}

/** Undefined while there is no plan; then nobody is asked how it stands. */
export function gatherPlan(c: Reading): Gathered | undefined {
  const plan = planNow(c.db);
  if (!plan.head) return undefined;
  return {
    c,
    plan: { ...plan, head: plan.head },
    labels: labelsOf(c),
    actions: new Map(c.ask('actionStandings', {}).map((one) => [one.actionId, one])),
    benchmarks: new Map(c.ask('benchmarkStandings', {}).map((one) => [one.benchmarkId, one])),
  };
}

export function labelsOf({ settings }: Pick<Reading, 'settings'>): Labels {
  return {
    objective: settings.nameOfObjectives,
    initiative: settings.nameOfInitiatives,
    action: settings.nameOfActions,
    actions: severalOf(settings.nameOfActions),
    initiatives: severalOf(settings.nameOfInitiatives),
  };
}

const actionStatus = (g: Gathered, id: string) => g.actions.get(id)?.status ?? 'noAction';
const benchmarkStatus = (g: Gathered, id: string) => g.benchmarks.get(id)?.status ?? 'noData';

/** How many of these actions stand how. */
export const actionsSaid = (g: Gathered, rows: readonly PlanRow<'actions'>[]): string =>
  actionCounts(rows.map(({ id }) => actionStatus(g, id)));

/** The same of benchmarks. */
export const benchmarksSaid = (g: Gathered, rows: readonly PlanRow<'benchmarks'>[]): string =>
  benchmarkCounts(rows.map(({ id }) => benchmarkStatus(g, id)));

/** These initiatives' owners, by initiative. */
export function initiativeOwners(g: Gathered, rows: readonly PlanRow<'initiatives'>[]): Map<string, string> {
  const names = planPeopleNames(
    g.c.db,
    rows.map((one) => one.ownerId),
  );
  return new Map(rows.map((one) => [one.id, ownerSaid(one, names)]));
}

/** Actions as lines: how each stands, who answers for it, by when. */
export function actionLeaves(g: Gathered, rows: readonly PlanRow<'actions'>[]): Leaf[] {
  const owners = partOwners(
    g.c.db,
    rows.map((one) => one.id),
  );
  const names = planPeopleNames(
    g.c.db,
    [...rows, ...owners].map((one) => one.ownerId),
  );
  return rows.map((row) => {
    const { parts = [], movedOn = null } = g.actions.get(row.id) ?? {};
    const its = owners.filter((one) => one.actionId === row.id);
    const bySchool = partsSaid(parts);
    return {
      ref: refTo('action', row.id),
      code: row.code,
      shortName: shortNameOf(row),
      status: actionStatusNames[actionStatus(g, row.id)],
      latest: movedOn === null ? '' : `last update ${sayDate(movedOn)}`,
      owner: ownerSaid(row, names, its),
      due: dueSaid(row),
      says: bySchool === '' ? [] : [bySchool],
    };
  });
}

/** Benchmarks as lines: how each stands, who answers for it, by when, what was read last. */
export function benchmarkLeaves(g: Gathered, rows: readonly PlanRow<'benchmarks'>[]): Leaf[] {
  const links = linksOf(g.c.db).filter((one) => one.level === 'benchmark');
  const names = planPeopleNames(
    g.c.db,
    rows.map((one) => one.ownerId),
  );
  return rows.map((row) => {
    const { latest = '', readOn = null, decided = false, evidenceKinds = 0 } = g.benchmarks.get(row.id) ?? {};
    const linked = links.filter((one) => one.rowId === row.id).length;
    return {
      ref: refTo('benchmark', row.id),
      code: row.code,
      shortName: shortNameOf(row),
      status: benchmarkStands({ status: benchmarkStatus(g, row.id), decided, evidenceKinds }),
      latest: latest === '' ? '' : `latest: ${latest}${readOn === null ? '' : `, ${sayDate(readOn)}`}`,
      owner: ownerSaid(row, names),
      due: dueSaid(row),
      says: [kindWords[row.kind][0], ...(linked === 0 ? [] : [linked === 1 ? '1 look-for' : `${linked} look-fors`])],
    };
  });
}
