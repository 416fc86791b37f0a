import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day, TimeOfDay } from '../../district/days.ts';
import { dilt } from '../../district/dilt/schema.ts';
import { lookFor, lookForTool, person, school } from '../../district/schema.ts';
import type { DebriefRound, WalkState } from './rules.ts';

const ofWalk = () =>
  text()
    .notNull()
    .references(() => learningWalk.id);
const someone = () =>
  text()
    .notNull()
    .references(() => person.id);

/** A team that goes through rooms of a school with one question. No room and no teacher is kept of it. */
export const learningWalk = sqliteTable(
  'learning_walk',
  {
    id: text().primaryKey(),
    /** Who leads it. */
    ownerId: someone(),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    day: text().$type<Day>().notNull(),
    beginsAt: text().$type<TimeOfDay>().notNull(),
    /** The question of the walk. */
    question: text().notNull(),
    /** How long the team stays in each room, and how many rooms it means to see. */
    minutes: integer().notNull(),
    roomsMeant: integer().notNull(),
    /** The version of the tool, and the codes of the look-fors that are counted. */
    toolId: text()
      .notNull()
      .references(() => lookForTool.id),
    lookFors: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    state: text().$type<WalkState>().notNull(),
    /** The DILT it is a part of, where it is. */
    diltId: text().references(() => dilt.id),
    /** What the school reads, once the debrief is over; empty until then. */
    summary: text().notNull(),
    nextStep: text().notNull(),
    /** When the summary was shared with the school: only with five rooms and more. */
    sharedOn: text().$type<Day>(),
    cancelledOn: text().$type<Day>(),
  },
  (t) => [
    index('learning_walk_owner').on(t.ownerId),
    index('learning_walk_school').on(t.schoolId, t.day),
    index('learning_walk_day').on(t.day),
    index('learning_walk_dilt').on(t.diltId),
  ],
);

/** Somebody of the team; teachers volunteer. */
export const learningWalkMember = sqliteTable(
  'learning_walk_member',
  { walkId: ofWalk(), personId: someone() },
  (t) => [primaryKey({ columns: [t.walkId, t.personId] }), index('learning_walk_member_person').on(t.personId)],
);

/** How many rooms were seen so far: their sum alone is kept. */
export const learningWalkTotal = sqliteTable('learning_walk_total', {
  walkId: text()
    .primaryKey()
    .references(() => learningWalk.id),
  rooms: integer().notNull(),
});

/** In how many rooms a look-for was seen, of those where it was looked for: sums alone, so that no room can be told from them. */
export const learningWalkTally = sqliteTable(
  'learning_walk_tally',
  {
    walkId: ofWalk(),
    lookForId: text()
      .notNull()
      .references(() => lookFor.id),
    seen: integer().notNull(),
    looked: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.walkId, t.lookForId] })],
);

/** What somebody of the team said in a round. Its id is random, so that neither who said it nor when can be told. */
export const learningWalkWord = sqliteTable(
  'learning_walk_word',
  {
    id: text().primaryKey(),
    walkId: ofWalk(),
    round: text().$type<DebriefRound>().notNull(),
    words: text().notNull(),
  },
  (t) => [index('learning_walk_word_of').on(t.walkId, t.round)],
);

/** That somebody has said something in a round: not what, and not when. */
export const learningWalkSaid = sqliteTable(
  'learning_walk_said',
  { walkId: ofWalk(), round: text().$type<DebriefRound>().notNull(), personId: someone() },
  (t) => [primaryKey({ columns: [t.walkId, t.round, t.personId] }), index('learning_walk_said_person').on(t.personId)],
);
