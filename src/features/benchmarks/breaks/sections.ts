import { and, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { action } from '../../../district/plan/schema.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import type { Break } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { benchmarkName } from '../digest/messages.ts';
import { type BenchmarkNow, standingsOf } from '../standing/store.ts';
import { neverStarted } from './rules.ts';

/** Where a benchmark is met though nothing that was planned for it was ever begun: then it was not the plan that did it. */
export function benchmarksBreaks(c: Reading): Break[] {
  const met = standingsOf(c).filter(({ status, benchmark }) => status === 'met' && benchmark.initiativeId !== null);
  const actions = actionsOf(
    c.db,
    met.flatMap(({ benchmark }) => benchmark.initiativeId ?? []),
  );
  if (actions.length === 0) return [];
  const moved = new Map(c.ask('actionStandings', {}).map(({ actionId, movedOn }) => [actionId, movedOn]));
  return met.flatMap((one): Break[] => {
    const theirs = actions
      .filter(({ initiativeId }) => initiativeId === one.benchmark.initiativeId)
      .map(({ id, code }) => ({ id, code, movedOn: moved.get(id) ?? null }));
    return neverStarted(theirs) ? [breakOf(c, one, theirs)] : [];
  });
}

function actionsOf(db: Reader, initiativeIds: readonly string[]) {
  if (initiativeIds.length === 0) return [];
  return db
    .select({ id: action.id, code: action.code, initiativeId: action.initiativeId })
    .from(action)
    .where(and(inArray(action.initiativeId, [...new Set(initiativeIds)]), isNull(action.endedOn)))
    .all();
}

/** So many codes are named. */
const named = 5;

function breakOf(
  c: Reading,
  one: BenchmarkNow,
  actions: readonly { readonly id: string; readonly code: string }[],
): Break {
  const { id, ownerId } = one.benchmark;
  const more = actions.length > named ? ` and ${actions.length - named} more` : '';
  const codes = actions.slice(0, named).map(({ code }) => code);
  return {
    kind: 'metButNeverStarted',
    about: refTo('benchmark', id),
    can: 'plan.read',
    ownerId: ownerId !== null && mayToday(c, ownerId, 'plan.read') ? ownerId : null,
    words: say`${benchmarkName(one)} is 🟢 met, but nothing planned for it was ever started: ${codes.join(', ')}${more}.`,
    refs: actions.map((action) => refTo('action', action.id)),
  };
}
