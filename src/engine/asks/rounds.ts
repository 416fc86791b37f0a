import { desc, eq, lt, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { askRound } from '../../kit/asks/schema.ts';

const ofDay = prepared((db: Reader) =>
  db
    .select()
    .from(askRound)
    .where(eq(askRound.day, sql.placeholder('day')))
    .prepare(),
);
const beforeDay = prepared((db: Reader) =>
  db
    .select()
    .from(askRound)
    .where(lt(askRound.day, sql.placeholder('day')))
    .orderBy(desc(askRound.day))
    .limit(1)
    .prepare(),
);
const upsert = prepared((db: Tx) =>
  db
    .insert(askRound)
    .values({ day: sql.placeholder('day'), until: sql.placeholder('until') })
    .onConflictDoUpdate({ target: askRound.day, set: { until: sql`excluded.until` } })
    .prepare(),
);

/** How far into that day people were asked; undefined: not yet. */
export const roundOf = (db: Reader, day: Day): string | undefined => ofDay(db).get({ day })?.until;

/** The last day before another on which people were asked, and how far into it. */
export const lastRoundBefore = (db: Reader, day: Day): typeof askRound.$inferSelect | undefined =>
  beforeDay(db).get({ day });

export function noteRound(db: Tx, day: Day, until: Temporal.Instant): void {
  upsert(db).run({ day, until: until.toString() });
}
