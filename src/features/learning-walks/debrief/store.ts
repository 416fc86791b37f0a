import { randomUUID } from 'node:crypto';
import { and, asc, count, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { standsFor } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { DebriefRound, WalkState } from '../rules.ts';
import { learningWalk, learningWalkSaid, learningWalkWord } from '../schema.ts';

/** Who has said something in a round. */
export const spokeIn = (db: Reader, walkId: string, round: DebriefRound): string[] =>
  db
    .selectDistinct({ id: standsFor(learningWalkSaid.personId) })
    .from(learningWalkSaid)
    .where(and(eq(learningWalkSaid.walkId, walkId), eq(learningWalkSaid.round, round)))
    .all()
    .map(({ id }) => id);

/** What was said in a round, in the order of ids that are random: it tells of nobody, and not what was said first. */
const wordsIn = (db: Reader, walkId: string, round: DebriefRound) =>
  db
    .select({ id: learningWalkWord.id, words: learningWalkWord.words })
    .from(learningWalkWord)
    .where(and(eq(learningWalkWord.walkId, walkId), eq(learningWalkWord.round, round)))
    .orderBy(asc(learningWalkWord.id))
    .all();

/** The same of several rounds. */
export const saidInRounds = (db: Reader, walkId: string, rounds: readonly DebriefRound[]) =>
  rounds.map((round) => ({ round, words: wordsIn(db, walkId, round).map(({ words }) => words) }));

/** How much was said in a round. */
export const wordsSaidIn = (db: Reader, walkId: string, round: DebriefRound): number =>
  db
    .select({ n: count() })
    .from(learningWalkWord)
    .where(and(eq(learningWalkWord.walkId, walkId), eq(learningWalkWord.round, round)))
    .get()?.n ?? 0;

/**
 * Keeps what somebody said, and apart from it that they spoke. SQLite numbers rows as they come, and two lists in that order would tell who
 * said what: so the rows of a round are written anew each time, the words by their random ids, and those who spoke by theirs.
 */
export function keepSaid(c: Asked<Writing>, walkId: string, round: DebriefRound, words: string): void {
  const all = [...wordsIn(c.db, walkId, round), { id: randomUUID(), words }];
  c.db
    .delete(learningWalkWord)
    .where(and(eq(learningWalkWord.walkId, walkId), eq(learningWalkWord.round, round)))
    .run();
  for (const one of all.sort((a, b) => (a.id < b.id ? -1 : 1)))
    c.db
      .insert(learningWalkWord)
      .values({ ...one, walkId, round })
      .run();
  const spoke = new Set([...spokeIn(c.db, walkId, round), c.viewer.person.id]);
  c.db
    .delete(learningWalkSaid)
    .where(and(eq(learningWalkSaid.walkId, walkId), eq(learningWalkSaid.round, round)))
    .run();
  for (const personId of [...spoke].sort()) c.db.insert(learningWalkSaid).values({ walkId, round, personId }).run();
}

/** It goes on: rooms or words of before are not taken any more. */
export const keepWalkState = (c: Writing, walkId: string, state: WalkState): void =>
  void c.db.update(learningWalk).set({ state }).where(eq(learningWalk.id, walkId)).run();

/** What the school is to read. */
export const keepWalkSummary = (
  c: Writing,
  walkId: string,
  said: { readonly summary: string; readonly nextStep: string },
) => void c.db.update(learningWalk).set(said).where(eq(learningWalk.id, walkId)).run();

/** The school reads it from today on. */
export const keepWalkShared = (c: Writing, walkId: string): void =>
  void c.db.update(learningWalk).set({ sharedOn: c.today }).where(eq(learningWalk.id, walkId)).run();
