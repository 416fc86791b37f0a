import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { memo } from '../memo/schema.ts';
import type { DecisionKind, MeetingNoteKind } from '../rules.ts';
import { meetingDecision, meetingNote } from '../schema.ts';
import { type PrincipalMeeting, principalOn } from '../store.ts';

/** Whether the memo of a meeting is sent. */
export const isMemoSent = (db: Reader, meetingId: string): boolean =>
  db.select({ id: memo.id }).from(memo).where(eq(memo.meetingId, meetingId)).get() !== undefined;

/** Keeps a point, or an area to improve. */
export function insertMeetingNote(
  c: Asked<Writing>,
  { id: meetingId }: PrincipalMeeting,
  kind: MeetingNoteKind,
  words: string,
): void {
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  c.db
    .insert(meetingNote)
    .values({ id: newId(), meetingId, kind, words, ...by })
    .run();
}

/** Keeps what was decided, or what help was promised; returns its id. It is the post’s where its owner holds that post now. */
export function insertMeetingDecision(
  c: Asked<Writing>,
  { id: meetingId, schoolId }: PrincipalMeeting,
  made: { readonly kind: DecisionKind; readonly words: string; readonly ownerId: string; readonly byDay: Day },
): string {
  const id = newId();
  const ofPost = principalOn(c.db, schoolId, c.today) === made.ownerId;
  const by = { madeById: c.viewer.person.id, madeOn: c.today };
  c.db
    .insert(meetingDecision)
    .values({ id, meetingId, schoolId, ...made, ...by, ofPost, state: 'open', stateOn: null })
    .run();
  return id;
}

/** What was written down in a meeting, in the order of writing. */
export function meetingNotesOf(db: Reader, meetingId: string) {
  const rows = db
    .select({ row: asOne(meetingNote), by: person.name })
    .from(meetingNote)
    .innerJoin(person, eq(person.id, standsFor(meetingNote.byId)))
    .where(eq(meetingNote.meetingId, meetingId))
    .orderBy(asc(meetingNote.id))
    .all();
  return rows.map(({ row, by }) => ({ ...row, by }));
}

/** What was decided and promised in a meeting, in the order of writing. */
export function decisionsMadeIn(db: Reader, meetingId: string) {
  const rows = db
    .select({ row: asOne(meetingDecision), owner: person.name })
    .from(meetingDecision)
    .innerJoin(person, eq(person.id, standsFor(meetingDecision.ownerId)))
    .where(eq(meetingDecision.meetingId, meetingId))
    .orderBy(asc(meetingDecision.id))
    .all();
  return rows.map(({ row, owner }) => ({ ...row, owner }));
}

/** Whether anything was written down in a meeting. */
export const isMeetingWrittenIn = (db: Reader, meetingId: string): boolean =>
  [meetingNote, meetingDecision].some(
    (table) =>
      db.select({ id: table.id }).from(table).where(eq(table.meetingId, meetingId)).limit(1).get() !== undefined,
  );
