import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { SiteContradiction } from '../../../district/standings.ts';
import type { Asked } from '../../../kit/context.ts';
import { outlookWords } from '../outlook/store.ts';
import type { Proposal } from '../proposals/rules.ts';
import { proposalFor } from '../proposals/store.ts';
import { type BenchmarkNow, standingOn } from '../standing/store.ts';
import type { StateFigure } from '../state/rules.ts';
import { stateFiguresOf } from '../state/store.ts';
import { type KeptReading, readingsByIds } from '../store.ts';

/** Everything that is shown of one benchmark to one person. */
export interface BenchmarkShown {
  readonly standing: BenchmarkNow;
  readonly owner: string | undefined;
  readonly outlook: string;
  readonly proposal: Proposal | undefined;
  /** What readings were before they were corrected, by the id of the one that counts. */
  readonly were: ReadonlyMap<string, KeptReading>;
  readonly figures: readonly StateFigure[];
  readonly contradictions: readonly SiteContradiction[];
  readonly mayRecord: boolean;
  readonly mayLead: boolean;
  readonly mayEnterFigures: boolean;
}

/** What is shown of a benchmark; undefined when there is none. */
export function oneOf(c: Asked, id: string): BenchmarkShown | undefined {
  const standing = standingOn(c, id);
  if (!standing) return undefined;
  const { benchmark, readings } = standing;
  const earlier = new Map(
    readingsByIds(
      c.db,
      readings.flatMap((one) => one.corrects ?? []),
    ).map((one) => [one.id, one]),
  );
  const were = readings.flatMap((one): [string, KeptReading][] => {
    const was = one.corrects === null ? undefined : earlier.get(one.corrects);
    return was ? [[one.id, was]] : [];
  });
  const goesOn = benchmark.endedOn === null;
  const mayRecord = goesOn && can(c.viewer, 'benchmarks.record');
  return {
    standing,
    owner: benchmark.ownerId === null ? undefined : personById(c.db, benchmark.ownerId)?.name,
    outlook: outlookWords(c, standing),
    proposal: mayRecord ? proposalFor(c, standing) : undefined,
    were: new Map(were),
    figures: benchmark.kind === 'finalOutcome' ? stateFiguresOf(c.db, id) : [],
    contradictions: c.ask('siteContradictions', { about: refTo('benchmark', id), viewer: c.viewer }),
    mayRecord,
    mayLead: goesOn && can(c.viewer, 'benchmarks.lead'),
    mayEnterFigures: goesOn && benchmark.kind === 'finalOutcome' && can(c.viewer, 'plan.lead'),
  };
}
