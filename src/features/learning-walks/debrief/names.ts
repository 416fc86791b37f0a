import { and, eq } from 'drizzle-orm';
import { onDay } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import type { Moment } from '../../../kit/context.ts';
import { namedIn } from '../rules.ts';
import type { LearningWalk } from '../store.ts';

/** A teacher of the school who is named in words that name nobody; undefined where none is. */
export function nameOfTeacherIn({ db, today }: Moment, { schoolId }: LearningWalk, words: string): string | undefined {
  const teachers = db
    .selectDistinct({ name: person.name })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(and(eq(roleHolding.role, 'teacher'), eq(roleHolding.schoolId, schoolId), onDay(today)))
    .all();
  return namedIn(
    words,
    teachers.map(({ name }) => name),
  );
}
