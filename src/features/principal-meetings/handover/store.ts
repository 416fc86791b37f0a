import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { leadersOn } from '../../../district/leaders.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { roleHolding, school } from '../../../district/schema.ts';
import type { Moment } from '../../../kit/context.ts';
import { principalMeeting } from '../schema.ts';
import { principalOn } from '../store.ts';

/** Somebody who holds a school’s post of principal and did not before. */
export interface NewPrincipal {
  readonly schoolId: string;
  readonly school: string;
  readonly personId: string;
  readonly fromDay: Day;
}

/** For so long after the first day somebody still gets the page: later they know. */
const within = 30;

/** Who holds the post since lately, at schools that met with a principal before: an interim too. */
export function newPrincipals({ db, today }: Moment): NewPrincipal[] {
  const since = addDays(today, -within);
  const begun = db
    .select({
      schoolId: school.id,
      school: school.name,
      personId: standsFor(roleHolding.personId),
      fromDay: roleHolding.fromDay,
    })
    .from(roleHolding)
    .innerJoin(school, eq(school.id, roleHolding.schoolId))
    .where(
      and(
        eq(roleHolding.role, 'principal'),
        gte(roleHolding.fromDay, since),
        lte(roleHolding.fromDay, today),
        or(isNull(roleHolding.toDay), gte(roleHolding.toDay, today)),
      ),
    )
    .orderBy(asc(school.name), asc(roleHolding.fromDay))
    .all();
  return begun.filter(
    (one) =>
      principalOn(db, one.schoolId, today) === one.personId &&
      !heldBefore(db, one) &&
      metBefore(db, one.schoolId, one.fromDay),
  );
}

/** Whether they held the post on the day before: a term that was prolonged is no new beginning. */
const heldBefore = (db: Reader, { schoolId, personId, fromDay }: NewPrincipal): boolean => {
  const before = addDays(fromDay, -1);
  const theirs = and(
    eq(roleHolding.role, 'principal'),
    eq(roleHolding.schoolId, schoolId),
    isOf(roleHolding.personId, personId),
    lte(roleHolding.fromDay, before),
    or(isNull(roleHolding.toDay), gte(roleHolding.toDay, before)),
  );
  return db.select({ id: roleHolding.id }).from(roleHolding).where(theirs).limit(1).get() !== undefined;
};

/** Whether the school met with a principal before a day. What is open was decided in one of these meetings. */
const metBefore = (db: Reader, schoolId: string, day: Day): boolean =>
  db
    .select({ id: principalMeeting.id })
    .from(principalMeeting)
    .where(
      and(
        eq(principalMeeting.schoolId, schoolId),
        lt(principalMeeting.day, day),
        isNull(principalMeeting.cancelledOn),
        inArray(principalMeeting.state, ['planned', 'held']),
      ),
    )
    .limit(1)
    .get() !== undefined;

/** So many dates are said. */
const datesSaid = 6;

/** The meetings of a school to come that take place. */
export const nextDatesAt = (db: Reader, schoolId: string, from: Day) =>
  db
    .select({ day: principalMeeting.day, beginsAt: principalMeeting.beginsAt })
    .from(principalMeeting)
    .where(
      and(
        eq(principalMeeting.schoolId, schoolId),
        gte(principalMeeting.day, from),
        isNull(principalMeeting.cancelledOn),
      ),
    )
    .orderBy(asc(principalMeeting.day))
    .limit(datesSaid)
    .all();

/** Who meets with this school: whoever leads its meetings of this year and leads the district today; all leaders where nobody does. */
export function leadsOf({ db, today }: Moment, schoolId: string): string[] {
  const leaders = leadersOn(db, today).map(({ id }) => id);
  const leading = db
    .select(asOne(principalMeeting))
    .from(principalMeeting)
    .where(
      and(
        eq(principalMeeting.schoolId, schoolId),
        gte(principalMeeting.day, addDays(today, -180)),
        isNotNull(principalMeeting.leadId),
      ),
    )
    .all();
  const those = [...new Set(leading.map(({ leadId }) => leadId))].filter((id) => leaders.includes(id));
  return those.length > 0 ? those : leaders;
}
