import { and, count, eq, gte, inArray, like } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import type { Workload } from '../../../kit/asks/workload.ts';
import { districtWorkload } from '../../../kit/asks/workloads.ts';
import type { Reading } from '../../../kit/context.ts';
import { outbox, type SlotState, slot, upkeepMark } from '../../../kit/schema.ts';
import { upkeepOf } from '../store.ts';

/** How the app did in a stretch of days: numbers only. */
export interface Heartbeat {
  readonly posted: number;
  readonly missed: number;
  readonly unknown: number;
  readonly stopped: number;
  /** Half hours of school days at which nobody looked who was to be asked: the app was down, or the machine slept. */
  readonly halfHoursDown: number;
  readonly backup: { readonly at: string; readonly sound: boolean } | undefined;
  readonly load: Workload & { readonly people: number };
}

/** How it did since a moment, and the day that was. */
export function heartbeatOf(
  c: Pick<Reading, 'db' | 'today' | 'occasions'>,
  since: { readonly at: Temporal.Instant; readonly day: Day },
): Heartbeat {
  const { unknown, stopped } = upkeepOf(c.db);
  return {
    posted: postedSince(c.db, since.at),
    missed: slotsSince(c.db, since.day, ['missed', 'failed']),
    unknown,
    stopped,
    halfHoursDown: slotsSince(c.db, since.day, ['coalesced'], 'asks of the day %'),
    backup: markOf(c.db, 'backup'),
    load: districtWorkload(c),
  };
}

const postedSince = (db: Reader, at: Temporal.Instant): number =>
  db.select({ n: count() }).from(outbox).where(gte(outbox.shownAt, at.toString())).get()?.n ?? 0;

const slotsSince = (db: Reader, day: Day, states: SlotState[], name = '%'): number =>
  db
    .select({ n: count() })
    .from(slot)
    .where(and(inArray(slot.state, states), gte(slot.day, day), like(slot.schedule, name)))
    .get()?.n ?? 0;

type Mark = typeof upkeepMark.$inferSelect;

/** When something about the app itself last happened; undefined: never. */
export const markOf = (db: Reader, name: Mark['name']): Mark | undefined =>
  db.select().from(upkeepMark).where(eq(upkeepMark.name, name)).get();

export function mark(db: Tx, name: Mark['name'], at: Temporal.Instant, sound = true): void {
  const values = { at: at.toString(), sound };
  db.insert(upkeepMark)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: upkeepMark.name, set: values })
    .run();
}
