import type { Span } from '../../../district/occasions.ts';
import type { BenchmarkStatus } from '../../../district/plan/plan.ts';
import { isTooFew, namesStudentGroup, withheldAmong } from '../../../district/small-groups.ts';
import { worstStatusFirst } from '../rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import type { publishedBy } from './store.ts';

type Published = ReturnType<typeof publishedBy>[number];

/** A benchmark as a quarterly report tells of it, with what the state published beside it. */
export type QuarterlyBenchmark = BenchmarkNow & {
  /** Its newest reading is about too few: then how it stands is withheld too, because that tells on which side of the target it is. */
  readonly withheld: boolean;
  /** It was read in the period. */
  readonly isNew: boolean;
  readonly published: readonly (Published & { readonly withheld: boolean })[];
};

export function quarterlyBenchmark(
  now: BenchmarkNow,
  published: readonly Published[],
  { since }: Span,
): QuarterlyBenchmark {
  const measures = [...new Set(published.map(({ measure }) => measure))];
  const few = measures.flatMap((name) => [...withheldAmong(published.filter(({ measure }) => measure === name))]);
  return {
    ...now,
    withheld: isOfTooFew(now.benchmark, now.latest?.n ?? null),
    isNew: now.readings.some(({ onDay }) => onDay >= since),
    published: published.map((one) => ({ ...one, withheld: few.includes(one) })),
  };
}

/** An outcome counts students, early evidence what adults do. */
export function isOfTooFew({ kind, words, unit }: BenchmarkNow['benchmark'], n: number | null): boolean {
  if (n === null) return false;
  if (kind === 'earlyEvidence') return isTooFew(n, 'teachers');
  return isTooFew(n, namesStudentGroup(`${words} ${unit}`) ? 'group' : 'students');
}

/** What is withheld stands last. */
export const worstBenchmarksFirst = (all: readonly QuarterlyBenchmark[]): QuarterlyBenchmark[] =>
  [...all].sort((a, b) => Number(a.withheld) - Number(b.withheld) || badness(a) - badness(b));
const badness = ({ status }: BenchmarkNow): number => worstStatusFirst.indexOf(status);

export const standAs = (all: readonly QuarterlyBenchmark[], ...statuses: readonly BenchmarkStatus[]) =>
  all.filter((one) => !one.withheld && statuses.includes(one.status));

/** What a School Committee member asks of it; undefined where nobody need doubt it. */
export function hardestQuestion(one: QuarterlyBenchmark, { until }: Span): string | undefined {
  const { status, decided, byRule, evidenceKinds } = one;
  if (one.withheld) return undefined;
  if (status === 'notMet') return 'The target was missed. Why, and what happens now?';
  if (status === 'offTrack') return 'It’s off track. What will bring it back?';
  if (decided && decided.status !== byRule) return 'Somebody decided this status. What do the readings say?';
  if (status === 'noData' || !one.isNew) return 'Nobody read it in this period. How do you know where it stands?';
  if (status !== 'met' && status !== 'onTrack') return undefined;
  if (evidenceKinds === 1) return 'It rests on one kind of evidence. What else shows it?';
  const isEarly = status === 'met' && (one.benchmark.dueOn ?? '') > until;
  return isEarly ? 'It was met before its date. Was the target high enough?' : undefined;
}

/** What is not due and of which there is no figure is in the table. */
export const deservesSentence = ({ status, latest, decided, published }: QuarterlyBenchmark): boolean =>
  status !== 'notDue' || latest !== undefined || decided !== undefined || published.length > 0;
