import { decisionsOf, decisionWeight, togetherWeight, weights } from '../../../district/digest.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { can } from '../../../district/policy.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { openDecide } from '../decide/form.ts';
import { sayReading, unitOf } from '../figures/rules.ts';
import { showAll } from '../list/list.ts';
import { type BenchmarkNow, standingsOf } from '../standing/store.ts';
import { duePieces } from './due.ts';
import {
  benchmarkName,
  benchmarkWaitsText,
  benchmarkYearWords,
  decidedText,
  healthText,
  metText,
  metUnnamed,
  offTrackText,
  readText,
  waitsTogetherText,
} from './messages.ts';
import { becameMet, notedIn, waitsForDecision } from './rules.ts';
import { namesOfPeople, stoodByMonth } from './store.ts';

/** In somebody’s digest: what was read, what is due, what fell short, and what was met. */
export function benchmarksDigest(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  const standings = standingsOf(c);
  if (standings.length === 0) return [];
  if (span.only === 'decisions') return decisions(c, standings);
  return [
    ...headline(standings),
    ...decisions(c, standings),
    ...changed(c, standings, span),
    ...duePieces(c, standings),
    ...health(c, standings),
    ...wins(c, standings, span),
  ];
}

/** How many are off track, for the first line. */
function headline(standings: readonly BenchmarkNow[]): Contribution<'digest'>[] {
  const [first, ...rest] = standings.map(({ benchmark }): Ref => refTo('benchmark', benchmark.id));
  if (!first) return [];
  return [{ part: 'headline', words: offTrackText(standings), refs: [first, ...rest], weight: 0, can: 'plan.read' }];
}

/** What fell short at its date, for those who may decide what follows: the longest ago first. */
function decisions(c: Asked, standings: readonly BenchmarkNow[]): Contribution<'digest'>[] {
  if (!can(c.viewer, 'benchmarks.lead')) return [];
  const waiting = standings
    .flatMap((one) => {
      const waits = waitsForDecision({ ...one, dueOn: one.benchmark.dueOn }, c.today);
      return waits === undefined || one.benchmark.dueOn === null ? [] : [{ one, waits, dueOn: one.benchmark.dueOn }];
    })
    .sort((a, b) => b.waits - a.waits);
  return decisionsOf(
    waiting,
    ({ one, waits, dueOn }) => [
      {
        ...pieceOf(one, 'decisions', benchmarkWaitsText(one, dueOn), decisionWeight(waits)),
        subject: benchmarkName(one),
        button: place(openDecide, 'Decide…', one.benchmark.id, { spoken: `Decide: ${one.benchmark.code}` }),
      },
    ],
    (rest) => togetherPiece(rest.map(({ one }) => one)),
  );
}

function togetherPiece(rest: readonly BenchmarkNow[]): Contribution<'digest'>[] {
  const [first, ...others] = rest.map(({ benchmark }): Ref => refTo('benchmark', benchmark.id));
  if (!first) return [];
  const button = place(showAll, 'Look', '0', { spoken: 'Look at all benchmarks' });
  const words = waitsTogetherText(rest);
  return [{ part: 'decisions', words, refs: [first, ...others], weight: togetherWeight, can: 'plan.read', button }];
}

function pieceOf(
  { benchmark: { id, objectiveId } }: BenchmarkNow,
  part: Contribution<'digest'>['part'],
  words: Contribution<'digest'>['words'],
  weight: number,
): Contribution<'digest'> {
  return { part, words, refs: [refTo('benchmark', id)], weight, can: 'plan.read', objectiveId };
}

/** What was read, from what to what; and what somebody decided. */
function changed(c: Reading, standings: readonly BenchmarkNow[], span: DigestOccasion): Contribution<'digest'>[] {
  const weight = weights.changed.read;
  const read = standings.flatMap((one) => {
    const noted = notedIn(one.readings, span);
    if (!noted) return [];
    const status = noted === one.readings[0] ? one.status : noted.stood;
    return [{ one, status, to: sayReading(noted, unitOf(one.benchmark)) }];
  });
  const earlier = earlierOf(
    c,
    read.map(({ one }) => one.benchmark.id),
    span,
  );
  const isRead = new Set(read.map(({ one }) => one));
  const decided = standings.flatMap((one): Contribution<'digest'>[] => {
    const on = one.decided?.on;
    const isNews = on !== undefined && on >= span.since && on <= span.until && !isRead.has(one);
    return isNews ? [pieceOf(one, 'changed', decidedText(one, one.decided?.by ?? ''), weight)] : [];
  });
  return [
    ...read.map(({ one, status, to }) =>
      pieceOf(one, 'changed', readText({ ...one, status }, earlier.get(one.benchmark.id), to), weight),
    ),
    ...decided,
  ];
}

function earlierOf(
  c: Reading,
  benchmarkIds: readonly string[],
  { since }: DigestOccasion,
): ReadonlyMap<string, string> {
  if (benchmarkIds.length === 0) return new Map();
  return new Map(c.ask('readingsBefore', { benchmarkIds, day: since }).map((one) => [one.benchmarkId, one.words]));
}

/** Whether what was to be read was read, and how the year went. */
function health(c: Reading, standings: readonly BenchmarkNow[]): Contribution<'digest'>[] {
  const [first, ...rest] = standings.map(({ benchmark }): Ref => refTo('benchmark', benchmark.id));
  if (!first) return [];
  const missing = standings.filter(({ isMissing }) => isMissing);
  const detail = benchmarkYearWords(stoodByMonth(c.db, c.today));
  return [
    {
      part: 'health',
      words: healthText(standings, missing),
      refs: [first, ...rest],
      can: 'plan.read',
      weight: weights.health.readings,
      ...(detail.length === 0 ? {} : { detail }),
    },
  ];
}

function wins(c: Reading, standings: readonly BenchmarkNow[], span: DigestOccasion): Contribution<'digest'>[] {
  const met = standings.filter((one) => becameMet(one, span));
  const names = namesOfPeople(
    c.db,
    met.flatMap(({ benchmark }) => benchmark.ownerId ?? []),
  );
  return met.map((one) => ({
    ...pieceOf(one, 'wins', metText(one, names.get(one.benchmark.ownerId ?? '')), weights.wins.benchmarks),
    inPublic: metUnnamed(one),
    ...(one.benchmark.ownerId === null ? {} : { by: [one.benchmark.ownerId] }),
  }));
}
