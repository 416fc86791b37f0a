import { and, asc, eq, gte, isNotNull, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../../db/open.ts';
import { prepared } from '../../../../db/prepared.ts';
import { addDays, type Day, schoolYearStart } from '../../../../district/days.ts';
import { memoDueOn } from '../../../../district/memo-due.ts';
import { calendarOf } from '../../../../district/roster.ts';
import { asOne, standsFor } from '../../../../district/same-person.ts';
import { person, school } from '../../../../district/schema.ts';
import type { Moment } from '../../../../kit/context.ts';
import { principalMeeting } from '../../schema.ts';
import { memo } from '../schema.ts';

/** A meeting that is over, with the names a list says; of the one whose memo it may be. */
type OverMeeting = ReturnType<typeof withNames>;

const lead = alias(person, 'memo_lead');

/** Meetings that took place by now, or that nobody has said anything of; those called off and not held are not among them. */
const overMeetings = (db: Reader, where: SQL | undefined) =>
  db
    .select({ row: asOne(principalMeeting), school: school.name, principal: person.name, lead: lead.name })
    .from(principalMeeting)
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .innerJoin(lead, eq(lead.id, standsFor(principalMeeting.leadId)))
    .innerJoin(person, eq(person.id, standsFor(principalMeeting.principalId)))
    .leftJoin(memo, eq(memo.meetingId, principalMeeting.id))
    .where(and(where, isNull(principalMeeting.cancelledOn), ne(principalMeeting.state, 'notHeld'), isNull(memo.id)))
    .orderBy(asc(principalMeeting.day), asc(school.name))
    .prepare();

const overBetween = prepared((db: Reader) =>
  overMeetings(
    db,
    and(
      lt(principalMeeting.day, sql.placeholder('before')),
      gte(principalMeeting.day, sql.placeholder('since')),
      isNotNull(principalMeeting.principalId),
    ),
  ),
);

const overById = prepared((db: Reader) => overMeetings(db, eq(principalMeeting.id, sql.placeholder('id'))));

const withNames = ({ row, ...names }: ReturnType<ReturnType<typeof overById>['all']>[number]) => ({
  ...row,
  ...names,
  principalId: row.principalId ?? '',
});

/** A meeting whose memo is not sent yet, and by when it is due. */
export type OwedMemo = OverMeeting & { readonly dueOn: Day };

/** So long the memos of a school year that is over are still owed. */
const afterYear = 120;

/** The memos that are not sent yet of meetings before today, of this school year; until the fall those of the last one too. */
export function owedMemos({ db, today, settings }: Moment): OwedMemo[] {
  const since = schoolYearStart(addDays(today, -afterYear));
  const owed = overBetween(db).all({ before: today, since }).map(withNames);
  if (owed.length === 0) return [];
  const calendar = calendarOf(db);
  return owed.map((one) => ({ ...one, dueOn: memoDueOn(one.day, Number(settings.memoWithin), calendar) }));
}

/** The one of a meeting, today’s too: whoever is back from it may write at once. */
export function owedMemoOf({ db, settings }: Moment, meetingId: string): OwedMemo | undefined {
  const [one] = overById(db).all({ id: meetingId }).map(withNames);
  return one && { ...one, dueOn: memoDueOn(one.day, Number(settings.memoWithin), calendarOf(db)) };
}
