import { and, between, desc, eq } from 'drizzle-orm';
import type { Span } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Fact } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { sayObstructedRow } from '../keep/rows.ts';
import { obstacle, obstacleChange } from '../schema.ts';

/** Nobody reads more of them. */
const most = 20;

/** The obstacles somebody closed in a stretch of time, by what they stood in the way of: what they were is for few to know. */
export function obstacleFacts({ db }: Reading, of: string, { since, until }: Span): Fact[] {
  const rows = db
    .select({ id: obstacle.id, about: obstacle.about, day: obstacleChange.onDay })
    .from(obstacleChange)
    .innerJoin(obstacle, eq(obstacle.id, obstacleChange.obstacleId))
    .where(
      and(
        isOf(obstacleChange.byId, of),
        between(obstacleChange.onDay, since, until),
        eq(obstacleChange.what, 'closed'),
      ),
    )
    .orderBy(desc(obstacleChange.onDay), desc(obstacleChange.id))
    .limit(most)
    .all();
  return rows.map(({ id, about, day }) => ({
    ref: refTo('obstacle', id),
    day,
    words: say`Closed an obstacle to ${sayObstructedRow(db, about) || 'the plan'}`,
  }));
}
