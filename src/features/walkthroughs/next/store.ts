import { and, asc, eq, gte, inArray, isNull, max, ne, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { onDay } from '../../../district/roster.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { walkthrough } from '../schema.ts';
import type { Place, SeenAt } from './rules.ts';

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

/** The same by school. */
export function lastAtSchools(db: Reader, observerId: string, since: Day): ReadonlyMap<string, Day> {
  const rows = db
    .select({ schoolId: walkthrough.schoolId, day: max(walkthrough.day) })
    .from(walkthrough)
    .where(mine(observerId, since))
    .groupBy(walkthrough.schoolId)
    .all();
  return new Map(rows.flatMap(({ schoolId, day }) => (day === null ? [] : [[schoolId, day]])));
}

/** Which subjects an observer saw since a day and when they began, each with its last day. */
export function seenSince(db: Reader, observerId: string, since: Day): SeenAt[] {
  const rows = db
    .select({ subject: walkthrough.subject, began: walkthrough.began, day: max(walkthrough.day) })
    .from(walkthrough)
    .where(mine(observerId, since))
    .groupBy(walkthrough.subject, walkthrough.began)
    .all();
  return rows.flatMap(({ subject, began, day }) => (day === null ? [] : [{ subject, began, day }]));
}

function mine(observerId: string, since: Day) {
  return and(eq(walkthrough.observerId, observerId), gte(walkthrough.day, since), isNull(walkthrough.withdrawnAt));
}

/** Who teaches at these schools on a day, without the one who asks. */
export function teachersAt(db: Reader, schools: readonly string[], at: { day: Day; not: string }): Place[] {
  return db
    .selectDistinct({ id: person.id, name: person.name })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, roleHolding.personId))
    .where(
      and(
        eq(roleHolding.role, 'teacher'),
        inArray(roleHolding.schoolId, [...schools]),
        ne(roleHolding.personId, at.not),
        onDay(at.day),
      ),
    )
    .all();
}

export function schoolsOf(db: Reader): Place[] {
  return db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();
}
