import { and, asc, eq, gt, isNull, max, ne, or, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { asOne, isNotOf, isOf, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { WrittenInRoom } from '../rules.ts';
import { jointAnswer, jointNote, jointRoom, jointWalkthrough } from '../schema.ts';
import { blindAnswersOf, type JointRoom } from '../store.ts';

/** The rooms of a joint walkthrough with their teachers, in their order. */
export const roomsWithTeachers = (db: Reader, jointId: string): (JointRoom & { readonly teacher: string })[] =>
  db
    .select({ ...asOne(jointRoom), teacher: person.name })
    .from(jointRoom)
    .innerJoin(person, eq(person.id, standsFor(jointRoom.teacherId)))
    .where(eq(jointRoom.jointId, jointId))
    .orderBy(asc(jointRoom.position), asc(jointRoom.id))
    .all();

/** Changes where a room stands. */
export function setJointRoom(
  tx: Tx,
  id: string,
  set: Partial<Pick<JointRoom, 'state' | 'blind' | 'revealedAt'>>,
): void {
  tx.update(jointRoom).set(set).where(eq(jointRoom.id, id)).run();
}

/** Rooms more of a joint walkthrough, after those there are. */
export function insertJointRooms(
  tx: Tx,
  joint: { readonly id: string; readonly schoolId: string },
  { teacherIds, toolId }: { readonly teacherIds: readonly string[]; readonly toolId: string },
): void {
  const last = tx
    .select({ position: max(jointRoom.position) })
    .from(jointRoom)
    .where(eq(jointRoom.jointId, joint.id))
    .get();
  teacherIds.forEach((teacherId, at) => {
    const position = (last?.position ?? 0) + at + 1;
    const fixed = { blind: false, toolId, state: 'planned' } as const;
    tx.insert(jointRoom)
      .values({ id: newId(), jointId: joint.id, schoolId: joint.schoolId, teacherId, position, ...fixed })
      .run();
  });
}

/** The rooms are over; those that nobody entered are left out. */
export function endJointRooms(tx: Tx, jointId: string, at: string): void {
  tx.update(jointWalkthrough).set({ endedAt: at }).where(eq(jointWalkthrough.id, jointId)).run();
  tx.update(jointRoom)
    .set({ state: 'leftOut' })
    .where(and(eq(jointRoom.jointId, jointId), eq(jointRoom.state, 'planned')))
    .run();
}

/** In how many rooms of a day somebody answers blind. */
export const blindRoomsOn = (db: Reader, day: Day, personId: string): number =>
  db
    .select({ id: jointRoom.id })
    .from(jointRoom)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointRoom.jointId))
    .where(
      and(
        eq(jointWalkthrough.day, day),
        isNull(jointWalkthrough.cancelledOn),
        or(isOf(jointWalkthrough.observerId, personId), isOf(jointWalkthrough.secondObserverId, personId)),
        eq(jointRoom.blind, true),
        ne(jointRoom.state, 'leftOut'),
      ),
    )
    .all().length;

/** Whether an observer of a blind room has begun, and whether they have sent: all that the other may know before both have. */
export interface BlindState {
  readonly authorId: string;
  readonly sent: boolean;
}

/** How far each is in a blind room: neither a word nor a time of theirs. */
export const blindStatesOf = (db: Reader, roomId: string): BlindState[] =>
  db
    .select({ authorId: standsFor(jointAnswer.authorId), sent: sql<number>`${jointAnswer.sentAt} IS NOT NULL` })
    .from(jointAnswer)
    .where(eq(jointAnswer.roomId, roomId))
    .all()
    .map(({ authorId, sent }) => ({ authorId, sent: sent === 1 }));

/** What the viewer has answered blind themselves. */
export const ownBlindAnswer = (c: Asked, roomId: string) =>
  blindAnswersOf(c.db, c.viewer, roomId).find(({ authorId }) => authorId === c.viewer.person.id);

/** Keeps what the viewer answers blind. What they sent does not change any more. */
export function keepBlindAnswer(c: Asked<Writing>, roomId: string, given: WrittenInRoom, sentAt: string | null): void {
  const own = ownBlindAnswer(c, roomId);
  const said = { given: JSON.stringify(given), savedAt: c.now.toString(), sentAt };
  if (!own) {
    c.db
      .insert(jointAnswer)
      .values({ id: newId(), roomId, authorId: c.viewer.person.id, ...said })
      .run();
  } else if (own.sentAt === null) {
    c.db.update(jointAnswer).set(said).where(eq(jointAnswer.id, own.id)).run();
  }
}

/** Whether somebody else wrote in the note since a version. */
export const wroteMeanwhile = (db: Reader, roomId: string, since: number, me: string): boolean =>
  db
    .select({ id: jointNote.id })
    .from(jointNote)
    .where(and(eq(jointNote.roomId, roomId), gt(jointNote.number, since), isNotOf(jointNote.byId, me)))
    .limit(1)
    .get() !== undefined;
