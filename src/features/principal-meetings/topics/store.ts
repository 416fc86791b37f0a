import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { type Evidence, evidenceFor } from '../../../district/evidence.ts';
import { newId } from '../../../district/ref.ts';
import { onDay } from '../../../district/roster.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding } from '../../../district/schema.ts';
import type { Moment, Writing } from '../../../kit/context.ts';
import { meetingTopic } from '../schema.ts';
import { type PrincipalMeeting, principalMeetingRef } from '../store.ts';

/** What somebody wants to talk about, and files to look at together. */
export interface TopicsOfMeeting {
  readonly topics: readonly MeetingTopic[];
  readonly files: readonly Evidence[];
}

export interface MeetingTopic {
  readonly id: string;
  readonly byId: string;
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

/** Keeps what somebody wants to talk about. The same words once more are nothing new. */
export function insertTopic(
  c: Writing,
  { meetingId, byId, words }: { meetingId: string; byId: string; words: string },
): void {
  const { byId: by, words: said } = meetingTopic;
  const same = and(eq(meetingTopic.meetingId, meetingId), isOf(by, byId), eq(said, words));
  if (c.db.select({ id: meetingTopic.id }).from(meetingTopic).where(same).get()) return;
  c.db.insert(meetingTopic).values({ id: newId(), meetingId, byId, words, at: c.now.toString(), onDay: c.today }).run();
}

/**
 * What is to be talked about in a meeting, as far as it is with whoever is met now: what was said before a new principal began was
 * said with the one before.
 */
export function topicsOf({ db }: Pick<Moment, 'db'>, meeting: PrincipalMeeting): TopicsOfMeeting {
  const since = holdsSince(db, meeting);
  const isTheirs = (one: { readonly byId: string; readonly onDay: Day }) =>
    one.byId === meeting.principalId || one.onDay >= since;
  const rows = db
    .select({ row: asOne(meetingTopic), by: person.name })
    .from(meetingTopic)
    .innerJoin(person, eq(person.id, standsFor(meetingTopic.byId)))
    .where(eq(meetingTopic.meetingId, meeting.id))
    .orderBy(asc(meetingTopic.id))
    .all();
  return {
    topics: rows.map(({ row, by }) => ({ ...row, by })).filter(isTheirs),
    files: evidenceFor(db, principalMeetingRef(meeting)).filter(isTheirs),
  };
}

/** Since when whoever is met holds the post. */
function holdsSince(db: Reader, { principalId, schoolId, day }: PrincipalMeeting): Day {
  const held = db
    .select({ fromDay: roleHolding.fromDay })
    .from(roleHolding)
    .where(
      and(
        eq(roleHolding.role, 'principal'),
        eq(roleHolding.schoolId, schoolId),
        onDay(day),
        isOf(roleHolding.personId, principalId),
      ),
    )
    .orderBy(desc(roleHolding.fromDay))
    .get();
  return held?.fromDay ?? day;
}
