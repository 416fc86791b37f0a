import { and, asc, between, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { leadersOn } from '../../../district/leaders.ts';
import { newId } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Moment, Writing } from '../../../kit/context.ts';
import type { Calendar } from '../../../kit/meetings/dates.ts';
import type { MeetingState } from '../rules.ts';
import { principalMeeting, principalMeetingOther } from '../schema.ts';
import { type PrincipalMeeting, principalOn, selectMeetings } from '../store.ts';
import type { BusyMeeting } from './rules.ts';
import type { Called, KnownForDates, MeetingDate } from './typed.ts';

/** The dates of one school: another school’s stand beside them. */
export const meetingCalendarOf = (schoolId: string): Calendar => ({
  noun: 'principal meeting',
  table: principalMeeting,
  rivals: eq(principalMeeting.schoolId, schoolId),
  hours: () => ({ begins: '09:00', ends: '10:00' }),
});

/** What a line of dates may name today: every school, and whoever leads. */
export function knownForDates({ db, today }: Moment): KnownForDates {
  const { id, name, code } = school;
  const schools = db.select({ id, name, code }).from(school).orderBy(asc(name), asc(id)).all();
  const leaders = leadersOn(db, today).map((one): Called => {
    const email = personById(db, one.id)?.email;
    return email ? { ...one, code: email } : one;
  });
  return { today, schools, leaders };
}

/** A date more; returns its id. */
export function addPrincipalMeeting(
  c: Writing,
  { schoolId, leadIds, day, beginsAt, endsAt, place }: MeetingDate,
): string {
  const id = newId();
  const [leadId, ...others] = leadIds;
  const unchanged = { movedFrom: null, cancelledOn: null, state: 'planned', why: '' } as const;
  const principalId = principalOn(c.db, schoolId, day);
  c.db
    .insert(principalMeeting)
    .values({ id, schoolId, day, beginsAt, endsAt, place, principalId, leadId, ...unchanged })
    .run();
  insertOthers(c, id, others);
  return id;
}

function insertOthers({ db }: Writing, meetingId: string, ids: readonly string[]): void {
  if (ids.length > 0)
    db.insert(principalMeetingOther)
      .values(ids.map((personId) => ({ meetingId, personId })))
      .run();
}

/** Who meets the principal: the first writes the memo. */
export function keepLeads(c: Writing, id: string, [leadId, ...others]: MeetingDate['leadIds']): void {
  c.db.update(principalMeeting).set({ leadId }).where(eq(principalMeeting.id, id)).run();
  c.db.delete(principalMeetingOther).where(eq(principalMeetingOther.meetingId, id)).run();
  insertOthers(c, id, others);
}

/** Whether it took place, or why not. */
export function keepMeetingState({ db }: Writing, id: string, state: MeetingState, why: string): void {
  db.update(principalMeeting).set({ state, why }).where(eq(principalMeeting.id, id)).run();
}

/** Why it was called off; empty again when it is back on. */
export function keepMeetingWhy({ db }: Writing, id: string, why: string): void {
  db.update(principalMeeting).set({ why }).where(eq(principalMeeting.id, id)).run();
}

/** Who is met. */
export function keepPrincipal({ db }: Writing, id: string, principalId: string | null): void {
  db.update(principalMeeting).set({ principalId }).where(eq(principalMeeting.id, id)).run();
}

/** Those who meet the principal beside the first, by name, of each of these meetings. */
export function othersAt(db: Reader, ids: readonly string[]): ReadonlyMap<string, readonly Called[]> {
  const { meetingId } = principalMeetingOther;
  const rows =
    ids.length === 0
      ? []
      : db
          .selectDistinct({ meetingId, id: person.id, name: person.name })
          .from(principalMeetingOther)
          .innerJoin(person, eq(person.id, standsFor(principalMeetingOther.personId)))
          .where(inArray(meetingId, [...ids]))
          .orderBy(asc(person.name), asc(person.id))
          .all();
  return new Map(ids.map((id) => [id, rows.filter((one) => one.meetingId === id)]));
}

/** Everybody who meets the principal, the first of them first. */
export function meetingLeads(db: Reader, { id, leadId, lead }: PrincipalMeeting): readonly [Called, ...Called[]] {
  const others = (othersAt(db, [id]).get(id) ?? []).filter((one) => one.id !== leadId);
  return [{ id: leadId, name: lead }, ...others];
}

/** The meetings of a day that take place, with who is busy in each. */
export function busyOn(db: Reader, day: Day): BusyMeeting[] {
  const rows = selectMeetings(db, and(eq(principalMeeting.day, day), isNull(principalMeeting.cancelledOn)));
  const others = othersAt(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, leadId, ...rest }) => ({
    ...rest,
    id,
    leadIds: [leadId, ...(others.get(id) ?? []).map((one) => one.id)],
  }));
}

/** A school’s meeting of a day that takes place. */
export const meetingAtSchool = (db: Reader, schoolId: string, day: Day): PrincipalMeeting | undefined =>
  selectMeetings(
    db,
    and(eq(principalMeeting.schoolId, schoolId), eq(principalMeeting.day, day), isNull(principalMeeting.cancelledOn)),
    1,
  )[0];

/** All meetings of a stretch of days, those called off too, the first first. */
export const meetingsBetween = (db: Reader, first: Day, last: Day): PrincipalMeeting[] =>
  selectMeetings(db, between(principalMeeting.day, first, last));

const isAt = (personId: string) => {
  const other = sql`${principalMeeting.id} IN (SELECT ${principalMeetingOther.meetingId} FROM ${principalMeetingOther} WHERE ${isOf(principalMeetingOther.personId, personId)})`;
  return or(isOf(principalMeeting.principalId, personId), isOf(principalMeeting.leadId, personId), other);
};

/** The next meetings that take place and somebody is expected at, today’s among them. */
export const nextMeetingsOf = ({ db, today }: Moment, personId: string, most: number): PrincipalMeeting[] =>
  selectMeetings(
    db,
    and(gte(principalMeeting.day, today), isNull(principalMeeting.cancelledOn), isAt(personId)),
    most,
  ).filter(({ state }) => state !== 'notHeld');

/** The meetings with a principal up to a day, the last first. */
export const meetingsWithPrincipal = (db: Reader, personId: string, until: Day, most: number): PrincipalMeeting[] =>
  selectMeetings(db, and(lte(principalMeeting.day, until), isOf(principalMeeting.principalId, personId)), most, true);

/** What is to come and was not held yet. */
export const openFrom = (db: Reader, day: Day): PrincipalMeeting[] =>
  selectMeetings(db, and(gte(principalMeeting.day, day), eq(principalMeeting.state, 'planned')));

/** A school year has no longer time without school than this. */
const longestOff = 120;

/** The last school day before that of a meeting: its prep sheet freezes then. */
export const freezeDayOf = (db: Reader, day: Day): Day =>
  schoolDaysIn(db, addDays(day, -longestOff), addDays(day, -1)).at(-1) ?? addDays(day, -1);
