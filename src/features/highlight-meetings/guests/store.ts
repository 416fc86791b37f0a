import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import { highlightInvited, highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { type HighlightMeeting, invitedTo } from '../../../district/highlight-meetings/store.ts';
import type { Person } from '../../../district/people.ts';
import { holdersOf } from '../../../district/roster.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Moment, Reading, Writing } from '../../../kit/context.ts';
import { canBeMessaged as isToldOf } from '../../../kit/told.ts';

const byOffice = ['planMonitor', 'planManager', 'superintendent', 'assistantSuperintendent'] as const;

/** Who is expected at every highlight meeting: the monitor, the plan manager, the district’s leaders. */
export const expectedByOffice = ({ db, today }: Moment): string[] => [
  ...new Set(byOffice.flatMap((role) => holdersOf(db, role, today))),
];

/** Everybody who is expected at a meeting and can be told in Slack. */
export function concerned(c: Reading, meetingId: string): string[] {
  const all = new Set([...expectedByOffice(c), ...invitedTo(c.db, meetingId)]);
  return [...all].filter((id) => canBeMessagedOnMeetings(c, id));
}

/** Whether somebody who holds a role today can be told anything in Slack. */
export const canBeMessagedOnMeetings = (c: Moment, personId: string): boolean => isToldOf(c, personId, 'app.use');

/** Who is invited by name, by name. */
export function guestsOf({ db }: Moment, meetingId: string): Person[] {
  const { id, name, email, slackId, slackState } = person;
  return db
    .selectDistinct({ id, name, email, slackId, slackState })
    .from(highlightInvited)
    .innerJoin(person, eq(person.id, standsFor(highlightInvited.personId)))
    .where(eq(highlightInvited.meetingId, meetingId))
    .orderBy(asc(person.name), asc(person.id))
    .all();
}

/** Invites these and nobody else by name. */
export function keepGuests({ db }: Writing, meetingId: string, ids: readonly string[]): void {
  const before = invitedTo(db, meetingId);
  const gone = before.filter((id) => !ids.includes(id));
  const come = ids.filter((id) => !before.includes(id));
  if (gone.length > 0)
    db.delete(highlightInvited)
      .where(and(eq(highlightInvited.meetingId, meetingId), inArray(standsFor(highlightInvited.personId), gone)))
      .run();
  if (come.length > 0)
    db.insert(highlightInvited)
      .values(come.map((personId) => ({ meetingId, personId })))
      .run();
}

/** The next meeting that takes place and somebody is invited to by name. */
export function nextInvited({ db, today }: Moment, personId: string): HighlightMeeting | undefined {
  const row = db
    .select({ meeting: highlightMeeting })
    .from(highlightInvited)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightInvited.meetingId))
    .where(
      and(
        isOf(highlightInvited.personId, personId),
        gte(highlightMeeting.day, today),
        isNull(highlightMeeting.cancelledOn),
      ),
    )
    .orderBy(asc(highlightMeeting.day))
    .limit(1)
    .get();
  return row?.meeting;
}
