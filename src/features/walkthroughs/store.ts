import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import type { Viewer } from '../../district/people.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { lookFor, person, school } from '../../district/schema.ts';
import type { TeacherCopy } from './messages.ts';
import { walkthrough, walkthroughAnswer, walkthroughReply } from './schema.ts';

export type NewWalkthrough = typeof walkthrough.$inferInsert;

/** The columns that hold whose a walkthrough is and where: rights are asked of these. */
const facetColumns = { observer: walkthrough.observerId, teacher: walkthrough.teacherId, school: walkthrough.schoolId };

const insertRow = prepared((db: Tx) =>
  db
    .insert(walkthrough)
    .values({
      id: sql.placeholder('id'),
      observerId: sql.placeholder('observerId'),
      teacherId: sql.placeholder('teacherId'),
      schoolId: sql.placeholder('schoolId'),
      day: sql.placeholder('day'),
      toolId: sql.placeholder('toolId'),
      comment: sql.placeholder('comment'),
      loggedAt: sql.placeholder('loggedAt'),
    })
    .prepare(),
);

export function insertWalkthrough(
  tx: Tx,
  row: NewWalkthrough,
  answers: { seen: readonly string[]; notSeen: readonly string[] },
): void {
  insertRow(tx).run(row);
  const { seen, notSeen } = answers;
  insertAnswers(tx).run({ id: row.id, seen: JSON.stringify(seen), notSeen: JSON.stringify(notSeen) });
}

/** All answers of a walkthrough in one statement, however many there are. */
const insertAnswers = prepared((db: Tx) => {
  const [id, seen, notSeen] = [sql.placeholder('id'), sql.placeholder('seen'), sql.placeholder('notSeen')];
  const rows = sql`SELECT ${id}, value, 'seen' FROM json_each(${seen}) UNION ALL SELECT ${id}, value, 'notSeen' FROM json_each(${notSeen})`;
  return db.insert(walkthroughAnswer).select(rows).prepare();
});

const findFacets = prepared((db: Reader) =>
  db
    .select(facetColumns)
    .from(walkthrough)
    .where(eq(walkthrough.id, sql.placeholder('id')))
    .prepare(),
);

export function facetsOfWalkthrough(db: Reader, id: string): Facets | undefined {
  return findFacets(db).get({ id });
}

/** What the teacher answered, if anything. */
export function replyTo(db: Reader, walkthroughId: string): { words: string; repliedAt: string } | undefined {
  const columns = { words: walkthroughReply.words, repliedAt: walkthroughReply.repliedAt };
  return db.select(columns).from(walkthroughReply).where(eq(walkthroughReply.walkthroughId, walkthroughId)).get();
}

/** The name of who made a walkthrough. */
export function observerOf(db: Reader, walkthroughId: string): string | undefined {
  const made = eq(person.id, walkthrough.observerId);
  return db
    .select({ name: person.name })
    .from(walkthrough)
    .innerJoin(person, made)
    .where(eq(walkthrough.id, walkthroughId))
    .get()?.name;
}

/** Keeps the teacher's answer, or its newer words. */
export function keepReply(tx: Tx, walkthroughId: string, words: string, repliedAt: string): void {
  const changed = { target: walkthroughReply.walkthroughId, set: { words } };
  tx.insert(walkthroughReply).values({ walkthroughId, words, repliedAt }).onConflictDoUpdate(changed).run();
}

/** A walkthrough as its teacher reads it, with the look-fors in the tool's order. */
export function copyOf(db: Reader, id: string): Omit<TeacherCopy, 'sentenceOfUse'> | undefined {
  const observer = alias(person, 'observer');
  const row = db
    .select({
      id: walkthrough.id,
      observerId: walkthrough.observerId,
      teacherId: walkthrough.teacherId,
      day: walkthrough.day,
      comment: walkthrough.comment,
      observer: observer.name,
      teacher: person.name,
      school: school.name,
    })
    .from(walkthrough)
    .innerJoin(observer, eq(observer.id, walkthrough.observerId))
    .innerJoin(person, eq(person.id, walkthrough.teacherId))
    .innerJoin(school, eq(school.id, walkthrough.schoolId))
    .where(eq(walkthrough.id, id))
    .get();
  return row && { ...row, ...answersOf(db, id), reply: replyTo(db, id)?.words };
}

function answersOf(db: Reader, id: string): { seen: string[]; notSeen: string[] } {
  const rows = db
    .select({ words: lookFor.words, answer: walkthroughAnswer.answer })
    .from(walkthroughAnswer)
    .innerJoin(lookFor, eq(lookFor.id, walkthroughAnswer.lookForId))
    .where(eq(walkthroughAnswer.walkthroughId, id))
    .orderBy(asc(lookFor.position))
    .all();
  const answered = (answer: string) => rows.filter((row) => row.answer === answer).map((row) => row.words);
  return { seen: answered('seen'), notSeen: answered('notSeen') };
}

export interface Listed {
  readonly id: string;
  readonly day: Day;
  readonly teacher: string;
}

/** The newest walkthroughs an observer logged, as far as the viewer may see them. */
export function newestOf(db: Reader, viewer: Viewer, observerId: string, limit: number): Listed[] {
  return db
    .select({ id: walkthrough.id, day: walkthrough.day, teacher: person.name })
    .from(walkthrough)
    .innerJoin(person, eq(person.id, walkthrough.teacherId))
    .where(and(eq(walkthrough.observerId, observerId), visible(viewer, 'walkthroughs.read', facetColumns)))
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(limit)
    .all();
}

/** The newest walkthroughs of a teacher, as far as the viewer may see them, with who visited. */
export function newestAbout(
  db: Reader,
  viewer: Viewer,
  teacherId: string,
  limit: number,
): { id: string; day: Day; observer: string }[] {
  return db
    .select({ id: walkthrough.id, day: walkthrough.day, observer: person.name })
    .from(walkthrough)
    .innerJoin(person, eq(person.id, walkthrough.observerId))
    .where(and(eq(walkthrough.teacherId, teacherId), visible(viewer, 'walkthroughs.read', facetColumns)))
    .orderBy(desc(walkthrough.day), desc(walkthrough.id))
    .limit(limit)
    .all();
}

/** Every walkthrough a viewer may read, newest first. */
export function readable(db: Reader, viewer: Viewer, limit: number): { id: string }[] {
  return db
    .select({ id: walkthrough.id })
    .from(walkthrough)
    .where(visible(viewer, 'walkthroughs.read', facetColumns))
    .orderBy(desc(walkthrough.id))
    .limit(limit)
    .all();
}
