import { and, asc, eq, gte, isNotNull, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { visible } from '../../../district/policy.ts';
import { lookFor } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { learningWalk, learningWalkTally } from '../schema.ts';
import type { SumOfWalk } from './rules.ts';

/** What the walks since a day saw, as far as their schools were given it, oldest first: a school is given five rooms and more. */
export const sumsOfWalks = ({ db, viewer }: Asked, since: Day): SumOfWalk[] =>
  sumsGiven(db, and(gte(learningWalk.day, since), visible(viewer, 'learningWalks.district', {})));

/** The same of those that a condition is true of. Whoever shows them names the right of the readers. */
export function sumsGiven(db: Reader, which: SQL | undefined): SumOfWalk[] {
  const walks = db
    .select({ id: learningWalk.id, schoolId: learningWalk.schoolId })
    .from(learningWalk)
    .where(and(isNotNull(learningWalk.sharedOn), which))
    .orderBy(asc(learningWalk.day), asc(learningWalk.id))
    .all();
  return walks.flatMap(({ id, schoolId }) =>
    db
      .select({
        code: lookFor.code,
        words: lookFor.words,
        seen: learningWalkTally.seen,
        looked: learningWalkTally.looked,
      })
      .from(learningWalkTally)
      .innerJoin(lookFor, eq(lookFor.id, learningWalkTally.lookForId))
      .where(eq(learningWalkTally.walkId, id))
      .orderBy(asc(lookFor.position))
      .all()
      .map((one) => ({ ...one, schoolId })),
  );
}
