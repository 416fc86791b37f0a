import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { Day } from './days.ts';
import { fold } from './people.ts';
import { begins, onDay, typedWords } from './roster.ts';
import { standsFor } from './same-person.ts';
import { person, roleHolding, school } from './schema.ts';

/** A teacher at a school: what a list offers and a walkthrough is about. */
export interface TeacherAtSchool {
  readonly holdingId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly schoolId: string;
  readonly school: string;
}

const teacherColumns = {
  holdingId: roleHolding.id,
  teacherId: person.id,
  name: person.name,
  schoolId: school.id,
  school: school.name,
};

/** Teachers of a day whose name or school begins a word with what was typed, those of `near` first, by two entries once. At most `limit`. */
export function teachersOn(
  db: Reader,
  day: Day,
  typed: string,
  near: readonly string[],
  limit: number,
): TeacherAtSchool[] {
  const far = near.length === 0 ? [] : [sql`${school.id} NOT IN ${near}`];
  return db
    .select(teacherColumns)
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .innerJoin(school, eq(school.id, roleHolding.schoolId))
    .where(and(eq(roleHolding.role, 'teacher'), onDay(day), wordsBegin(typed)))
    .groupBy(person.id, school.id)
    .orderBy(...far, asc(person.name), asc(roleHolding.id))
    .limit(limit)
    .all();
}

/** The teacher and school behind a choice, if that holding is a teacher's and goes on that day. */
export function teacherHolding(db: Reader, holdingId: string, day: Day): TeacherAtSchool | undefined {
  return holdingOn(db).get({ holdingId, day });
}

const holdingOn = prepared((db: Reader) =>
  db
    .select(teacherColumns)
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .innerJoin(school, eq(school.id, roleHolding.schoolId))
    .where(
      and(
        eq(roleHolding.id, sql.placeholder('holdingId')),
        eq(roleHolding.role, 'teacher'),
        onDay(sql.placeholder('day')),
      ),
    )
    .prepare(),
);

function wordsBegin(typed: string) {
  return and(...typedWords(typed).map((word) => or(begins(person.searchWords, fold(word)), begins(school.name, word))));
}
