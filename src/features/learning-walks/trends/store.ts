import { and, asc, eq, gte, isNotNull } from 'drizzle-orm';
import type { Day } from '../../../district/days.ts';
import { visible } from '../../../district/policy.ts';
import { lookFor } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { learningWalk, learningWalkTally } from '../schema.ts';
import type { SumOfWalk } from './rules.ts';

/** What the walks since a day saw, as far as their schools were given it, oldest first: a school is given five rooms and more. */
export const sumsOfWalks = ({ db, viewer }: Asked, since: Day): SumOfWalk[] =>
  db
    .select({
      walkId: learningWalk.id,
      schoolId: learningWalk.schoolId,
      code: lookFor.code,
      words: lookFor.words,
      seen: learningWalkTally.seen,
      looked: learningWalkTally.looked,
    })
    .from(learningWalk)
    .innerJoin(learningWalkTally, eq(learningWalkTally.walkId, learningWalk.id))
    .innerJoin(lookFor, eq(lookFor.id, learningWalkTally.lookForId))
    .where(
      and(
        gte(learningWalk.day, since),
        isNotNull(learningWalk.sharedOn),
        visible(viewer, 'learningWalks.district', {}),
      ),
    )
    .orderBy(asc(learningWalk.day), asc(lookFor.position))
    .all();
