import { and, between, count, eq, isNull, max, or, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import { type Day, daysOf, type Month, monthOf, schoolYearStart } from '../../../district/days.ts';
import type { Questions } from '../../../district/questions.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import type { TeacherVisits } from '../../../district/visit-load.ts';
import type { Reading } from '../../../kit/context.ts';
import { tooSoon } from '../rules.ts';
import { walkthrough } from '../schema.ts';
import { lastCopyTo } from '../store.ts';

/** How often each teacher was visited in the month of a day, and what of the school year: at a school, or these. One visit of two people counts once. */
export function teacherVisits(
  { db }: Pick<Reading, 'db'>,
  { day, schoolId, teacherIds }: Questions['teacherVisits']['asked'],
): ReadonlyMap<string, TeacherVisits> {
  const { first, last } = daysOf(monthOf(day));
  const rows = db
    .select({
      teacherId: standsFor(walkthrough.teacherId),
      inMonth: sql<number>`sum(${walkthrough.day} BETWEEN ${first} AND ${last})`,
      lastOn: max(walkthrough.day),
      subjects: sql<string>`json_group_array(DISTINCT ${walkthrough.subject})`,
    })
    .from(walkthrough)
    .where(
      and(
        between(walkthrough.day, schoolYearStart(day), last),
        isNull(walkthrough.withdrawnAt),
        schoolId === undefined ? undefined : eq(walkthrough.schoolId, schoolId),
        teacherIds && or(...teacherIds.map((id) => isOf(walkthrough.teacherId, id))),
      ),
    )
    .groupBy(standsFor(walkthrough.teacherId))
    .all();
  return new Map(rows.map((row) => [row.teacherId, { ...row, subjects: subjectsIn(row.subjects) }]));
}

const subjectsIn = (json: string): string[] => {
  const all: unknown = JSON.parse(json);
  return Array.isArray(all) ? all.filter((one) => typeof one === 'string' && one !== '') : [];
};

const inMonth = prepared((db: Reader) =>
  db
    .select({ id: standsFor(walkthrough.teacherId), n: count() })
    .from(walkthrough)
    .where(
      and(between(walkthrough.day, sql.placeholder('first'), sql.placeholder('last')), isNull(walkthrough.withdrawnAt)),
    )
    .groupBy(standsFor(walkthrough.teacherId))
    .prepare(),
);

/** How often each teacher was visited in a month, by anybody; who was not is not in it. */
export const visitedInMonth = (db: Reader, month: Month): ReadonlyMap<string, number> =>
  new Map(
    inMonth(db)
      .all(daysOf(month))
      .map(({ id, n }) => [id, n]),
  );

/** How often one teacher was visited in the month of a day, by anybody. */
export const visitsInMonth = (c: Pick<Reading, 'db'>, teacherId: string, day: Day): number =>
  teacherVisits(c, { day, teacherIds: [teacherId] }).get(teacherId)?.inMonth ?? 0;

/** Whether a contract that asks for a day’s rest after a copy keeps an observer from a teacher on a day. */
export function mustRest(
  { db, settings }: Pick<Reading, 'db' | 'settings'>,
  { day, ...between }: Questions['mustRest']['asked'],
): boolean {
  if (settings.restAfterFeedback !== 'yes') return false;
  return tooSoon({ day, lastCopy: lastCopyTo(db, { ...between, upTo: day }) }) !== undefined;
}
