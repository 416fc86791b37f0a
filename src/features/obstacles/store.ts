import { and, asc, desc, eq, gte, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { newId, type Ref } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import type { ObstacleStanding } from '../../district/standings.ts';
import type { Asked, Reading, Writing } from '../../kit/context.ts';
import { mayToday } from '../../kit/forms/person.ts';
import { obstacle, obstacleChange } from './schema.ts';

/** An obstacle as lists say it. */
export type Obstacle = ReturnType<typeof selectObstacles>[number];

function selectObstacles(db: Reader, where: SQL | undefined, most: number) {
  return db
    .select({
      id: obstacle.id,
      about: obstacle.about,
      words: obstacle.words,
      mitigation: obstacle.mitigation,
      ownerId: standsFor(obstacle.ownerId),
      owner: person.name,
      raisedById: standsFor(obstacle.raisedById),
      raisedBy: sql<string>`(SELECT p.name FROM ${person} p WHERE p.id = ${standsFor(obstacle.raisedById)})`,
      raisedOn: obstacle.raisedOn,
      url: obstacle.url,
      closedOn: obstacle.closedOn,
      committeeSince: obstacle.committeeSince,
    })
    .from(obstacle)
    .leftJoin(person, eq(person.id, standsFor(obstacle.ownerId)))
    .where(where)
    .orderBy(desc(obstacle.closedOn), asc(obstacle.raisedOn), asc(obstacle.id))
    .limit(most)
    .all();
}

const columns = { raiser: obstacle.raisedById, owner: obstacle.ownerId };

/** What is in the way now, as far as this viewer may know of it. Whoever has no role any more owns nothing. */
export function openObstacles(c: Asked, most: number): Obstacle[] {
  const open = and(isNull(obstacle.closedOn), visible(c.viewer, 'obstacles.read', columns));
  const all = selectObstacles(c.db, open, most);
  const owners = new Set(all.flatMap(({ ownerId }) => ownerId ?? []));
  const here = new Set([...owners].filter((id) => mayToday(c, id, 'app.use')));
  return all.map((one) => (here.has(one.ownerId ?? '') ? one : { ...one, ownerId: null, owner: null }));
}

/** What is in the way and somebody raised or owns: for whoever may read of both. */
export function openOf(c: Reading, personId: string): Obstacle[] {
  const theirs = or(isOf(obstacle.raisedById, personId), isOf(obstacle.ownerId, personId));
  return selectObstacles(c.db, and(isNull(obstacle.closedOn), theirs), -1);
}

/** What came out of the way since a day, as far as this viewer may know of it. */
export const closedSince = ({ db, viewer }: Asked, day: Day, most: number): Obstacle[] =>
  selectObstacles(db, and(gte(obstacle.closedOn, day), visible(viewer, 'obstacles.read', columns)), most);

/** One obstacle. */
export const obstacleById = (db: Reader, id: string): Obstacle | undefined =>
  selectObstacles(db, eq(obstacle.id, id), 1)[0];

/** What somebody raised about a record and stands open: the one that another word of theirs on the same belongs to. */
export const openAbout = (db: Reader, about: Ref, raisedById: string): Obstacle | undefined =>
  selectObstacles(
    db,
    and(eq(obstacle.about, about), isOf(obstacle.raisedById, raisedById), isNull(obstacle.closedOn)),
    1,
  )[0];

/** Who raised an obstacle and who owns it; undefined when there is none. */
export function facetsOfObstacle(db: Reader, id: string): Facets | undefined {
  const named = { raiser: standsFor(obstacle.raisedById), owner: standsFor(obstacle.ownerId) };
  return db.select(named).from(obstacle).where(eq(obstacle.id, id)).get();
}

/** What became of an obstacle that is closed. */
export function closingWords(db: Reader, id: string): string {
  const closed = and(eq(obstacleChange.obstacleId, id), eq(obstacleChange.what, 'closed'));
  return db.select({ words: obstacleChange.words }).from(obstacleChange).where(closed).get()?.words ?? '';
}

/** Every obstacle that is in the way, and those closed since a day, the oldest first. Whoever shows them names the right of the readers. */
export function obstacleStandings(c: Reading, closedSince: Day): ObstacleStanding[] {
  const rows = c.db
    .select(asOne(obstacle))
    .from(obstacle)
    .where(or(isNull(obstacle.closedOn), gte(obstacle.closedOn, closedSince)))
    .orderBy(asc(obstacle.raisedOn), asc(obstacle.id))
    .all();
  const owners = new Set(rows.flatMap(({ ownerId }) => ownerId ?? []));
  const here = new Set([...owners].filter((id) => mayToday(c, id, 'app.use')));
  return rows.map(({ id, about, words, mitigation, ownerId, raisedOn, closedOn, raisedIn, committeeSince }) => ({
    obstacleId: id,
    about,
    words,
    mitigation,
    raisedOn,
    closedOn,
    raisedIn,
    committeeSince,
    ownerId: here.has(ownerId ?? '') ? ownerId : null,
    became: closedOn === null ? '' : closingWords(c.db, id),
  }));
}

/** What was kept last of an obstacle, and who did it. */
export function newestChange(db: Reader, obstacleId: string): { id: string; by: string } | undefined {
  return db
    .select({ id: obstacleChange.id, by: person.name })
    .from(obstacleChange)
    .innerJoin(person, eq(person.id, standsFor(obstacleChange.byId)))
    .where(eq(obstacleChange.obstacleId, obstacleId))
    .orderBy(desc(obstacleChange.id))
    .limit(1)
    .get();
}

/** Something is in the way, from now on. Returns its id, and that of what was kept of it. */
export function insertObstacle(
  c: Writing,
  one: {
    about: Ref | null;
    words: string;
    mitigation: string;
    ownerId: string | null;
    raisedById: string;
    /** The highlight meeting it is raised in, if it is. */
    raisedIn?: Ref | null;
    committeeSince?: Day | null;
  },
): { id: string; changeId: string } {
  const id = newId();
  c.db
    .insert(obstacle)
    .values({ id, ...one, raisedOn: c.today, url: '' })
    .run();
  return { id, changeId: keepChange(c, id, { ...one, byId: one.raisedById, what: 'raised' }) };
}

/** Changes what is given of an obstacle, and keeps what was changed. Returns the id of what was kept. */
export function changeObstacle(
  c: Writing,
  before: Obstacle,
  {
    byId,
    what,
    said,
    ...set
  }: {
    byId: string;
    what: (typeof obstacleChange.$inferInsert)['what'];
    said: string;
    words?: string;
    ownerId?: string | null;
    mitigation?: string;
    committeeSince?: Day | null;
    closedOn?: Day;
  },
): string {
  if (Object.keys(set).length > 0) c.db.update(obstacle).set(set).where(eq(obstacle.id, before.id)).run();
  const { ownerId, mitigation, committeeSince } = { ...before, ...set };
  return keepChange(c, before.id, { byId, what, words: said, ownerId, mitigation, committeeSince });
}

type Kept = Pick<
  typeof obstacleChange.$inferInsert,
  'byId' | 'what' | 'words' | 'ownerId' | 'mitigation' | 'committeeSince'
>;

function keepChange(c: Writing, obstacleId: string, kept: Kept): string {
  const { byId, what, words, ownerId, mitigation, committeeSince } = kept;
  const id = newId();
  const when = { at: c.now.toString(), onDay: c.today };
  c.db
    .insert(obstacleChange)
    .values({
      id,
      obstacleId,
      byId,
      what,
      words,
      mitigation,
      ownerId: ownerId ?? null,
      committeeSince: committeeSince ?? null,
      ...when,
    })
    .run();
  return id;
}

/** Slack has told where the message lies in which it was said. */
export function placeMessage(tx: Tx, id: string, url: string): void {
  tx.update(obstacle).set({ url }).where(eq(obstacle.id, id)).run();
}
