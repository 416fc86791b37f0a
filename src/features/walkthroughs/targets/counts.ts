import { and, between, count, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { isMadeBy } from '../joint/made-by.ts';
import { walkthrough } from '../schema.ts';

/** Which administrators, and for which month: all who held a role on one of these days, or of them only the one given. */
export interface TargetsWanted {
  readonly first: Day;
  readonly last: Day;
  readonly of?: string | undefined;
}

/** Whether somebody logged a walkthrough of a day. */
export const loggedOn = (db: Reader, observerId: string, day: Day): boolean =>
  db
    .select({ id: walkthrough.id })
    .from(walkthrough)
    .where(and(isMadeBy(observerId), eq(walkthrough.day, day), isNull(walkthrough.withdrawnAt)))
    .limit(1)
    .get() !== undefined;

/** Of whoever made one; in the second place of those that two made together. */
const counts = (second: boolean, whose?: SQL) =>
  prepared((db: Reader) => {
    const made = second ? standsFor(walkthrough.secondObserverId) : standsFor(walkthrough.observerId);
    return db
      .select({ id: made, n: count() })
      .from(walkthrough)
      .where(
        and(
          between(walkthrough.day, sql.placeholder('first'), sql.placeholder('last')),
          isNull(walkthrough.withdrawnAt),
          second ? isNotNull(walkthrough.secondObserverId) : undefined,
          whose,
        ),
      )
      .groupBy(made)
      .prepare();
  });
const countsOfAll = [counts(false), counts(true)];
const countsOfOne = [
  counts(false, isOf(walkthrough.observerId, sql.placeholder('of'))),
  counts(true, isOf(walkthrough.secondObserverId, sql.placeholder('of'))),
];

/** How many each observer logged in a stretch of days, one that two made together once for each; who logged none is not in it. Withdrawn ones do not count. */
export function loggedIn(db: Reader, { first, last, of }: TargetsWanted): ReadonlyMap<string, number> {
  const logged = new Map<string, number>();
  const statements = of === undefined ? countsOfAll : countsOfOne;
  for (const { id, n } of statements.flatMap((each) => each(db).all({ first, last, of })))
    if (id !== null) logged.set(id, (logged.get(id) ?? 0) + n);
  return logged;
}
