import { and, asc, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { walkthroughOpening } from '../../../district/opened/schema.ts';
import { reachable } from '../../../district/people.ts';
import { personById } from '../../../district/roster.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import { teacherCopy, walkthrough } from '../schema.ts';

/** An opening in words: who may read whose walkthroughs, since and until when, and why. */
export interface OpeningListed {
  readonly at: string;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly readerId: string;
  readonly reader: string;
  readonly school: string;
  readonly teacherId: string | null;
  readonly by: string | null;
  readonly reason: string;
}

const opener = alias(person, 'opener');

/** A walkthrough of the teacher that an opening shows. */
const showsOf = (teacherId: unknown) => sql`(${isOf(walkthroughOpening.teacherId, teacherId)}
  OR ${isNull(walkthroughOpening.teacherId)} AND EXISTS (SELECT 1 FROM walkthrough AS shown
    WHERE ${isOf(sql`shown.teacher_id`, teacherId)} AND shown.school_id = ${walkthroughOpening.schoolId}
      AND shown.day >= ${walkthroughOpening.fromDay} AND shown.logged_at <= ${walkthroughOpening.at}))`;

const openings = (db: Reader) =>
  db
    .select({
      at: walkthroughOpening.at,
      fromDay: walkthroughOpening.fromDay,
      untilDay: walkthroughOpening.untilDay,
      readerId: standsFor(walkthroughOpening.readerId),
      reader: person.name,
      school: school.name,
      teacherId: standsFor(walkthroughOpening.teacherId),
      by: opener.name,
      reason: walkthroughOpening.reason,
    })
    .from(walkthroughOpening)
    .innerJoin(person, eq(person.id, standsFor(walkthroughOpening.readerId)))
    .innerJoin(school, eq(school.id, walkthroughOpening.schoolId))
    .leftJoin(opener, eq(opener.id, standsFor(walkthroughOpening.byId)));

/** What was opened to somebody, by them, or of walkthroughs about them. */
export const openingsWith = (db: Reader, personId: string): OpeningListed[] =>
  openings(db)
    .where(or(isOf(walkthroughOpening.readerId, personId), isOf(walkthroughOpening.byId, personId), showsOf(personId)))
    .orderBy(asc(walkthroughOpening.at), asc(walkthroughOpening.id))
    .all();

const sinceSlip = prepared((db: Reader) => {
  // By when they were logged: what was opened after its slip was printed, and before it was ticked off, is on the next.
  const lastSlip = db
    .select({ at: sql`max(${walkthrough.loggedAt})` })
    .from(walkthrough)
    .innerJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .where(
      and(
        isOf(walkthrough.teacherId, sql.placeholder('teacher')),
        eq(teacherCopy.how, 'paper'),
        isNotNull(teacherCopy.wentOn),
      ),
    );
  return openings(db)
    .where(
      and(
        isNotNull(walkthroughOpening.byId),
        showsOf(sql.placeholder('teacher')),
        gte(walkthroughOpening.at, sql`coalesce((${lastSlip}), '')`),
      ),
    )
    .orderBy(asc(walkthroughOpening.at), asc(walkthroughOpening.id))
    .prepare();
});

/** What leaders opened of a teacher’s walkthroughs since the last visit whose slip is in the mailbox; nothing for who was told in Slack. */
export function openedSinceSlip(db: Reader, teacherId: string): OpeningListed[] {
  const teacher = personById(db, teacherId);
  return teacher && reachable(teacher) ? [] : sinceSlip(db).all({ teacher: teacherId });
}
