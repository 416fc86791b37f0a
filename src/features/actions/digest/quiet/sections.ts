import { asc, isNull } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import { addDays, type Day } from '../../../../district/days.ts';
import { weights } from '../../../../district/digest.ts';
import type { DigestOccasion } from '../../../../district/occasions.ts';
import { benchmark } from '../../../../district/plan/schema.ts';
import { activeObjectives, planBegan } from '../../../../district/plan/store.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Reading } from '../../../../kit/context.ts';
import type { Contribution } from '../../../../kit/occasions.ts';
import { quietText } from '../messages.ts';
import type { PartNow } from '../rules.ts';
import { quietSince } from './rules.ts';

/** A sentence for each strategic objective of which there is nothing to tell: no data is told apart from no progress. */
export function quietPieces(
  c: Reading,
  parts: readonly PartNow[],
  { since, until }: DigestOccasion,
): Contribution<'digest'>[] {
  const read = readDays(c, until);
  const began = planBegan(c.db);
  if (began === undefined) return [];
  const moved = c.ask('objectivesMovedBySchools', { since, until });
  return activeObjectives(c.db).flatMap((objective, at): Contribution<'digest'>[] => {
    if (moved.includes(objective.id)) return [];
    const theirs = parts.filter(({ objectiveId }) => objectiveId === objective.id);
    const heard = {
      since: theirs.map((one) => one.since),
      movedOn: theirs.map((one) => one.movedOn),
      notedOn: read.get(objective.id) ?? [],
    };
    const quiet = quietSince(heard, since);
    if (!quiet) return [];
    return [
      {
        part: 'changed',
        words: quietText(objective, quiet, began),
        refs: [refTo('strategicObjective', objective.id)],
        weight: weights.changed.quiet + at,
        can: 'plan.read',
        objectiveId: objective.id,
      },
    ];
  });
}

/** When the benchmarks of each objective were last read, as far as they were. */
function readDays(c: Reading, until: Day): ReadonlyMap<string, readonly Day[]> {
  const benchmarks = benchmarksNow(c.db);
  if (benchmarks.length === 0) return new Map();
  const read = c.ask('readingsBefore', { benchmarkIds: benchmarks.map(({ id }) => id), day: addDays(until, 1) });
  const notedOn = new Map(read.map((one) => [one.benchmarkId, one.notedOn]));
  const by = new Map<string, Day[]>();
  for (const { id, objectiveId } of benchmarks) {
    const day = notedOn.get(id);
    if (day !== undefined) by.set(objectiveId, [...(by.get(objectiveId) ?? []), day]);
  }
  return by;
}

function benchmarksNow(db: Reader) {
  return db
    .select({ id: benchmark.id, objectiveId: benchmark.objectiveId })
    .from(benchmark)
    .where(isNull(benchmark.endedOn))
    .orderBy(asc(benchmark.position))
    .all();
}
