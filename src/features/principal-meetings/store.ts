import { and, asc, between, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { type Facets, visible } from '../../district/policy.ts';
import type { Questions } from '../../district/questions.ts';
import { type Ref, refTo } from '../../district/ref.ts';
import { onDay } from '../../district/roster.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { person, roleHolding, school } from '../../district/schema.ts';
import type { Asked, Reading } from '../../kit/context.ts';
import { memo } from './memo/schema.ts';
import { meetingDecision, prepSheet, principalMeeting } from './schema.ts';

const lead = alias(person, 'lead');

/** A meeting with the names a list says. */
export type PrincipalMeeting = ReturnType<typeof withNames>;

function listing(db: Reader, where: SQL | undefined, most: number, newestFirst: boolean) {
  const order = newestFirst ? desc : asc;
  return db
    .select({ row: asOne(principalMeeting), school: school.name, principal: person.name, lead: lead.name })
    .from(principalMeeting)
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .innerJoin(lead, eq(lead.id, standsFor(principalMeeting.leadId)))
    .leftJoin(person, eq(person.id, standsFor(principalMeeting.principalId)))
    .where(where)
    .orderBy(order(principalMeeting.day), order(principalMeeting.beginsAt), asc(school.name))
    .limit(most);
}

const withNames = ({ row, ...names }: ReturnType<ReturnType<typeof listing>['all']>[number]) => ({ ...row, ...names });

/** Meetings with their names, in the order of their days. */
export const selectMeetings = (
  db: Reader,
  where: SQL | undefined,
  most = -1,
  newestFirst = false,
): PrincipalMeeting[] => listing(db, where, most, newestFirst).all().map(withNames);

export const principalMeetingById = (db: Reader, id: string): PrincipalMeeting | undefined =>
  selectMeetings(db, eq(principalMeeting.id, id), 1)[0];

export const principalMeetingRef = ({ id }: Pick<PrincipalMeeting, 'id'>): Ref => refTo('principalMeeting', id);

/** What is to come from a day on and takes place. */
const planned = (from: Day) =>
  and(isNull(principalMeeting.cancelledOn), gte(principalMeeting.day, from), eq(principalMeeting.state, 'planned'));

/** The next meeting of each of these schools that takes place. */
export function nextMeetingsAt(
  { db }: Reading,
  { schoolIds, from }: Questions['nextPrincipalMeetings']['asked'],
): Questions['nextPrincipalMeetings']['answer'] {
  const rows = selectMeetings(db, and(inArray(principalMeeting.schoolId, [...schoolIds]), planned(from)));
  // The first of each is written last.
  return new Map(rows.reverse().map(({ id, schoolId, day }) => [schoolId, { meetingId: id, day }]));
}

/** A school's next meeting from a day on that takes place, and the day of the last one before it that was held. */
export function meetingAround(
  { db }: Reading,
  { schoolId, from }: Questions['principalMeeting']['asked'],
): Questions['principalMeeting']['answer'] {
  const next = nextPlanned(db).get({ schoolId, from })?.row;
  const last = lastHeldAt(db, schoolId, next?.day ?? from);
  return { next: next ? { meetingId: next.id, day: next.day } : null, lastOn: last?.day ?? null };
}

const atSchool = and(eq(principalMeeting.schoolId, sql.placeholder('schoolId')), isNull(principalMeeting.cancelledOn));

const nextPlanned = prepared((db: Reader) =>
  listing(
    db,
    and(atSchool, gte(principalMeeting.day, sql.placeholder('from')), eq(principalMeeting.state, 'planned')),
    1,
    false,
  ).prepare(),
);

/** Which principals have a meeting in these days, and the day of their first. */
export function principalsMet(
  { db }: Reading,
  { from, to }: Questions['principalsMet']['asked'],
): Questions['principalsMet']['answer'] {
  const rows = plannedBetween(db).all({ from, to });
  return new Map(rows.flatMap(({ id, day }) => (id === null ? [] : [[id, day] as const])));
}

const plannedBetween = prepared((db: Reader) =>
  db
    .select({ id: standsFor(principalMeeting.principalId), day: principalMeeting.day })
    .from(principalMeeting)
    .where(
      and(
        between(principalMeeting.day, sql.placeholder('from'), sql.placeholder('to')),
        isNull(principalMeeting.cancelledOn),
        eq(principalMeeting.state, 'planned'),
      ),
    )
    .orderBy(desc(principalMeeting.day))
    .prepare(),
);

/** The last meeting of a school that was held before a day. */
export const lastHeldAt = (db: Reader, schoolId: string, before: Day): PrincipalMeeting | undefined =>
  lastHeld(db).all({ schoolId, before }).map(withNames)[0];

const lastHeld = prepared((db: Reader) =>
  listing(
    db,
    and(atSchool, lt(principalMeeting.day, sql.placeholder('before')), eq(principalMeeting.state, 'held')),
    1,
    true,
  ).prepare(),
);

/** Who is principal of a school on a day; null while the post is vacant. Of two, who began last. */
export const principalOn = (db: Reader, schoolId: string, day: Day): string | null =>
  db
    .select({ id: standsFor(roleHolding.personId) })
    .from(roleHolding)
    .where(and(eq(roleHolding.role, 'principal'), eq(roleHolding.schoolId, schoolId), onDay(day)))
    .orderBy(desc(roleHolding.fromDay), desc(roleHolding.id))
    .limit(1)
    .get()?.id ?? null;

/** Whom a meeting is with. */
export const facetsOfMeeting = (db: Reader, id: string): Facets | undefined =>
  db
    .select({ addressee: standsFor(principalMeeting.principalId) })
    .from(principalMeeting)
    .where(eq(principalMeeting.id, id))
    .get();

/** Whom a prep sheet is about. */
export const facetsOfSheet = (db: Reader, id: string): Facets | undefined =>
  db
    .select({ addressee: standsFor(prepSheet.personId) })
    .from(prepSheet)
    .where(eq(prepSheet.id, id))
    .get();

/** From whom a memo is, and to whom. */
export const facetsOfMemo = (db: Reader, id: string): Facets | undefined =>
  db
    .select({ addressee: standsFor(memo.personId), author: standsFor(memo.byId) })
    .from(memo)
    .where(eq(memo.id, id))
    .get();

/** Who owns a decision and with whom it was made; the school only while it is open: then it is the post's, and a successor's too. */
export const decisionColumns = {
  owner: meetingDecision.ownerId,
  addressee: principalMeeting.principalId,
  school: sql<
    string | null
  >`CASE WHEN ${meetingDecision.state} IN ('open', 'partly') THEN ${meetingDecision.schoolId} END`,
};

export const facetsOfDecision = (db: Reader, id: string): Facets | undefined =>
  db
    .select({
      owner: standsFor(meetingDecision.ownerId),
      addressee: standsFor(principalMeeting.principalId),
      school: decisionColumns.school,
    })
    .from(meetingDecision)
    .innerJoin(principalMeeting, eq(principalMeeting.id, meetingDecision.meetingId))
    .where(eq(meetingDecision.id, id))
    .get();

/** The decisions that are open at a school and that this viewer may see, the next due first. */
export function openDecisionsAt({ db, viewer }: Asked, schoolId: string) {
  return db
    .select({ row: asOne(meetingDecision), owner: person.name })
    .from(meetingDecision)
    .innerJoin(principalMeeting, eq(principalMeeting.id, meetingDecision.meetingId))
    .innerJoin(person, eq(person.id, standsFor(meetingDecision.ownerId)))
    .where(
      and(
        eq(meetingDecision.schoolId, schoolId),
        or(eq(meetingDecision.state, 'open'), eq(meetingDecision.state, 'partly')),
        visible(viewer, 'meetingDecisions.keep', decisionColumns),
      ),
    )
    .orderBy(asc(meetingDecision.byDay), asc(meetingDecision.id))
    .all()
    .map(({ row, owner }) => ({ ...row, owner }));
}

/** Those of them that somebody leads or is with, for everything that is kept about a person. */
export const meetingsOfPerson = (db: Reader, personId: string): PrincipalMeeting[] =>
  selectMeetings(db, or(isOf(principalMeeting.principalId, personId), isOf(principalMeeting.leadId, personId)));
