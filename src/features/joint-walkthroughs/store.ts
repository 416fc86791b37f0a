import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Viewer } from '../../district/people.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { newId } from '../../district/ref.ts';
import { asOne, standsFor } from '../../district/same-person.ts';
import type { Asked, Writing } from '../../kit/context.ts';
import { nothingInRoom, sameInRoom, type WrittenInRoom, writtenInRoom, writtenOver } from './rules.ts';
import { jointAnswer, jointNote, jointRoom, jointWalkthrough } from './schema.ts';

export type JointWalkthrough = typeof jointWalkthrough.$inferSelect;
export type JointRoom = typeof jointRoom.$inferSelect;

const walkById = prepared((db: Reader) =>
  db
    .select(asOne(jointWalkthrough))
    .from(jointWalkthrough)
    .where(eq(jointWalkthrough.id, sql.placeholder('id')))
    .prepare(),
);
const roomById = prepared((db: Reader) =>
  db
    .select(asOne(jointRoom))
    .from(jointRoom)
    .where(eq(jointRoom.id, sql.placeholder('id')))
    .prepare(),
);

export const jointById = (db: Reader, id: string): JointWalkthrough | undefined => walkById(db).get({ id });
export const jointRoomById = (db: Reader, id: string): JointRoom | undefined => roomById(db).get({ id });

/** The rooms of a joint walkthrough in their order, those left out too. */
export const jointRoomsOf = (db: Reader, jointId: string): JointRoom[] =>
  db
    .select(asOne(jointRoom))
    .from(jointRoom)
    .where(eq(jointRoom.jointId, jointId))
    .orderBy(asc(jointRoom.position), asc(jointRoom.id))
    .all();

/** Whose a joint walkthrough is. */
export function facetsOfJoint(db: Reader, id: string): Facets | undefined {
  const found = jointById(db, id);
  return (
    found && {
      observer: found.observerId,
      secondObserver: found.secondObserverId,
      school: found.schoolId,
      day: found.day,
    }
  );
}

/** Whose a room is: theirs who walk. Its teacher has the copy, which is a walkthrough. */
export function facetsOfJointRoom(db: Reader, id: string): Facets | undefined {
  const room = jointRoomById(db, id);
  return room && facetsOfJoint(db, room.jointId);
}

/** What somebody answered blind in a room. */
export interface BlindAnswer {
  readonly id: string;
  readonly authorId: string;
  readonly given: WrittenInRoom;
  readonly sentAt: string | null;
}

/** The columns that hold whose a blind answer is, and when both had sent the room. */
const answerColumns = {
  author: jointAnswer.authorId,
  observer: jointWalkthrough.observerId,
  secondObserver: jointWalkthrough.secondObserverId,
  shared: jointRoom.revealedAt,
};

/**
 * What was answered blind in a room, as far as somebody may see it: their own, and once both have sent that room the other’s. There is no other
 * way to read these rows for a person.
 */
export function blindAnswersOf(db: Reader, viewer: Viewer, roomId: string): BlindAnswer[] {
  return db
    .select({
      id: jointAnswer.id,
      authorId: standsFor(jointAnswer.authorId),
      given: jointAnswer.given,
      sentAt: jointAnswer.sentAt,
    })
    .from(jointAnswer)
    .innerJoin(jointRoom, eq(jointRoom.id, jointAnswer.roomId))
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointRoom.jointId))
    .where(and(eq(jointAnswer.roomId, roomId), visible(viewer, 'jointAnswers.read', answerColumns)))
    .orderBy(asc(jointAnswer.id))
    .all()
    .map((row) => ({ ...row, given: writtenInRoom.parse(JSON.parse(row.given)) }));
}

/** A version of the note of both. */
export interface NoteVersion {
  readonly number: number;
  readonly byId: string;
  readonly at: string;
  readonly given: WrittenInRoom;
}

const noteColumns = {
  number: jointNote.number,
  byId: standsFor(jointNote.byId),
  at: jointNote.at,
  given: jointNote.given,
};

const asNote = (row: { number: number; byId: string; at: string; given: string }): NoteVersion => ({
  ...row,
  given: writtenInRoom.parse(JSON.parse(row.given)),
});

/** The note of both as it is now; undefined before anybody wrote, or before both have sent a blind room. */
export function jointNoteOf(db: Reader, roomId: string): NoteVersion | undefined {
  const row = db
    .select(noteColumns)
    .from(jointNote)
    .where(eq(jointNote.roomId, roomId))
    .orderBy(desc(jointNote.number))
    .limit(1)
    .get();
  return row && asNote(row);
}

/** The note as it was in one of its versions; nothing written before the first. */
export function jointNoteAt(db: Reader, roomId: string, number: number): WrittenInRoom {
  const row = db
    .select(noteColumns)
    .from(jointNote)
    .where(and(eq(jointNote.roomId, roomId), eq(jointNote.number, number)))
    .get();
  return row ? asNote(row).given : nothingInRoom;
}

/** A window as somebody writes in it: the version of the note it showed, 0 where there was none, and a name of its own. */
export interface JointNoteWindow {
  readonly since: number;
  readonly window?: string | undefined;
}

/** What a version keeps beside the note: from which window it came, and what stood in that. */
const fromWindow = z.object({ from: z.object({ window: z.string(), stood: writtenInRoom }) });

/**
 * What stood in a window when it was last kept; before that, the version it showed. A choice that somebody takes back in the same window
 * is taken back, which the version it showed alone would not tell.
 */
export function stoodInWindow(db: Reader, roomId: string, { since, window }: JointNoteWindow): WrittenInRoom {
  if (window === undefined) return jointNoteAt(db, roomId, since);
  const later = db
    .select({ given: jointNote.given })
    .from(jointNote)
    .where(and(eq(jointNote.roomId, roomId), gt(jointNote.number, since)))
    .orderBy(desc(jointNote.number))
    .all()
    .map(({ given }) => fromWindow.safeParse(JSON.parse(given)).data?.from);
  return later.find((one) => one?.window === window)?.stood ?? jointNoteAt(db, roomId, since);
}

/**
 * Keeps what somebody wrote in the note of both, over what it says by now: `since` is the version their window showed, 0 where there was none.
 * What the other wrote meanwhile stays.
 */
export function writeJointNote(
  c: Asked<Writing>,
  { roomId, given, ...at }: JointNoteWindow & { readonly roomId: string; readonly given: WrittenInRoom },
): NoteVersion {
  const now = jointNoteOf(c.db, roomId);
  const was = stoodInWindow(c.db, roomId, at);
  const next = writtenOver(now?.given ?? nothingInRoom, { was, given });
  if (now && sameInRoom(now.given, next) && sameInRoom(was, given)) return now;
  const from = at.window === undefined ? {} : { from: { window: at.window, stood: given } };
  return keepNote(c, roomId, { number: (now?.number ?? 0) + 1, given: next }, from);
}

/** Keeps a version of the note as it stands. */
export function keepNote(
  c: Asked<Writing>,
  roomId: string,
  { number, given }: Pick<NoteVersion, 'number' | 'given'>,
  beside: Partial<z.infer<typeof fromWindow>> = {},
): NoteVersion {
  const version = { number, byId: c.viewer.person.id, at: c.now.toString(), given };
  c.db
    .insert(jointNote)
    .values({ id: newId(), roomId, ...version, onDay: c.today, given: JSON.stringify({ ...given, ...beside }) })
    .run();
  return version;
}
