import { type Day, sayShortDay } from '../../../district/days.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { activeRows } from '../../../district/plan/plan.ts';
import { planNow } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { standingsOf } from '../standing/store.ts';
import { linesNow } from '../summary/lines.ts';
import { figures, severalKindNames, statusCountWords, summaryReplyWords } from '../summary/messages.ts';
import { byKind, type Objective, type SummaryLine } from '../summary/rules.ts';
import { type Move, movesSince } from './rules.ts';

/** In a packet: how all benchmarks stand and what was read since, then a table for each objective. */
export function benchmarksPacket(c: Reading, { since }: PacketOccasion): Contribution<'packet'>[] {
  const objectives = activeRows(planNow(c.db).objectives);
  const lines = linesNow(c);
  const [first, ...rest] = objectives.map(({ id }) => refTo('strategicObjective', id));
  if (!first || lines.length === 0) return [];
  const common = { part: 'benchmarks', can: 'plan.read' } as const;
  const moves = movesSince(standingsOf(c), earlierReadings(c, lines, since), since);
  return [
    { ...common, words: benchmarksStandWords(objectives, lines, moves, since), refs: [first, ...rest], weight: 0 },
    ...objectives
      .filter(({ id }) => lines.some((one) => one.objectiveId === id))
      .map((one, at): Contribution<'packet'> => {
        const refs = [refTo('strategicObjective', one.id)] as const;
        return { ...common, words: summaryReplyWords(one, lines), refs, weight: at + 1 };
      }),
  ];
}

function earlierReadings(c: Reading, lines: readonly SummaryLine[], day: Day): ReadonlyMap<string, string> {
  const earlier = c.ask('readingsBefore', { benchmarkIds: lines.map(({ id }) => id), day });
  return new Map(earlier.map(({ benchmarkId, words }) => [benchmarkId, words]));
}

/** Counts in words, one chart and the same as a table, and what was read or decided. */
export function benchmarksStandWords(
  objectives: readonly Objective[],
  lines: readonly SummaryLine[],
  moves: readonly Move[],
  since: Day,
): Words {
  const moved = `since ${sayShortDay(since)}`;
  return [
    paragraph(`${counted(lines.length, 'benchmark', 'benchmarks')}: ${statusCountWords(lines)}.`),
    bullets(byKind(lines).map((one) => `${severalKindNames[one.kind]}: ${statusCountWords(one.lines)}`)),
    ...figures({ objectives, lines }),
    ...(moves.length === 0
      ? [paragraph(`Nothing was read or decided ${moved}.`)]
      : [
          paragraph(`Read or decided ${moved}:`),
          bullets(moves.map(({ code, words, said }) => `${code} ${clip(words, 80)}: ${said}`)),
        ]),
  ];
}
