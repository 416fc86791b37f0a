import { and, isNull, or, type SQL } from 'drizzle-orm';
import { isNotOf, isOf } from '../../../district/same-person.ts';
import { walkthrough } from '../schema.ts';

/** Of one who made it, alone or with somebody. */
export const isMadeBy = (id: unknown): SQL | undefined =>
  or(isOf(walkthrough.observerId, id), isOf(walkthrough.secondObserverId, id));

/** Of others alone. */
export const isNotMadeBy = (id: unknown): SQL | undefined =>
  and(
    isNotOf(walkthrough.observerId, id),
    or(isNull(walkthrough.secondObserverId), isNotOf(walkthrough.secondObserverId, id)),
  );
