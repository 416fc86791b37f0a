import { and, asc, between, eq, gt, gte, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { addDays, type Day, daysOf, type Month } from '../../../district/days.ts';
import { onDay } from '../../../district/roster.ts';
import { roleHolding } from '../../../district/schema.ts';
import type { Moment } from '../../../kit/context.ts';
import { owedMemos } from '../memo/due/store.ts';
import { memo } from '../memo/schema.ts';
import { decisionStates } from '../rules.ts';
import { meetingDecision, meetingDecisionUpdate, principalMeeting } from '../schema.ts';
import type { CountedHelp, CountedMeeting, CountedMemo } from './rules.ts';

type Counted<One> = One & { readonly id: string };

/** The meetings of a month, those called off too. */
export function meetingsIn(db: Reader, month: Month): Counted<CountedMeeting>[] {
  const { first, last } = daysOf(month);
  const { id, schoolId, day, state, cancelledOn } = principalMeeting;
  return db
    .select({ id, schoolId, day, state, cancelledOn })
    .from(principalMeeting)
    .where(between(day, first, last))
    .orderBy(asc(day), asc(id))
    .all();
}

/** The schools that had a principal on a day. */
export const schoolsLedOn = (db: Reader, day: Day): string[] =>
  db
    .selectDistinct({ id: roleHolding.schoolId })
    .from(roleHolding)
    .where(and(eq(roleHolding.role, 'principal'), isNotNull(roleHolding.schoolId), onDay(day)))
    .all()
    .flatMap(({ id }) => (id === null ? [] : [id]));

/** The memos that came due in a month: those that were sent, and those that are not. */
export function memosDueIn(c: Moment, month: Month): Counted<CountedMemo>[] {
  const { first, last } = daysOf(month);
  const { meetingId: id, dueOn, sentOn } = memo;
  // Nobody has more than ten school days for one, so it was sent at most so long before.
  const sent = c.db
    .select({ id, dueOn, sentOn })
    .from(memo)
    .where(and(between(dueOn, first, last), gte(sentOn, addDays(first, -30))))
    .all();
  const owed = owedMemos(c).filter((one) => one.dueOn >= first && one.dueOn <= last);
  return [...sent, ...owed.map((one) => ({ id: one.id, dueOn: one.dueOn, sentOn: null }))];
}

/** In whichever state: so the index on states and days is used. */
const isHelp = and(eq(meetingDecision.kind, 'help'), inArray(meetingDecision.state, [...decisionStates]));

/** The help that was promised for a month: by its day of now. */
export function helpDueIn(db: Reader, month: Month): Counted<CountedHelp>[] {
  const { first, last } = daysOf(month);
  const { id, byDay, state, stateOn } = meetingDecision;
  return db
    .select({ id, byDay, state, stateOn })
    .from(meetingDecision)
    .where(and(isHelp, between(byDay, first, last)))
    .all()
    .map((one) => ({ id: one.id, byDay: one.byDay, givenOn: one.state === 'done' ? one.stateOn : null }));
}

/** The help that was put off to a later month in a month: its day went by without it. */
export function helpMovedIn(db: Reader, month: Month): string[] {
  const { first, last } = daysOf(month);
  return db
    .selectDistinct({ id: meetingDecision.id })
    .from(meetingDecision)
    .innerJoin(meetingDecisionUpdate, eq(meetingDecisionUpdate.decisionId, meetingDecision.id))
    .where(
      and(
        isHelp,
        gt(meetingDecision.byDay, last),
        isNotNull(meetingDecisionUpdate.byDay),
        between(meetingDecisionUpdate.onDay, first, last),
      ),
    )
    .all()
    .map(({ id }) => id);
}

/** Whether this district meets its principals at all: a meeting took place, or was to, before a day. */
export const hasMetBefore = (db: Reader, day: Day): boolean =>
  db
    .select({ id: principalMeeting.id })
    .from(principalMeeting)
    .where(
      and(lte(principalMeeting.day, day), isNull(principalMeeting.cancelledOn), ne(principalMeeting.state, 'notHeld')),
    )
    .limit(1)
    .get() !== undefined;
