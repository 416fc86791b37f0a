import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { lookFor, person, school } from '../../../district/schema.ts';
import { type WrittenInRoom, writtenInRoom } from '../rules.ts';
import { jointAnswer, jointNote, jointRoom, jointWalkthrough } from '../schema.ts';

const observer = alias(person, 'observer');
const second = alias(person, 'second');
const by = alias(person, 'by');

/** Asks for no right: whoever is given the list has asked for what is kept about themselves. */
const walked = (personId: string) =>
  or(isOf(jointWalkthrough.observerId, personId), isOf(jointWalkthrough.secondObserverId, personId));

/** The joint walkthroughs somebody walked or planned, those called off too. */
export const jointWalkthroughsOf = (db: Reader, personId: string) =>
  db
    .select({
      joint: asOne(jointWalkthrough),
      observer: observer.name,
      secondObserver: second.name,
      school: school.name,
    })
    .from(jointWalkthrough)
    .innerJoin(observer, eq(observer.id, standsFor(jointWalkthrough.observerId)))
    .innerJoin(second, eq(second.id, standsFor(jointWalkthrough.secondObserverId)))
    .innerJoin(school, eq(school.id, jointWalkthrough.schoolId))
    .where(walked(personId))
    .orderBy(asc(jointWalkthrough.day), asc(jointWalkthrough.id))
    .all();

const roomColumns = {
  room: asOne(jointRoom),
  day: jointWalkthrough.day,
  observerId: standsFor(jointWalkthrough.observerId),
  secondObserverId: standsFor(jointWalkthrough.secondObserverId),
  observer: observer.name,
  secondObserver: second.name,
  teacherId: standsFor(jointRoom.teacherId),
  teacher: person.name,
};

/** The rooms somebody walked, and those about them. */
export const jointRoomsWith = (db: Reader, personId: string) =>
  db
    .select(roomColumns)
    .from(jointRoom)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointRoom.jointId))
    .innerJoin(observer, eq(observer.id, standsFor(jointWalkthrough.observerId)))
    .innerJoin(second, eq(second.id, standsFor(jointWalkthrough.secondObserverId)))
    .innerJoin(person, eq(person.id, standsFor(jointRoom.teacherId)))
    .where(or(walked(personId), isOf(jointRoom.teacherId, personId)))
    .orderBy(asc(jointWalkthrough.day), asc(jointRoom.jointId), asc(jointRoom.position))
    .all();

export type RoomWith = ReturnType<typeof jointRoomsWith>[number];

/** Something written in a room, by whom and when. */
export interface RoomWriting {
  readonly byId: string;
  readonly by: string;
  readonly at: string;
  readonly number: number;
  readonly given: WrittenInRoom;
}

/** The versions of the note of a room, the first one first. */
export const noteVersionsOf = (db: Reader, roomId: string): RoomWriting[] =>
  db
    .select({
      byId: standsFor(jointNote.byId),
      by: by.name,
      at: jointNote.at,
      number: jointNote.number,
      given: jointNote.given,
    })
    .from(jointNote)
    .innerJoin(by, eq(by.id, standsFor(jointNote.byId)))
    .where(eq(jointNote.roomId, roomId))
    .orderBy(asc(jointNote.number))
    .all()
    .map(({ given, ...row }) => ({ ...row, given: writtenInRoom.parse(JSON.parse(given)) }));

/** What both answered blind in a room, once both had sent it and never before: its teacher is told of it then. */
export const answersOnceRevealed = (db: Reader, roomId: string): Omit<RoomWriting, 'number'>[] =>
  db
    .select({ byId: standsFor(jointAnswer.authorId), by: by.name, at: jointAnswer.savedAt, given: jointAnswer.given })
    .from(jointAnswer)
    .innerJoin(jointRoom, eq(jointRoom.id, jointAnswer.roomId))
    .innerJoin(by, eq(by.id, standsFor(jointAnswer.authorId)))
    .where(and(eq(jointAnswer.roomId, roomId), isNotNull(jointRoom.revealedAt)))
    .orderBy(asc(jointAnswer.id))
    .all()
    .map(({ given, ...row }) => ({ ...row, given: writtenInRoom.parse(JSON.parse(given)) }));

/** The words of each look-for by its id, whichever version of the tool it is of. */
export const jointLookForWords = (db: Reader): ReadonlyMap<string, string> =>
  new Map(
    db
      .select({ id: lookFor.id, words: lookFor.words })
      .from(lookFor)
      .all()
      .map(({ id, words }) => [id, words]),
  );
