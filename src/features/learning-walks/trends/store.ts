import { and, asc, eq, gte, isNotNull } from 'drizzle-orm';
import type { Day } from '../../../district/days.ts';
import { visible } from '../../../district/policy.ts';
import { lookFor } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { learningWalk, learningWalkTally } from '../schema.ts';
import type { SumOfWalk } from './rules.ts';

/** What the walks since a day saw, as far as their schools were given it, oldest first: a school is given five rooms and more. */
export function sumsOfWalks({ db, viewer }: Asked, since: Day): SumOfWalk[] {
  const given = and(isNotNull(learningWalk.sharedOn), visible(viewer, 'learningWalks.district', {}));
  const walks = db
    .select({ id: learningWalk.id, schoolId: learningWalk.schoolId })
    .from(learningWalk)
    .where(and(gte(learningWalk.day, since), given))
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
