import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { actionPart } from '../../district/plan/schema.ts';
import type { Facets } from '../../district/policy.ts';

/** Who answers for a part of an action, and where; undefined when there is none. */
export function facetsOfPart(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: actionPart.ownerId, school: actionPart.schoolId })
    .from(actionPart)
    .where(eq(actionPart.id, id))
    .get();
}
