import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { action, actionPart, benchmark, initiative } from '../../../district/plan/schema.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import { isDay } from '../workbook/cells.ts';
import { type OwnersToday, type Share, sharesOf, textKey } from './rules.ts';
import { dueAnswer } from './schema.ts';
import { ownersOn } from './today.ts';

/**
 * Brings who answers for what, and by when, up to what is written in the plan, what was answered about it, and who holds which role
 * on the day. Doing it again changes nothing. It is called whenever one of the three has changed, and every night, because roles
 * begin and end by their dates.
 */
export function settleOwners(tx: Tx, today: Day): void {
  const owners = ownersOn(tx, today);
  const dues = new Map(
    tx
      .select(asOne(dueAnswer))
      .from(dueAnswer)
      .all()
      .map((one) => [one.textKey, one.dueOn]),
  );
  const dueOf = ({ rawDue, dueOn }: { rawDue: string; dueOn: Day | null }): Day | null =>
    isDay(rawDue) ? dueOn : (dues.get(textKey(rawDue)) ?? null);
  // What is read again and again needs no day.
  const dueOfBenchmark = (row: typeof benchmark.$inferSelect): Day | null =>
    row.cadence !== null && !isDay(row.rawDue) ? null : dueOf(row);
  for (const row of tx.select(asOne(initiative)).from(initiative).where(isNull(initiative.endedOn)).all())
    settleRow(row, { ownerId: soleOwner(row.rawOwner, owners) }, (set) =>
      tx.update(initiative).set(set).where(eq(initiative.id, row.id)).run(),
    );
  for (const row of tx.select(asOne(benchmark)).from(benchmark).where(isNull(benchmark.endedOn)).all())
    settleRow(row, { ownerId: soleOwner(row.rawOwner, owners), dueOn: dueOfBenchmark(row) }, (set) =>
      tx.update(benchmark).set(set).where(eq(benchmark.id, row.id)).run(),
    );
  for (const row of tx.select(asOne(action)).from(action).where(isNull(action.endedOn)).all())
    settleRow(row, { ownerId: soleOwner(row.rawOwner, owners), dueOn: dueOf(row) }, (set) =>
      tx.update(action).set(set).where(eq(action.id, row.id)).run(),
    );
  settleParts(tx, owners, today);
}

function settleRow<Row extends Set, Set extends object>(row: Row, now: Set, update: (set: Set) => unknown): void {
  const keys = Object.keys(now) as (keyof Set)[];
  if (keys.some((key) => row[key] !== now[key])) update(now);
}

/** The text beside these actions was written anew: it stands above whom they were given to before. Settling comes after. */
export function endReassignments(tx: Tx, actionIds: readonly string[]): void {
  if (actionIds.length === 0) return;
  tx.update(actionPart)
    .set({ reassignedToId: null })
    .where(and(isNotNull(actionPart.reassignedToId), inArray(actionPart.actionId, [...actionIds])))
    .run();
}

/** One person for all of it; where each school has its own, none. */
export function soleOwner(rawOwner: string, owners: OwnersToday): string | null {
  const [one] = sharesOf(rawOwner, owners);
  return one && one.schoolId === null ? one.ownerId : null;
}

type Part = typeof actionPart.$inferSelect;

/** A part that is wanted again is taken up again, with everything that was said of it. */
function settleParts(tx: Tx, owners: OwnersToday, today: Day): void {
  const kept = partsByAction(tx);
  const active = tx
    .select({ id: action.id, rawOwner: action.rawOwner })
    .from(action)
    .where(isNull(action.endedOn))
    .all();
  const wanted = new Set<string>();
  for (const { id: actionId, rawOwner } of active) {
    for (const share of sharesOf(rawOwner, owners)) {
      const part = kept.get(actionId)?.find((one) => one.schoolId === share.schoolId);
      const id = part?.id ?? newId();
      wanted.add(id);
      if (!part)
        tx.insert(actionPart)
          .values({ id, actionId, ...share })
          .run();
      else takeUp(tx, part, share, owners);
    }
  }
  for (const part of [...kept.values()].flat())
    if (part.endedOn === null && !wanted.has(part.id))
      tx.update(actionPart).set({ endedOn: today }).where(eq(actionPart.id, part.id)).run();
}

function takeUp(tx: Tx, part: Part, { ownerId }: Share, { active }: OwnersToday): void {
  const given = part.reassignedToId !== null && active.has(part.reassignedToId) ? part.reassignedToId : ownerId;
  if (part.ownerId === given && part.endedOn === null) return;
  tx.update(actionPart).set({ ownerId: given, endedOn: null }).where(eq(actionPart.id, part.id)).run();
}

function partsByAction(db: Reader): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const part of db.select(asOne(actionPart)).from(actionPart).all())
    parts.set(part.actionId, [...(parts.get(part.actionId) ?? []), part]);
  return parts;
}
