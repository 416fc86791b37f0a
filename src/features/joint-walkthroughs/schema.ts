import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day, TimeOfDay } from '../../district/days.ts';
import { lookForTool, person, school } from '../../district/schema.ts';
import type { RoomEnding, RoomState } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const ofRoom = () =>
  text()
    .notNull()
    .references(() => jointRoom.id);

/** Two who walk one to eight rooms of a school together. */
export const jointWalkthrough = sqliteTable(
  'joint_walkthrough',
  {
    id: text().primaryKey(),
    /** Who planned it, and who walks with them. */
    observerId: someone(),
    secondObserverId: someone(),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    day: text().$type<Day>().notNull(),
    beginsAt: text().$type<TimeOfDay>().notNull(),
    plannedOn: text().$type<Day>().notNull(),
    /** The rooms are over: nobody enters another one. District time, ISO. */
    endedAt: text(),
    /** Called off: the row stays. */
    cancelledOn: text().$type<Day>(),
  },
  (t) => [
    index('joint_walkthrough_observer').on(t.observerId, t.day),
    index('joint_walkthrough_second_observer').on(t.secondObserverId, t.day),
    index('joint_walkthrough_school').on(t.schoolId, t.day),
    index('joint_walkthrough_day').on(t.day),
  ],
);

/** A room of it. The walkthrough that comes of it has the same id. */
export const jointRoom = sqliteTable(
  'joint_room',
  {
    id: text().primaryKey(),
    jointId: text()
      .notNull()
      .references(() => jointWalkthrough.id),
    position: integer().notNull(),
    teacherId: someone(),
    /** Where the teacher taught that day. */
    schoolId: text()
      .notNull()
      .references(() => school.id),
    /** Each answers by themselves, and neither knows the other’s before both have sent. */
    blind: integer({ mode: 'boolean' }).notNull(),
    /** The version of the tool. */
    toolId: text()
      .notNull()
      .references(() => lookForTool.id),
    state: text().$type<RoomState>().notNull(),
    /** When both had sent, or one note of both was begun. District time, ISO; null until then. */
    revealedAt: text(),
    /** When the teacher’s copy was made of it. District time, ISO. */
    settledAt: text(),
    ending: text().$type<RoomEnding>(),
    /** Its walkthrough was withdrawn. */
    withdrawnOn: text().$type<Day>(),
  },
  (t) => [
    index('joint_room_of').on(t.jointId, t.position),
    index('joint_room_teacher').on(t.teacherId),
    index('joint_room_state').on(t.state, t.jointId),
  ],
);

/** What one observer answers blind in a room: begun, and then sent. It does not change once it is sent. */
export const jointAnswer = sqliteTable(
  'joint_answer',
  {
    id: text().primaryKey(),
    roomId: ofRoom(),
    authorId: someone(),
    /** The answers of the windows, as JSON. */
    given: text().notNull(),
    savedAt: text().notNull(),
    sentAt: text(),
  },
  (t) => [uniqueIndex('joint_answer_one').on(t.roomId, t.authorId), index('joint_answer_author').on(t.authorId)],
);

/** The note of both: what the teacher’s copy will say, as either left it last. Each writing is a version; none is ever changed. */
export const jointNote = sqliteTable(
  'joint_note',
  {
    id: text().primaryKey(),
    roomId: ofRoom(),
    number: integer().notNull(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** What it says now, as JSON. */
    given: text().notNull(),
  },
  (t) => [uniqueIndex('joint_note_one').on(t.roomId, t.number), index('joint_note_by').on(t.byId)],
);
