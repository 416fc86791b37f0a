import { asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { lookFor, person, roleHolding, school } from '../../../district/schema.ts';
import { isMadeBy } from '../joint/made-by.ts';
import { protectedView } from '../reading/schema.ts';
import {
  teacherCopy,
  walkthrough,
  walkthroughAnswer,
  walkthroughChange,
  walkthroughDraft,
  walkthroughReply,
  walkthroughResponse,
  walkthroughTarget,
} from '../schema.ts';
import { sharedCopy } from '../share/schema.ts';

/** As whom somebody is in a walkthrough. */
export type VisitPart = 'teacher' | 'observer';

const observer = alias(person, 'observer');
const second = alias(person, 'second_observer');
const writer = alias(person, 'writer');
const viewer = alias(person, 'viewer');
/** Who made it: of two both names. */
const madeBy = sql<string>`${observer.name} || coalesce(' and ' || ${second.name}, '')`;
const supervisor = alias(person, 'supervisor');

/** Sealed ones too. Asks for no right: whoever is given the list has asked for what is kept about themselves. */
const theirs = (part: VisitPart, personId: string): SQL | undefined =>
  part === 'teacher' ? isOf(walkthrough.teacherId, personId) : isMadeBy(personId);
const ofThem = (personId: string) => or(theirs('teacher', personId), theirs('observer', personId));

/** Whole walkthroughs, with how the copy went and what was answered. */
export function walkthroughsOf(db: Reader, part: VisitPart, personId: string) {
  return db
    .select({
      walkthrough: asOne(walkthrough),
      observer: madeBy,
      teacher: person.name,
      school: school.name,
      copy: teacherCopy,
      reply: walkthroughReply,
    })
    .from(walkthrough)
    .innerJoin(observer, eq(observer.id, standsFor(walkthrough.observerId)))
    .leftJoin(second, eq(second.id, standsFor(walkthrough.secondObserverId)))
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .innerJoin(school, eq(school.id, walkthrough.schoolId))
    .leftJoin(teacherCopy, eq(teacherCopy.walkthroughId, walkthrough.id))
    .leftJoin(walkthroughReply, eq(walkthroughReply.walkthroughId, walkthrough.id))
    .where(theirs(part, personId))
    .orderBy(asc(walkthrough.day), asc(walkthrough.id))
    .all();
}

/** What observers wrote back to teachers’ answers, the earliest first. */
export function responsesOf(db: Reader, personId: string) {
  const { walkthroughId, kind, words, at } = walkthroughResponse;
  return db
    .select({
      walkthroughId,
      day: walkthrough.day,
      teacherId: standsFor(walkthrough.teacherId),
      teacher: person.name,
      by: sql<string>`coalesce(${writer.name}, ${observer.name})`,
      kind,
      words,
      at,
    })
    .from(walkthroughResponse)
    .innerJoin(walkthrough, eq(walkthrough.id, walkthroughId))
    .innerJoin(observer, eq(observer.id, standsFor(walkthrough.observerId)))
    .leftJoin(writer, eq(writer.id, standsFor(walkthroughResponse.byId)))
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .where(ofThem(personId))
    .orderBy(asc(at))
    .all();
}

export type WholeWalkthrough = ReturnType<typeof walkthroughsOf>[number];

/** What was looked for in them, in the tool's order. */
export function answersOf(db: Reader, personId: string) {
  return db
    .select({
      id: walkthrough.id,
      day: walkthrough.day,
      teacherId: standsFor(walkthrough.teacherId),
      teacher: person.name,
      words: lookFor.words,
      answer: walkthroughAnswer.answer,
      comment: walkthroughAnswer.comment,
    })
    .from(walkthroughAnswer)
    .innerJoin(walkthrough, eq(walkthrough.id, walkthroughAnswer.walkthroughId))
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .innerJoin(lookFor, eq(lookFor.id, walkthroughAnswer.lookForId))
    .where(ofThem(personId))
    .orderBy(asc(walkthrough.day), asc(walkthrough.id), asc(lookFor.position))
    .all();
}

/** What became of them after their copy went, the earliest first. */
export function changesOf(db: Reader, personId: string) {
  const { walkthroughId, kind, reason, before, at } = walkthroughChange;
  return db
    .select({
      walkthroughId,
      day: walkthrough.day,
      teacherId: standsFor(walkthrough.teacherId),
      teacher: person.name,
      kind,
      reason,
      before,
      at,
    })
    .from(walkthroughChange)
    .innerJoin(walkthrough, eq(walkthrough.id, walkthroughId))
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .where(ofThem(personId))
    .orderBy(asc(at), asc(walkthroughChange.id))
    .all();
}

/** Who read a record that names them, and what they read of others. */
export function viewsWith(db: Reader, personId: string) {
  const about = sql`${protectedView.about} IN (SELECT 'walkthrough/' || ${walkthrough.id} FROM ${walkthrough} WHERE ${ofThem(personId)})`;
  return db
    .select({ at: protectedView.at, viewer: viewer.name, about: protectedView.about })
    .from(protectedView)
    .innerJoin(viewer, eq(viewer.id, standsFor(protectedView.viewerId)))
    .where(or(isOf(protectedView.viewerId, personId), about))
    .orderBy(asc(protectedView.at), asc(protectedView.id))
    .all();
}

/** Their own numbers, and those of the roles they hold or held. */
export function targetsOf(db: Reader, personId: string) {
  const { role, fromMonth, number } = walkthroughTarget;
  const held = db.select({ role: roleHolding.role }).from(roleHolding).where(isOf(roleHolding.personId, personId));
  return db
    .select({ role, fromMonth, number })
    .from(walkthroughTarget)
    .where(or(isOf(walkthroughTarget.personId, personId), inArray(role, held)))
    .orderBy(asc(fromMonth))
    .all();
}

/** What they have begun and not sent. */
export function draftsOf(db: Reader, personId: string) {
  const { day, step, corrects, given, savedAt, observerId } = walkthroughDraft;
  return db
    .select({ day, step, corrects, given, savedAt, teacherId: person.id, teacher: person.name })
    .from(walkthroughDraft)
    .leftJoin(roleHolding, eq(roleHolding.id, sql`${given} ->> 'holding'`))
    .leftJoin(person, eq(person.id, standsFor(roleHolding.personId)))
    .where(isOf(observerId, personId))
    .orderBy(asc(savedAt))
    .all();
}

/** Masked copies they handed to a supervisor or were handed, and those of walkthroughs about them. */
export function sharedCopiesWith(db: Reader, personId: string) {
  const { month, words, at, observerId, supervisorId } = sharedCopy;
  return db
    .select({ month, by: observer.name, to: supervisor.name, words, at })
    .from(sharedCopy)
    .innerJoin(observer, eq(observer.id, standsFor(observerId)))
    .innerJoin(supervisor, eq(supervisor.id, standsFor(supervisorId)))
    .innerJoin(walkthrough, eq(walkthrough.id, sharedCopy.walkthroughId))
    .where(or(isOf(observerId, personId), isOf(supervisorId, personId), theirs('teacher', personId)))
    .orderBy(asc(at))
    .all();
}

/** Words for what records point at by id: look-fors, people, schools, and teachers as a choice offers them. */
export function wordsById(db: Reader): ReadonlyMap<string, string> {
  const held = db
    .select({ id: roleHolding.id, words: person.name })
    .from(roleHolding)
    .innerJoin(person, eq(person.id, standsFor(roleHolding.personId)));
  const rows = [
    ...db.select({ id: lookFor.id, words: lookFor.words }).from(lookFor).all(),
    ...db.select({ id: person.id, words: person.name }).from(person).all(),
    ...db.select({ id: school.id, words: school.name }).from(school).all(),
    ...held.all(),
  ];
  return new Map(rows.map(({ id, words }) => [id, words]));
}
