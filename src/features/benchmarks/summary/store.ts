import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { sayShortDay, sayTime } from '../../../district/days.ts';
import { activeRows, benchmarkStatuses } from '../../../district/plan/plan.ts';
import { planOf } from '../../../district/plan/store.ts';
import { idFrom, newId } from '../../../district/ref.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import { linesNow } from './lines.ts';
import type { Summary } from './messages.ts';
import { type Snapshot, type SummaryLine, snapshotOf } from './rules.ts';
import { benchmarkSummary } from './schema.ts';

export type SummaryRow = typeof benchmarkSummary.$inferSelect;

const snapshot: z.ZodType<Snapshot> = z.record(
  z.string(),
  z.object({ status: z.enum(benchmarkStatuses), latest: z.string() }),
);

const read = (text: string): Snapshot => snapshot.parse(JSON.parse(text));

/** How every benchmark stands, as it is kept with a summary. */
export const standingIn = (lines: readonly SummaryLine[]): string => JSON.stringify(snapshotOf(lines));

/** The newest summary in a channel. */
export function newestIn(db: Reader, channelId: string): SummaryRow | undefined {
  return db
    .select()
    .from(benchmarkSummary)
    .where(eq(benchmarkSummary.channelId, channelId))
    .orderBy(desc(benchmarkSummary.id))
    .limit(1)
    .get();
}

/** The newest of each channel; SQLite gives the row that has the greatest id. */
export function newestByChannel(db: Reader): SummaryRow[] {
  const newest = db
    .select({ id: sql<string>`max(${benchmarkSummary.id})` })
    .from(benchmarkSummary)
    .groupBy(benchmarkSummary.channelId)
    .all();
  return newest.flatMap(({ id }) => summaryById(db, id) ?? []);
}

export function summaryById(db: Reader, id: string): SummaryRow | undefined {
  return db.select().from(benchmarkSummary).where(eq(benchmarkSummary.id, id)).get();
}

/** Who posts a summary: somebody, or the clock on the day of its slot. */
export type Poster = { readonly byId: string } | { readonly slot: Day };

/** Keeps a new summary for a channel, with how things stood in the one before it. */
export function keepSummary(c: Writing, channelId: string, by: Poster): SummaryRow {
  const last = newestIn(c.db, channelId);
  const row: SummaryRow = {
    id: 'slot' in by ? idFrom('benchmarkSummary', by.slot, channelId) : newId(),
    channelId,
    postedOn: c.today,
    byId: 'slot' in by ? null : by.byId,
    before: last?.standing ?? '{}',
    beforeOn: last?.postedOn ?? null,
    standing: standingIn(linesNow(c)),
  };
  c.db.insert(benchmarkSummary).values(row).run();
  return row;
}

/** What stands in it has changed. */
export function updateSummary(tx: Tx, id: string, lines: readonly SummaryLine[]): void {
  tx.update(benchmarkSummary)
    .set({ standing: standingIn(lines) })
    .where(eq(benchmarkSummary.id, id))
    .run();
}

/** What a summary says now. */
export function summaryOf(c: Reading, row: SummaryRow): Summary {
  const since = { postedOn: row.postedOn, before: read(row.before), beforeOn: row.beforeOn };
  return { ...summaryNow(c), ...since };
}

/** The same of one that was posted before, said as brought up to date at this moment. */
export function summaryUpdated(c: Reading, row: SummaryRow): Summary {
  const at = `on ${sayShortDay(c.today)} at ${sayTime(c.now, c.settings.timeZone)}`;
  return { ...summaryOf(c, row), updated: at };
}

/** What one would say if it were posted now: against the newest of the plan's channel. */
export function summaryNow(c: Reading): Summary {
  const { head, objectives } = planOf(c.db);
  const last = c.settings.planChannel === '' ? undefined : newestIn(c.db, c.settings.planChannel);
  return {
    planName: head?.name ?? '',
    postedOn: c.today,
    updated: undefined,
    before: last ? read(last.standing) : {},
    beforeOn: last?.postedOn ?? null,
    objectives: activeRows(objectives),
    lines: linesNow(c),
  };
}
