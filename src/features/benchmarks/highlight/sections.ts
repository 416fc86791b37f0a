import { highlightById } from '../../../district/highlight-meetings/store.ts';
import type { HighlightOccasion } from '../../../district/occasions.ts';
import { activeRows } from '../../../district/plan/plan.ts';
import { planNow } from '../../../district/plan/store.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { notedIn } from '../digest/rules.ts';
import { goalIn, sayReading, unitOf } from '../figures/rules.ts';
import { outlookWord } from '../outlook/store.ts';
import { type BenchmarkNow, standingsOf } from '../standing/store.ts';
import { summaryLinesOf } from '../summary/lines.ts';
import type { SummaryLine } from '../summary/rules.ts';
import {
  benchmarksDueWords,
  type DueBenchmark,
  dueTable,
  readingsTable,
  readingsWords,
  type ToldBenchmark,
} from './messages.ts';
import { isDueIn } from './rules.ts';

/** So many school days after the meeting. */
const ahead = 30;

interface Both {
  readonly standing: BenchmarkNow;
  readonly line: SummaryLine;
}

/** In a highlight report: readings against targets, objective by objective, and what is due before long, of all of them together. */
export function benchmarksHighlight(c: Reading, occasion: HighlightOccasion): Contribution<'highlight'>[] {
  const standings = standingsOf(c);
  const lines = summaryLinesOf(c, standings);
  const all = standings.flatMap((standing, at): Both[] => (lines[at] ? [{ standing, line: lines[at] }] : []));
  const earlier = earlierOf(c, standings, occasion);
  const objectives = activeRows(planNow(c.db).objectives);
  const theirs = objectives.map(({ id }) => ({ id, all: all.filter(({ line }) => line.objectiveId === id) }));
  return [
    ...theirs.flatMap((one) => progress(one.id, one.all, earlier, occasion)),
    ...due(
      c,
      theirs.flatMap((one) => one.all),
      dueIn(c, occasion),
    ),
  ];
}

function earlierOf(c: Reading, standings: readonly BenchmarkNow[], { since }: HighlightOccasion) {
  if (standings.length === 0) return new Map<string, string>();
  const asked = { benchmarkIds: standings.map(({ benchmark }) => benchmark.id), day: since };
  return new Map(c.ask('readingsBefore', asked).map((one) => [one.benchmarkId, one.words]));
}

function progress(
  objectiveId: string,
  all: readonly Both[],
  earlier: ReadonlyMap<string, string>,
  { since, until }: HighlightOccasion,
): Contribution<'highlight'>[] {
  if (all.length === 0) return [];
  const told = all.map(({ standing, line }): ToldBenchmark => {
    const { benchmark, readings } = standing;
    const noted = notedIn(readings, { since, until });
    const to = noted && sayReading(noted, unitOf(benchmark));
    return {
      line,
      shortName: benchmark.shortName,
      moved: to === undefined ? '' : `${earlier.get(benchmark.id) ?? 'no reading'} → ${to}`,
      points: readings.flatMap(({ measuredOn: day, value }) => (value === null ? [] : [{ day, value }])).reverse(),
      unit: unitOf(benchmark),
      goal: goalIn(benchmark)?.figure,
    };
  });
  const refs = [refTo('strategicObjective', objectiveId), ...refsOf(all)] as const;
  return [
    {
      part: 'progress',
      objectiveId,
      words: readingsWords(told, since),
      detail: [readingsTable(told)],
      refs,
      weight: 1,
    },
  ];
}

const refsOf = (all: readonly Both[]): Ref[] => all.map(({ line }) => refTo('benchmark', line.id));

/** What came due since the last meeting, and until thirty school days after this one. */
function dueIn(c: Reading, { meetingId, since, until }: HighlightOccasion) {
  const day = highlightById(c.db, meetingId)?.day ?? until;
  return { from: since, to: schoolDayAfter(c.db, day, ahead) };
}

function due(c: Reading, all: readonly Both[], days: ReturnType<typeof dueIn>): Contribution<'highlight'>[] {
  const found = all.filter(({ standing }) => isDueIn(standing.benchmark.dueOn, days));
  const [first, ...rest] = refsOf(found);
  if (!first) return [];
  const lines = found.flatMap(({ standing, line }): DueBenchmark[] => {
    const { dueOn, shortName } = standing.benchmark;
    return dueOn === null ? [] : [{ line, shortName, dueOn, outlook: outlookWord(c, standing) }];
  });
  const words = benchmarksDueWords(lines, { ...days, today: c.today });
  return [
    { part: 'benchmarksDue', objectiveId: null, words, detail: [dueTable(lines)], refs: [first, ...rest], weight: 0 },
  ];
}
