import type { ActionStatus, BenchmarkKind, BenchmarkStatus } from './plan.ts';

/** How a status is said, everywhere the same: a shape and a word, because colour alone tells some people nothing. */
export const actionStatusNames: Readonly<Record<ActionStatus, string>> = {
  noAction: '○ no action yet',
  inProgress: '◐ in progress',
  blocked: '▲ blocked',
  complete: '● complete',
  dropped: '✕ dropped',
};

export const benchmarkStatusNames: Readonly<Record<BenchmarkStatus, string>> = {
  met: '● met',
  onTrack: '◐ on track',
  partlyMet: '◑ partly met',
  offTrack: '▲ off track',
  notMet: '■ not met',
  noData: '○ no data',
  notDue: '◌ not due yet',
  dropped: '✕ dropped',
};

export const benchmarkKindNames: Readonly<Record<BenchmarkKind, string>> = {
  earlyEvidence: 'Early evidence of change',
  shortTermOutcome: 'Short-term outcomes',
  finalOutcome: 'Final outcomes',
};
