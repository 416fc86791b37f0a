import type { Day } from '../days.ts';
import type { ActionStatus, BenchmarkStatus } from './plan.ts';

/** How an action goes as people say it: a shape and a word, so that nothing hangs on colour. */
export const actionStatusNames: Record<ActionStatus, string> = {
  noAction: '⚪ no action yet',
  inProgress: '🟡 in progress',
  blocked: '⛔ blocked',
  complete: '🟢 complete',
  dropped: '⬛ dropped',
};

/** The same of one action on a day: what nobody has begun is red once its date has come. */
export const actionStands = (status: ActionStatus, dueOn: Day | null, today: Day): string =>
  status === 'noAction' && dueOn !== null && dueOn <= today ? '🔴 no action yet' : actionStatusNames[status];

/** How a benchmark stands as people say it. No data is a state of its own. */
export const benchmarkStatusNames: Record<BenchmarkStatus, string> = {
  notDue: '⚪ not due yet',
  onTrack: '🔵 on track',
  offTrack: '🔴 off track',
  met: '🟢 met',
  partlyMet: '🟡 partly met',
  notMet: '🔴 not met',
  noData: '❔ no data',
  dropped: '⬛ dropped',
};

/** Said where all evidence is of one kind, behind a status and at the beginning of a sentence: the same shape on every screen and on paper. */
export const singleSource = { mark: '① single source', sentence: '① Single source' } as const;

/** A benchmark as lists and tables say it, `🟢 met (decided) · ① single source`: where it stands well, one kind of evidence is little. */
export function benchmarkStands(one: {
  readonly status: BenchmarkStatus;
  readonly decided: boolean;
  readonly evidenceKinds: number;
}): string {
  const standsWell = one.status === 'met' || one.status === 'onTrack';
  const stands = `${benchmarkStatusNames[one.status]}${one.decided ? ' (decided)' : ''}`;
  return standsWell && one.evidenceKinds === 1 ? `${stands} · ${singleSource.mark}` : stands;
}

/** `🟢 3 complete, ⛔ 1 blocked`: how many stand how, what needs somebody first. Empty of none. */
export function actionCounts(statuses: readonly ActionStatus[]): string {
  const order: readonly ActionStatus[] = ['blocked', 'noAction', 'inProgress', 'complete', 'dropped'];
  return counts(order, actionStatusNames, statuses);
}

/** How a part of an action goes, behind the schools where it does. */
const partNames: Record<ActionStatus, string> = {
  noAction: 'not begun',
  inProgress: 'in progress',
  blocked: 'blocked',
  complete: 'complete',
  dropped: 'dropped',
};

/** So few schools are named. */
const schoolsNamed = 2;

/** An action that falls into parts, by them: `8 of 9 schools in progress, Webster not begun`. Empty where it does not. */
export function partsSaid(parts: readonly { readonly school: string | null; readonly status: ActionStatus }[]): string {
  if (parts.length < 2) return '';
  const groups = [...new Set(parts.map(({ status }) => status))].map((status) => ({
    status,
    schools: parts.flatMap((one) => (one.status === status ? [one.school ?? 'district'] : [])),
  }));
  return groups
    .sort((a, b) => b.schools.length - a.schools.length)
    .map(
      ({ status, schools }, at) => `${schoolsSaid(schools, at === 0 ? parts.length : undefined)} ${partNames[status]}`,
    )
    .join(', ');
}

function schoolsSaid(schools: readonly string[], of: number | undefined): string {
  if (schools.length === of) return `all ${of} schools`;
  if (of !== undefined) return `${schools.length} of ${of} schools`;
  return schools.length > schoolsNamed ? `${schools.length} schools` : schools.join(' and ');
}

/** The same of benchmarks. */
export function benchmarkCounts(statuses: readonly BenchmarkStatus[]): string {
  const order: readonly BenchmarkStatus[] = [
    'offTrack',
    'notMet',
    'noData',
    'partlyMet',
    'onTrack',
    'notDue',
    'met',
    'dropped',
  ];
  return counts(order, benchmarkStatusNames, statuses);
}

function counts<Status extends string>(
  order: readonly Status[],
  names: Readonly<Record<Status, string>>,
  statuses: readonly Status[],
): string {
  const said = order.map((status) => ({ name: names[status], n: statuses.filter((one) => one === status).length }));
  return said
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => name.replace(' ', ` ${n} `))
    .join(', ');
}
