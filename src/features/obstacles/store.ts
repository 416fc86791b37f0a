import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Facets } from '../../district/policy.ts';
import { obstacle } from './schema.ts';

/** Who raised an obstacle and who sees to it; undefined when there is none. */
export function facetsOfObstacle(db: Reader, id: string): Facets | undefined {
  return db
    .select({ raiser: obstacle.raisedById, owner: obstacle.ownerId })
    .from(obstacle)
    .where(eq(obstacle.id, id))
    .get();
}
