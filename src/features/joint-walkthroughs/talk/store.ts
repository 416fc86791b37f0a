import { and, asc, between, eq, inArray, isNull, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import type { RoomEnding } from '../rules.ts';
import { jointRoom, jointWalkthrough } from '../schema.ts';

/** Who was where, as people say it. */
export interface JointNames {
  readonly observer: string;
  readonly secondObserver: string;
  readonly teacher: string;
  readonly school: string;
}

export function jointNamesOf(db: Reader, roomId: string): JointNames | undefined {
  const [observer, second] = [alias(person, 'observer'), alias(person, 'second')];
  return db
    .select({ observer: observer.name, secondObserver: second.name, teacher: person.name, school: school.name })
    .from(jointRoom)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointRoom.jointId))
    .innerJoin(observer, eq(observer.id, standsFor(jointWalkthrough.observerId)))
    .innerJoin(second, eq(second.id, standsFor(jointWalkthrough.secondObserverId)))
    .innerJoin(person, eq(person.id, standsFor(jointRoom.teacherId)))
    .innerJoin(school, eq(school.id, jointRoom.schoolId))
    .where(eq(jointRoom.id, roomId))
    .get();
}

/** The rooms of that day, and of days before where nothing ran, of which nothing has gone and that nobody left out. */
export const unsettledUpTo = (db: Reader, day: Day): string[] =>
  db
    .select({ id: jointRoom.id })
    .from(jointRoom)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointRoom.jointId))
    .where(
      and(
        inArray(jointRoom.state, ['planned', 'open', 'revealed']),
        lte(jointWalkthrough.day, day),
        isNull(jointWalkthrough.cancelledOn),
      ),
    )
    .orderBy(asc(jointRoom.id))
    .all()
    .map(({ id }) => id);

/** How far back a day is looked for that did not end: longer than any outage. */
const endsWithin = 30;

/** The joint walkthroughs up to a day whose rooms nobody has said are done. */
export const jointsGoingOn = (db: Reader, day: Day): string[] =>
  db
    .select({ id: jointWalkthrough.id })
    .from(jointWalkthrough)
    .where(
      and(
        between(jointWalkthrough.day, addDays(day, -endsWithin), day),
        isNull(jointWalkthrough.endedAt),
        isNull(jointWalkthrough.cancelledOn),
      ),
    )
    .orderBy(asc(jointWalkthrough.id))
    .all()
    .map(({ id }) => id);

/** Its copy was made, once and for all. */
export function keepSettled(tx: Tx, roomId: string, { at, ending }: { at: string; ending: RoomEnding }): void {
  tx.update(jointRoom).set({ state: 'settled', settledAt: at, ending }).where(eq(jointRoom.id, roomId)).run();
}

/** No copy is made of it: nobody went in, or the day was over before anybody sent what was begun. */
export function keepLeftOut(tx: Tx, roomId: string, ending: RoomEnding | null): void {
  tx.update(jointRoom).set({ state: 'leftOut', ending }).where(eq(jointRoom.id, roomId)).run();
}

/** The joint walkthroughs of a day with a room whose copy may still go. */
export const jointsToGo = (db: Reader, day: Day): string[] =>
  db
    .selectDistinct({ id: jointWalkthrough.id })
    .from(jointRoom)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointRoom.jointId))
    .where(
      and(
        inArray(jointRoom.state, ['open', 'revealed']),
        eq(jointWalkthrough.day, day),
        isNull(jointWalkthrough.cancelledOn),
      ),
    )
    .orderBy(asc(jointWalkthrough.id))
    .all()
    .map(({ id }) => id);

/** Its walkthrough was withdrawn. */
export function keepRoomWithdrawn(tx: Tx, roomId: string, day: Day): void {
  tx.update(jointRoom).set({ withdrawnOn: day }).where(eq(jointRoom.id, roomId)).run();
}
