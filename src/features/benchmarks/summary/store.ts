import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { sayShortDay, sayTime } from '../../../district/days.ts';
import { benchmarkStatuses } from '../../../district/plan/plan.ts';
import { planNow } from '../../../district/plan/store.ts';
import { idFrom, newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import { isPosted } from '../../../kit/threads.ts';
import { standingsOf } from '../standing/store.ts';
import { linesNow, summaryLinesOf } from './lines.ts';
import { type Snapshot, type Summary, type SummaryLine, snapshotOf } from './rules.ts';
import { benchmarkSummary } from './schema.ts';

export type SummaryRow = typeof benchmarkSummary.$inferSelect;

const snapshot: z.ZodType<Snapshot> = z.record(
  z.string(),
  z.object({ status: z.enum(benchmarkStatuses), latest: z.string(), single: z.literal(true).optional() }),
);

const read = (text: string): Snapshot => snapshot.parse(JSON.parse(text));

/** How every benchmark stood when a summary was posted, which what has moved is said against, and how its messages say that they stand now. */
interface Standing {
  readonly posted: Snapshot;
  readonly shown: Snapshot;
}

// Before, what was shown stood in the place of what was posted.
const standing: z.ZodType<Standing> = z.union([
  z.object({ posted: snapshot, shown: snapshot }),
  snapshot.transform((shown) => ({ posted: shown, shown })),
]);

const standingOf = (row: Pick<SummaryRow, 'standing'>): Standing => standing.parse(JSON.parse(row.standing));

/** Whether what stands in its channel is so now. */
export const isStillTrue = (row: Pick<SummaryRow, 'standing'>, lines: readonly SummaryLine[]): boolean =>
  JSON.stringify(standingOf(row).shown) === JSON.stringify(snapshotOf(lines));

/** The name of its message in the channel, for life. */
export const summaryName = ({ id }: Pick<SummaryRow, 'id'>): string => `benchmarkSummary/${id}`;

/** The newest summary that was posted in a channel. What the channel refused was not. */
export const newestIn = (db: Reader, channelId: string): SummaryRow | undefined =>
  inChannel(db, channelId).find((row) => isPosted(db, summaryName(row)));

/** All of a channel, the newest first. */
const inChannel = (db: Reader, channelId: string): SummaryRow[] =>
  db
    .select(asOne(benchmarkSummary))
    .from(benchmarkSummary)
    .where(eq(benchmarkSummary.channelId, channelId))
    .orderBy(desc(benchmarkSummary.id))
    .all();

/** The newest that was posted in each channel, and one after it that was refused: it is offered again when it changes. */
export function newestByChannel(db: Reader): SummaryRow[] {
  const channels = db.selectDistinct({ id: benchmarkSummary.channelId }).from(benchmarkSummary).all();
  return channels.flatMap(({ id }) => {
    const all = inChannel(db, id);
    const posted = all.findIndex((row) => isPosted(db, summaryName(row)));
    return all.filter((_, at) => at === 0 || at === posted);
  });
}

export function summaryById(db: Reader, id: string): SummaryRow | undefined {
  return db.select(asOne(benchmarkSummary)).from(benchmarkSummary).where(eq(benchmarkSummary.id, id)).get();
}

/** Who posts a summary: somebody, or the clock on the day of its slot. */
export type Poster = { readonly byId: string } | { readonly slot: Day };

/** Keeps a new summary for a channel, with how things stood in the one before it. */
export function keepSummary(c: Writing, channelId: string, by: Poster): SummaryRow {
  const last = newestIn(c.db, channelId);
  const now = snapshotOf(linesNow(c));
  const row: SummaryRow = {
    id: 'slot' in by ? idFrom('benchmarkSummary', by.slot, channelId) : newId(),
    channelId,
    postedOn: c.today,
    byId: 'slot' in by ? null : by.byId,
    before: JSON.stringify(last ? standingOf(last).posted : {}),
    beforeOn: last?.postedOn ?? null,
    standing: JSON.stringify({ posted: now, shown: now } satisfies Standing),
  };
  c.db.insert(benchmarkSummary).values(row).run();
  return row;
}

/** What stands in it has changed. How things stood on its day stays as it was. */
export function updateSummary(tx: Tx, row: SummaryRow, lines: readonly SummaryLine[]): void {
  const { posted } = standingOf(row);
  const now: Standing = { posted, shown: snapshotOf(lines) };
  tx.update(benchmarkSummary)
    .set({ standing: JSON.stringify(now) })
    .where(eq(benchmarkSummary.id, row.id))
    .run();
}

/** What a summary says now. */
export function summaryOf(c: Reading, row: SummaryRow): Summary {
  return summaryAgainst(c, { postedOn: row.postedOn, before: read(row.before), beforeOn: row.beforeOn });
}

/** The same of one that was posted before, said as brought up to date at this moment. */
export function summaryUpdated(c: Reading, row: SummaryRow): Summary {
  const at = `on ${sayShortDay(c.today)} at ${sayTime(c.now, c.settings.timeZone)}`;
  return { ...summaryOf(c, row), updated: at };
}

/** What one would say if it were posted now: against the newest of the plan's channel. */
export function summaryNow(c: Reading): Summary {
  const last = c.settings.planChannel === '' ? undefined : newestIn(c.db, c.settings.planChannel);
  const before = last ? standingOf(last).posted : {};
  return summaryAgainst(c, { postedOn: c.today, before, beforeOn: last?.postedOn ?? null });
}

function summaryAgainst(c: Reading, since: Pick<Summary, 'postedOn' | 'before' | 'beforeOn'>): Summary {
  const { head, objectives } = planNow(c.db);
  const lines = linesNow(c);
  return {
    ...since,
    planName: head?.name ?? '',
    updated: undefined,
    objectives,
    lines,
    gone: goneSince(c, since.before, lines),
  };
}

/** What stood in a summary before and is no longer in the plan. */
function goneSince(c: Reading, before: Snapshot, lines: readonly SummaryLine[]): SummaryLine[] {
  const there = new Set(lines.map(({ id }) => id));
  const ids = Object.keys(before).filter((id) => !there.has(id));
  return ids.length === 0 ? [] : summaryLinesOf(c, standingsOf(c, ids));
}
