import type { ActionStatus, BenchmarkStatus } from './plan.ts';

/** How an action goes as people say it: a shape and a word, so that nothing hangs on colour. */
export const actionStatusNames: Record<ActionStatus, string> = {
  noAction: '○ no action yet',
  inProgress: '◐ in progress',
  blocked: '▲ blocked',
  complete: '● complete',
  dropped: '✕ dropped',
};

/** How a benchmark stands as people say it. No data is a state of its own. */
export const benchmarkStatusNames: Record<BenchmarkStatus, string> = {
  notDue: '○ not due yet',
  onTrack: '◐ on track',
  offTrack: '▲ off track',
  met: '● met',
  partlyMet: '◑ partly met',
  notMet: '■ not met',
  noData: '◇ no data',
  dropped: '✕ dropped',
};

/** `● 3 complete, ▲ 1 blocked`: how many stand how, what needs somebody first. Empty of none. */
export function actionCounts(statuses: readonly ActionStatus[]): string {
  const order: readonly ActionStatus[] = ['blocked', 'noAction', 'inProgress', 'complete', 'dropped'];
  return counts(order, actionStatusNames, statuses);
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
