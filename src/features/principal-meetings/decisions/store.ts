import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { leadersOn } from '../../../district/leaders.ts';
import { visible } from '../../../district/policy.ts';
import { newId, type Ref, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person, school } from '../../../district/schema.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import type { DecisionState } from '../rules.ts';
import { meetingDecision, meetingDecisionUpdate, principalMeeting } from '../schema.ts';
import { decisionColumns, principalOn } from '../store.ts';

/** A decision or a promise of help, with its school, its owner, and who led the meeting it was made in. */
export type MeetingDecision = ReturnType<typeof withNames>;

function listing(db: Reader, where: SQL | undefined, { newestFirst = false, most = -1 } = {}) {
  const order = newestFirst ? desc(meetingDecision.stateOn) : asc(meetingDecision.byDay);
  return db
    .select({
      row: asOne(meetingDecision),
      school: school.name,
      owner: person.name,
      leadId: standsFor(principalMeeting.leadId),
    })
    .from(meetingDecision)
    .innerJoin(principalMeeting, eq(principalMeeting.id, meetingDecision.meetingId))
    .innerJoin(school, eq(school.id, meetingDecision.schoolId))
    .innerJoin(person, eq(person.id, standsFor(meetingDecision.ownerId)))
    .where(where)
    .orderBy(order, asc(meetingDecision.id))
    .limit(most);
}

const withNames = ({ row, ...named }: ReturnType<ReturnType<typeof listing>['all']>[number]) => ({ ...row, ...named });

const selectDecisions = (...which: Parameters<typeof listing>): MeetingDecision[] =>
  listing(...which)
    .all()
    .map(withNames);

const isOpen = inArray(meetingDecision.state, ['open', 'partly']);

export const decisionById = (db: Reader, id: string): MeetingDecision | undefined =>
  selectDecisions(db, eq(meetingDecision.id, id))[0];

/** Those whose day has come and of which nobody has said what became of them. */
export const decisionsDue = (db: Reader, today: Day): MeetingDecision[] => due(db).all({ today }).map(withNames);

const due = prepared((db: Reader) =>
  listing(db, and(isOpen, lte(meetingDecision.byDay, sql.placeholder('today')))).prepare(),
);

/** Everything that is open at a school, whoever asks: for who takes over its post. */
export const openAtSchool = (db: Reader, schoolId: string): MeetingDecision[] =>
  selectDecisions(db, and(isOpen, eq(meetingDecision.schoolId, schoolId)));

/** Nobody reads further back in one list. */
const settledMost = 100;

/** What this viewer may see: what is open, the next due first, and what was settled since a day, the newest first. */
export function decisionsFor(
  { db, viewer }: Asked,
  since: Day,
): { readonly open: MeetingDecision[]; readonly settled: MeetingDecision[] } {
  const theirs = visible(viewer, 'meetingDecisions.keep', decisionColumns);
  const settled = and(inArray(meetingDecision.state, ['done', 'not']), gte(meetingDecision.stateOn, since), theirs);
  return {
    open: selectDecisions(db, and(isOpen, theirs)),
    settled: selectDecisions(db, settled, { newestFirst: true, most: settledMost }),
  };
}

/**
 * Who answers for one today: of the post, whoever is principal there; else its owner. Where the post is vacant or the owner has left,
 * who led the meeting, and where they lead no more, whoever leads the district.
 */
export function decisionOwner(
  c: Moment,
  one: Pick<MeetingDecision, 'ofPost' | 'schoolId' | 'ownerId' | 'leadId'>,
): string | undefined {
  const owner = one.ofPost ? principalOn(c.db, one.schoolId, c.today) : one.ownerId;
  if (owner !== null && mayToday(c, owner, 'app.use')) return owner;
  const leaders = leadersOn(c.db, c.today).map(({ id }) => id);
  return leaders.includes(one.leadId) ? one.leadId : leaders[0];
}

/** The same by name. */
export const decisionOwnerName = (c: Moment, one: MeetingDecision): string =>
  personById(c.db, decisionOwner(c, one) ?? '')?.name ?? one.owner;

/** What was last said of each of these, by their ids. */
export function lastSaidOf(db: Reader, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map();
  const { decisionId, words } = meetingDecisionUpdate;
  const rows = db
    .select({ decisionId, words })
    .from(meetingDecisionUpdate)
    .where(inArray(decisionId, [...ids]))
    .orderBy(asc(meetingDecisionUpdate.id))
    .all();
  return new Map(rows.map((row) => [row.decisionId, row.words]));
}

/** Who said first, from a day on, what became of one, and what it was. */
export const decisionSaidBy = (db: Reader, decisionId: string, since: Day) =>
  db
    .select({ byId: standsFor(meetingDecisionUpdate.byId), state: meetingDecisionUpdate.state })
    .from(meetingDecisionUpdate)
    .where(and(eq(meetingDecisionUpdate.decisionId, decisionId), gte(meetingDecisionUpdate.onDay, since)))
    .orderBy(asc(meetingDecisionUpdate.id))
    .limit(1)
    .get();

/** What became of it; with a new day it goes on. */
export function keepDecisionUpdate(
  c: Asked<Writing>,
  decisionId: string,
  { state, words, byDay }: { readonly state: DecisionState; readonly words: string; readonly byDay: Day | null },
): void {
  const said = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(meetingDecisionUpdate)
    .values({ id: newId(), decisionId, ...said, state, words, byDay })
    .run();
  c.db
    .update(meetingDecision)
    .set({ state, stateOn: c.today, ...(byDay === null ? {} : { byDay }) })
    .where(eq(meetingDecision.id, decisionId))
    .run();
}

export const meetingDecisionRef = ({ id }: Pick<MeetingDecision, 'id'>): Ref => refTo('meetingDecision', id);
