import { and, asc, between, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { type Day, daysOf, type Month } from '../../../district/days.ts';
import { school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { teacherCopy, walkthrough } from '../schema.ts';
import { loggedIn } from '../targets/counts.ts';
import { type Administrator, administratorsIn, daysGoneAndLeft, targetOn } from '../targets/store.ts';
import { type CountLine, monthToldUntil, type SchoolCopies } from './rules.ts';

/** A stretch of days that is looked at, both ends included. */
export interface VisitDays {
  readonly since: Day;
  readonly until: Day;
}

/** How the copies of each school went, all schools by name, or the one given. A walkthrough from before copies were recorded is not in it. */
export function copiesBySchool(db: Reader, { since, until }: VisitDays, today: Day, schoolId?: string): SchoolCopies[] {
  // Beginning with the days keeps it to this stretch's rows: from the schools' side SQLite would read all their years.
  const went = db
    .select({
      schoolId: walkthrough.schoolId,
      counted: sql<number>`sum(${teacherCopy.wentOn} IS NOT NULL OR ${walkthrough.day} < ${today})`.as('counted'),
      sameDay: sql<number>`sum(coalesce(${teacherCopy.wentOn} = ${walkthrough.day}, 0))`.as('same_day'),
      toGo: sql<number>`sum(${teacherCopy.wentOn} IS NULL AND ${walkthrough.day} >= ${today})`.as('to_go'),
    })
    .from(walkthrough)
    .innerJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .where(and(between(walkthrough.day, since, until), isNull(walkthrough.withdrawnAt)))
    .groupBy(walkthrough.schoolId)
    .as('went');
  const rows = db
    .select({ school: school.name, counted: went.counted, sameDay: went.sameDay, toGo: went.toGo })
    .from(school)
    .leftJoin(went, eq(went.schoolId, school.id))
    .where(schoolId === undefined ? undefined : eq(school.id, schoolId))
    .orderBy(asc(school.name))
    .all();
  return rows.map((row) => ({
    school: row.school,
    counted: row.counted ?? 0,
    sameDay: row.sameDay ?? 0,
    toGo: row.toGo ?? 0,
  }));
}

/**
 * Where each administrator stands in a month: all who held such a role in it so far. A number is meant for a whole month, so what is
 * held against it is always what was logged of that month, wherever it is said.
 */
export function countLines(c: Reading, month: Month): CountLine[] {
  const { first, last } = daysOf(month);
  const days = { first, last };
  const logged = loggedIn(c.db, days);
  const time = { month, ...daysGoneAndLeft(c, days) };
  const lastDay = monthToldUntil(last, c.today);
  return administratorsIn(c.db, days).flatMap((one) => {
    const left = leftOn(one, lastDay);
    const n = logged.get(one.id) ?? 0;
    // Whoever is to begin later this month is not listed yet; whoever left is, with what they logged and without a number.
    if (!left && one.held.every((held) => held.fromDay > lastDay)) return [];
    const target = left ? undefined : targetOn(one, lastDay);
    return [
      { id: one.id, name: one.name, school: schoolOf(one, left ?? lastDay), until: left, logged: n, target, ...time },
    ];
  });
}

function leftOn({ held }: Administrator, day: Day): Day | null {
  if (held.some(({ toDay }) => toDay === null || toDay >= day)) return null;
  return held.reduce<Day | null>((last, { toDay }) => (toDay && (last === null || toDay > last) ? toDay : last), null);
}

/** The school they lead on a day, or led on their last; of several each. Nobody who leads a school stands under the district office. */
function schoolOf({ held }: Administrator, day: Day): string | null {
  const on = held.filter(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day));
  const schools = [...new Set(on.flatMap(({ school: name }) => name ?? []))];
  return schools.length === 0 ? null : schools.sort().join(' and ');
}
