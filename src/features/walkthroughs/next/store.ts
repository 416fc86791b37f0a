import { and, asc, eq, gte, isNull, max, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { onDay } from '../../../district/roster.ts';
import { isNotOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { isMadeBy } from '../joint/made-by.ts';
import { walkthrough } from '../schema.ts';
import type { Place, SeenAt, TeacherPlace } from './rules.ts';

/** An observer's own, since a day. */
const mine = and(
  isMadeBy(sql.placeholder('observerId')),
  gte(walkthrough.day, sql.placeholder('since')),
  isNull(walkthrough.withdrawnAt),
);

const lastByTeacher = prepared((db: Reader) =>
  db
    .select({ teacherId: standsFor(walkthrough.teacherId), day: max(walkthrough.day) })
    .from(walkthrough)
    .where(mine)
    .groupBy(standsFor(walkthrough.teacherId))
    .prepare(),
);

/** When an observer last was with each teacher, since a day. Teachers without a walkthrough of theirs are not in it. */
export function lastVisits(db: Reader, observerId: string, since: Day): ReadonlyMap<string, Day> {
  const rows = lastByTeacher(db).all({ observerId, since });
  return new Map(rows.flatMap(({ teacherId, day }) => (day === null ? [] : [[teacherId, day]])));
}

const lastBySchool = prepared((db: Reader) =>
  db
    .select({ schoolId: walkthrough.schoolId, day: max(walkthrough.day) })
    .from(walkthrough)
    .where(mine)
    .groupBy(walkthrough.schoolId)
    .prepare(),
);

/** The same by school. */
export function lastAtSchools(db: Reader, observerId: string, since: Day): ReadonlyMap<string, Day> {
  const rows = lastBySchool(db).all({ observerId, since });
  return new Map(rows.flatMap(({ schoolId, day }) => (day === null ? [] : [[schoolId, day]])));
}

const lastBySubject = prepared((db: Reader) =>
  db
    .select({ subject: walkthrough.subject, began: walkthrough.began, day: max(walkthrough.day) })
    .from(walkthrough)
    .where(mine)
    .groupBy(walkthrough.subject, walkthrough.began)
    .prepare(),
);

/** Which subjects an observer saw since a day and when they began, each with its last day. */
export function seenSince(db: Reader, observerId: string, since: Day): SeenAt[] {
  const rows = lastBySubject(db).all({ observerId, since });
  return rows.flatMap(({ subject, began, day }) => (day === null ? [] : [{ subject, began, day }]));
}

const teaching = prepared((db: Reader) =>
  db
    .select({ id: person.id, name: person.name, holding: sql<string>`min(${roleHolding.id})` })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(
      and(
        eq(roleHolding.role, 'teacher'),
        sql`${roleHolding.schoolId} IN (SELECT value FROM json_each(${sql.placeholder('schools')}))`,
        isNotOf(roleHolding.personId, sql.placeholder('not')),
        onDay(sql.placeholder('day')),
      ),
    )
    .groupBy(person.id)
    .prepare(),
);

/** Who teaches at these schools on a day, without the one who asks. */
export function teachersAt(db: Reader, schools: readonly string[], at: { day: Day; not: string }): TeacherPlace[] {
  return teaching(db).all({ schools: JSON.stringify(schools), ...at });
}

export function schoolsOf(db: Reader): Place[] {
  return db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();
}
