import { and, eq, gte, isNull, max, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { walkthrough } from '../schema.ts';

const lastByTeacher = prepared((db: Reader) =>
  db
    .select({ teacherId: walkthrough.teacherId, day: max(walkthrough.day) })
    .from(walkthrough)
    .where(
      and(
        eq(walkthrough.observerId, sql.placeholder('observerId')),
        gte(walkthrough.day, sql.placeholder('since')),
        isNull(walkthrough.withdrawnAt),
      ),
    )
    .groupBy(walkthrough.teacherId)
    .prepare(),
);

/** When an observer last was with each teacher, since a day. Teachers without a walkthrough of theirs are not in it. */
export function lastVisits(db: Reader, observerId: string, since: Day): ReadonlyMap<string, Day> {
  const rows = lastByTeacher(db).all({ observerId, since });
  return new Map(rows.flatMap(({ teacherId, day }) => (day === null ? [] : [[teacherId, day]])));
}
