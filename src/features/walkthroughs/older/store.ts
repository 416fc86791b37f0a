import { and, asc, eq, gte, inArray, isNull, not, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { walkthroughOpening } from '../../../district/opened/schema.ts';
import { fold, type Person, type Viewer } from '../../../district/people.ts';
import { visible } from '../../../district/policy.ts';
import { begins, onDay, personById, typedWords } from '../../../district/roster.ts';
import { isNotOf, isOf, isStaying, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import { isNotMadeBy } from '../joint/made-by.ts';
import { walkthrough } from '../schema.ts';
import { facetColumns } from '../store.ts';

type WalkthroughOpening = typeof walkthroughOpening.$inferSelect;

/** Somebody who leads a school, in one of their roles. */
export interface SchoolLeader {
  readonly holdingId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: 'principal' | 'assistantPrincipal';
  readonly schoolId: string;
  readonly school: string;
}

/** Who leads which school on a day, by name: of those whose name begins so, or of one holding. */
export function schoolLeaders(
  db: Reader,
  day: Day,
  which: { readonly typed: string } | { readonly holdingId: string },
): SchoolLeader[] {
  const found =
    'typed' in which
      ? typedWords(which.typed).map((word) => begins(person.searchWords, fold(word)))
      : [eq(roleHolding.id, which.holdingId)];
  const rows = db
    .select({
      holdingId: roleHolding.id,
      personId: person.id,
      name: person.name,
      role: roleHolding.role,
      schoolId: school.id,
      school: school.name,
    })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .innerJoin(school, eq(school.id, roleHolding.schoolId))
    .where(and(inArray(roleHolding.role, ['principal', 'assistantPrincipal']), onDay(day), ...found))
    .orderBy(asc(person.name), asc(roleHolding.id))
    .all();
  return rows.flatMap(({ role, ...one }) =>
    role === 'principal' || role === 'assistantPrincipal' ? [{ role, ...one }] : [],
  );
}

/** Teachers who were visited, whether or not they are here today. */
export function visitedTeachers(db: Reader, typed: string): { id: string; name: string }[] {
  const visited = sql`EXISTS (SELECT 1 FROM walkthrough WHERE ${isOf(sql`walkthrough.teacher_id`, person.id)})`;
  return db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      and(visited, isStaying(person.id), ...typedWords(typed).map((word) => begins(person.searchWords, fold(word)))),
    )
    .orderBy(asc(person.name), asc(person.id))
    .limit(100)
    .all();
}

/** Walkthroughs by others than this person and about others. */
const ofOthers = (personId: string) =>
  and(isNotMadeBy(personId), isNotOf(walkthrough.teacherId, personId), isNull(walkthrough.withdrawnAt));

/** Yes or no, also of one without a second observer: NOT of what SQL does not know is not known either. */
const visibleTo = (viewer: Viewer): SQL => sql`coalesce(${visible(viewer, 'walkthroughs.read', facetColumns)}, 0)`;

/** Whose walkthroughs would come into somebody’s sight. */
export function teachersBroughtIntoSight(
  db: Reader,
  viewer: Viewer,
  { schoolId, teacherId, fromDay }: Pick<WalkthroughOpening, 'schoolId' | 'teacherId' | 'fromDay'>,
): Person[] {
  const rows = db
    .selectDistinct({ id: standsFor(walkthrough.teacherId) })
    .from(walkthrough)
    .where(
      and(
        eq(walkthrough.schoolId, schoolId),
        gte(walkthrough.day, fromDay),
        teacherId === null ? undefined : isOf(walkthrough.teacherId, teacherId),
        ofOthers(viewer.person.id),
        not(visibleTo(viewer)),
      ),
    )
    .all();
  return rows.flatMap(({ id }) => personById(db, id) ?? []);
}

/** Whether somebody may still read a walkthrough the day before, and no longer on a day: by the day alone, in the roles they hold now. */
export function losesSightOn(db: Reader, viewer: Viewer, day: Day): boolean {
  const [before, then] = [addDays(day, -1), day].map((today) => visibleTo({ ...viewer, today }));
  const lost = db
    .select({ id: walkthrough.id })
    .from(walkthrough)
    .where(and(ofOthers(viewer.person.id), before, then && not(then)))
    .limit(1);
  return lost.get() !== undefined;
}

/** Until when everything is open to somebody by the app itself. */
export function openByItselfUntil(db: Reader, personId: string): Day | undefined {
  const { readerId, byId, untilDay } = walkthroughOpening;
  return (
    db
      .select({ untilDay: sql<Day | null>`max(${untilDay})` })
      .from(walkthroughOpening)
      .where(and(isOf(readerId, personId), isNull(byId)))
      .get()?.untilDay ?? undefined
  );
}

export function insertOpening(tx: Tx, opening: WalkthroughOpening): void {
  tx.insert(walkthroughOpening).values(opening).run();
}
