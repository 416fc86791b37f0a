import { asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../../db/open.ts';
import { dayOf } from '../../../district/days.ts';
import { standsFor } from '../../../district/same-person.ts';
import { lookFor, person, school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { replyTo } from '../reply/store.ts';
import { walkthrough, walkthroughAnswer, walkthroughChange, walkthroughResponse } from '../schema.ts';
import type { TeacherCopy } from './copy.ts';

/** A walkthrough as its teacher reads it, with the look-fors in the tool's order. */
export function copyIn({ db, settings }: Reading, id: string): TeacherCopy | undefined {
  const observer = alias(person, 'observer');
  const second = alias(person, 'second');
  const row = db
    .select({
      id: walkthrough.id,
      observerId: standsFor(walkthrough.observerId),
      secondObserverId: standsFor(walkthrough.secondObserverId),
      teacherId: standsFor(walkthrough.teacherId),
      schoolId: walkthrough.schoolId,
      day: walkthrough.day,
      began: walkthrough.began,
      minutes: walkthrough.minutes,
      subject: walkthrough.subject,
      room: walkthrough.room,
      comment: walkthrough.comment,
      question: walkthrough.question,
      observer: observer.name,
      second: second.name,
      teacher: person.name,
      school: school.name,
    })
    .from(walkthrough)
    .innerJoin(observer, eq(observer.id, standsFor(walkthrough.observerId)))
    .leftJoin(second, eq(second.id, standsFor(walkthrough.secondObserverId)))
    .innerJoin(person, eq(person.id, standsFor(walkthrough.teacherId)))
    .innerJoin(school, eq(school.id, walkthrough.schoolId))
    .where(eq(walkthrough.id, id))
    .get();
  if (!row) return undefined;
  const changed = lastChange(db, id, settings.timeZone);
  const { sentenceOfUse } = settings;
  const reply = replyTo(db, id)?.words;
  // Nobody writes back before there is an answer: most copies have none, and are not asked for it.
  const responses = reply === undefined ? [] : responsesTo(db, id, settings.timeZone);
  const { second: partner, ...visit } = row;
  const by = partner === null ? visit.observer : `${visit.observer} and ${partner}`;
  return { ...visit, observer: by, ...answersOf(db, id), sentenceOfUse, reply, responses, changed };
}

function answersOf(db: Reader, id: string): Pick<TeacherCopy, 'seen' | 'notSeen'> {
  const rows = db
    .select({ words: lookFor.words, answer: walkthroughAnswer.answer, comment: walkthroughAnswer.comment })
    .from(walkthroughAnswer)
    .innerJoin(lookFor, eq(lookFor.id, walkthroughAnswer.lookForId))
    .where(eq(walkthroughAnswer.walkthroughId, id))
    .orderBy(asc(lookFor.position))
    .all();
  const answered = (answer: string) =>
    rows.filter((row) => row.answer === answer).map(({ words, comment }) => ({ words, comment }));
  return { seen: answered('seen'), notSeen: answered('notSeen') };
}

function responsesTo(db: Reader, id: string, zone: string): TeacherCopy['responses'] {
  const { kind, words, at } = walkthroughResponse;
  return db
    .select({ kind, words, at, byId: person.id, by: person.name })
    .from(walkthroughResponse)
    .innerJoin(walkthrough, eq(walkthrough.id, walkthroughResponse.walkthroughId))
    .innerJoin(
      person,
      eq(person.id, sql`coalesce(${standsFor(walkthroughResponse.byId)}, ${standsFor(walkthrough.observerId)})`),
    )
    .where(eq(walkthroughResponse.walkthroughId, id))
    .orderBy(asc(at))
    .all()
    .map(({ at: written, ...one }) => ({ ...one, on: dayOf(Temporal.Instant.from(written), zone) }));
}

function lastChange(db: Reader, id: string, zone: string): TeacherCopy['changed'] {
  const change = db
    .select({ kind: walkthroughChange.kind, reason: walkthroughChange.reason, at: walkthroughChange.at })
    .from(walkthroughChange)
    .where(eq(walkthroughChange.walkthroughId, id))
    .orderBy(desc(walkthroughChange.at), desc(walkthroughChange.id))
    .get();
  return change && { kind: change.kind, reason: change.reason, on: dayOf(Temporal.Instant.from(change.at), zone) };
}
