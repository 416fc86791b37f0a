import { and, between, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
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

const firstOf = {
  id: standsFor(walkthrough.observerId).as('id'),
  isThere: undefined,
  isOne: isOf(walkthrough.observerId, sql.placeholder('of')),
};
const secondOf = {
  id: standsFor(walkthrough.secondObserverId).as('id'),
  isThere: isNotNull(walkthrough.secondObserverId),
  isOne: isOf(walkthrough.secondObserverId, sql.placeholder('of')),
};

/** Whoever made one in a stretch of days, alone or first, or walked with them: a line for each. */
const makers = (db: Reader, { id, isThere, isOne }: typeof firstOf | typeof secondOf, of: boolean) =>
  db
    .select({ id })
    .from(walkthrough)
    .where(
      and(
        between(walkthrough.day, sql.placeholder('first'), sql.placeholder('last')),
        isNull(walkthrough.withdrawnAt),
        isThere,
        of ? isOne : undefined,
      ),
    );

/** Of everybody, or of one person, under the name `of`. */
const counts = (of: boolean) =>
  prepared((db: Reader) => {
    const made = unionAll(makers(db, firstOf, of), makers(db, secondOf, of)).as('made');
    return db.select({ id: made.id, n: count() }).from(made).groupBy(sql`${made.id}`).prepare();
  });
const countsOfAll = counts(false);
const countsOfOne = counts(true);

/** How many each observer logged in a stretch of days, one that two made together once for each; who logged none is not in it. Withdrawn ones do not count. */
export function loggedIn(db: Reader, { first, last, of }: TargetsWanted): ReadonlyMap<string, number> {
  const rows = of === undefined ? countsOfAll(db).all({ first, last }) : countsOfOne(db).all({ first, last, of });
  return new Map(rows.flatMap(({ id, n }) => (id === null ? [] : [[id, n]])));
}
