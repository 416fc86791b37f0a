import { and, asc, between, count, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { daysOf, type Month, monthOf } from '../../../district/days.ts';
import { lookForLink } from '../../../district/plan/schema.ts';
import { school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { countLines } from '../month/store.ts';
import { monthsOfYear } from '../patterns/rules.ts';
import { teacherCopy, walkthrough } from '../schema.ts';
import { together } from '../targets/rules.ts';
import type { MonthLogged } from './rules.ts';

/** What each month of the school year came to. Reads the year’s walkthroughs once, and no year before. */
export function loggedByMonth(c: Reading): MonthLogged[] {
  const { db, today } = c;
  const months = monthsOfYear(today);
  const first = daysOf(months[0] ?? monthOf(today)).first;
  const rows = db
    .select({
      month: sql<Month>`substr(${walkthrough.day}, 1, 7)`.as('month'),
      logged: count(),
      copies: sql<number>`sum(${teacherCopy.walkthroughId} IS NOT NULL AND (${teacherCopy.wentOn} IS NOT NULL OR ${walkthrough.day} < ${today}))`,
      sameDay: sql<number>`sum(coalesce(${teacherCopy.wentOn} = ${walkthrough.day}, 0))`,
    })
    .from(walkthrough)
    .leftJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .where(and(between(walkthrough.day, first, today), isNull(walkthrough.withdrawnAt)))
    .groupBy(sql`month`)
    .all();
  const by = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => {
    const { logged = 0, copies = 0, sameDay = 0 } = by.get(month) ?? {};
    const all = logged === 0 ? undefined : together(countLines(c, month));
    return { month, logged, copies, sameDay, toward: all?.logged ?? 0, meant: all?.target ?? 0 };
  });
}

/** Every school’s id, by name. */
export const schoolIds = (db: Reader): string[] =>
  db
    .select({ id: school.id })
    .from(school)
    .orderBy(asc(school.name))
    .all()
    .map(({ id }) => id);

/** The initiatives that a look-for shows. */
export const initiativesShownBy = (db: Reader, code: string): string[] =>
  db
    .select({ id: lookForLink.rowId })
    .from(lookForLink)
    .where(and(eq(lookForLink.level, 'initiative'), eq(lookForLink.code, code)))
    .orderBy(asc(lookForLink.rowId))
    .all()
    .map(({ id }) => id);
