import { type Day, sayShortDay } from '../../../district/days.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { called, type NamedRow } from '../../../district/plan/short-names.ts';
import { benchmarkStands } from '../../../district/plan/statuses.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, heading, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { standingsOf } from '../standing/store.ts';
import { objectivesChart, objectivesTable, severalKindNames, statusCountWords } from '../summary/counts.ts';
import { linesNow } from '../summary/lines.ts';
import { byKind, type Objective, type SummaryLine } from '../summary/rules.ts';
import { type Move, movesSince } from './rules.ts';

/** In a packet: how all benchmarks stand and what was read since; in its PDF a table for each objective besides. */
export function benchmarksPacket(c: Reading, { since }: PacketOccasion): Contribution<'packet'>[] {
  const objectives = activeObjectives(c.db);
  const lines = linesNow(c);
  const [first, ...rest] = objectives.map(({ id }) => refTo('strategicObjective', id));
  if (!first || lines.length === 0) return [];
  const moves = movesSince(standingsOf(c), earlierReadings(c, lines, since), since);
  return [
    {
      part: 'benchmarks',
      can: 'plan.read',
      words: benchmarksStandWords(objectives, lines, moves, since),
      detail: [
        bullets(byKind(lines).map((one) => `${severalKindNames[one.kind]}: ${statusCountWords(one.lines)}`)),
        objectivesTable({ objectives, lines }),
        ...objectives.flatMap((one) => rowsUnder(one, lines)),
      ],
      refs: [first, ...rest],
      weight: 0,
    },
  ];
}

function earlierReadings(c: Reading, lines: readonly SummaryLine[], day: Day): ReadonlyMap<string, string> {
  const earlier = c.ask('readingsBefore', { benchmarkIds: lines.map(({ id }) => id), day });
  return new Map(earlier.map(({ benchmarkId, words }) => [benchmarkId, words]));
}

/** Counts in words and as a chart, and what was read or decided. */
export function benchmarksStandWords(
  objectives: readonly Objective[],
  lines: readonly SummaryLine[],
  moves: readonly Move[],
  since: Day,
): Words {
  const moved = `since ${sayShortDay(since)}`;
  return [
    paragraph(`${counted(lines.length, 'benchmark', 'benchmarks')}: ${statusCountWords(lines)}.`),
    objectivesChart({ objectives, lines }),
    ...(moves.length === 0
      ? [paragraph(`Nothing was read or decided ${moved}.`)]
      : [paragraph(`Read or decided ${moved}:`), bullets(moves.map((one) => `${called(one)}: ${one.said}`))]),
  ];
}

/** The benchmarks under one objective, in the words of the plan. */
function rowsUnder(objective: Objective & NamedRow, all: readonly SummaryLine[]): Words {
  const lines = all.filter(({ objectiveId }) => objectiveId === objective.id);
  if (lines.length === 0) return [];
  const name = called(objective);
  return [
    heading(name),
    paragraph(`${counted(lines.length, 'benchmark', 'benchmarks')}: ${statusCountWords(lines)}.`),
    table({
      caption: name,
      headings: ['Benchmark', 'Status', 'Newest reading', 'Target', 'Due'],
      rows: lines.map((one) => [
        `${one.code} ${one.words}`,
        benchmarkStands(one),
        one.latest || 'none',
        one.target,
        one.due,
      ]),
    }),
  ];
}
