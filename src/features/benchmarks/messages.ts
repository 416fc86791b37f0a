import type { BenchmarkKind, Cadence } from '../../district/plan/plan.ts';

/** The kinds as people say them. */
export const benchmarkKindNames: Readonly<Record<BenchmarkKind, string>> = {
  earlyEvidence: 'early evidence of change',
  shortTermOutcome: 'short-term outcome',
  finalOutcome: 'final outcome',
};

/** How often, as people say it. */
export const cadenceNames: Readonly<Record<Cadence, string>> = {
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  perMeeting: 'at each meeting',
};
