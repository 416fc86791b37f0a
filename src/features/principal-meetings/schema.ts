import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day, TimeOfDay } from '../../district/days.ts';
import { person, school } from '../../district/schema.ts';
import type { DecisionKind, DecisionState, MeetingNoteKind, MeetingState } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const ofMeeting = () =>
  text()
    .notNull()
    .references(() => principalMeeting.id);

/** The monthly meeting of a school's principal with who supervises them. */
export const principalMeeting = sqliteTable(
  'principal_meeting',
  {
    id: text().primaryKey(),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    day: text().$type<Day>().notNull(),
    beginsAt: text().$type<TimeOfDay>().notNull(),
    endsAt: text().$type<TimeOfDay>().notNull(),
    place: text().notNull(),
    /** Who is principal on that day, kept up to date until then; null while the post is vacant. */
    principalId: text().references(() => person.id),
    /** The first of those who meet the principal: whose memo it is. */
    leadId: someone(),
    /** The day it was meant for before it was moved; null when it never was. */
    movedFrom: text().$type<Day>(),
    /** Called off: the row stays. */
    cancelledOn: text().$type<Day>(),
    /** Whether it took place, once that is known. */
    state: text().$type<MeetingState>().notNull(),
    /** Why it was called off, or not held; empty otherwise. */
    why: text().notNull(),
  },
  (t) => [
    index('principal_meeting_day').on(t.day),
    index('principal_meeting_school').on(t.schoolId, t.day),
    index('principal_meeting_principal').on(t.principalId),
    index('principal_meeting_lead').on(t.leadId, t.day),
  ],
);

/** Who else meets the principal beside the first. */
export const principalMeetingOther = sqliteTable(
  'principal_meeting_other',
  { meetingId: ofMeeting(), personId: someone() },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), index('principal_meeting_other_person').on(t.personId)],
);

/** What the principal wants to talk about. */
export const meetingTopic = sqliteTable(
  'meeting_topic',
  {
    id: text().primaryKey(),
    meetingId: ofMeeting(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    words: text().notNull(),
  },
  (t) => [index('meeting_topic_meeting').on(t.meetingId, t.id), index('meeting_topic_by').on(t.byId)],
);

/** The prep sheet as it was frozen: the same for both. Never changed. */
export const prepSheet = sqliteTable(
  'prep_sheet',
  {
    id: text().primaryKey(),
    meetingId: ofMeeting(),
    /** The principal it is about. */
    personId: someone(),
    frozenAt: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    document: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [uniqueIndex('prep_sheet_meeting').on(t.meetingId), index('prep_sheet_person').on(t.personId)],
);

/** What was written down in a meeting: a point, or an area to improve. */
export const meetingNote = sqliteTable(
  'meeting_note',
  {
    id: text().primaryKey(),
    meetingId: ofMeeting(),
    kind: text().$type<MeetingNoteKind>().notNull(),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    words: text().notNull(),
  },
  (t) => [index('meeting_note_meeting').on(t.meetingId, t.id), index('meeting_note_by').on(t.byId)],
);

/** What was decided, or what help was promised. It belongs to the principal's post: it goes on from meeting to meeting until it is settled. */
export const meetingDecision = sqliteTable(
  'meeting_decision',
  {
    id: text().primaryKey(),
    /** Where it was made. */
    meetingId: ofMeeting(),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    kind: text().$type<DecisionKind>().notNull(),
    words: text().notNull(),
    ownerId: someone(),
    /** Its owner was the principal: whoever holds the post answers for it. */
    ofPost: integer({ mode: 'boolean' }).notNull(),
    byDay: text().$type<Day>().notNull(),
    madeById: someone(),
    madeOn: text().$type<Day>().notNull(),
    state: text().$type<DecisionState>().notNull(),
    stateOn: text().$type<Day>(),
  },
  (t) => [
    index('meeting_decision_school').on(t.schoolId, t.state, t.byDay),
    index('meeting_decision_meeting').on(t.meetingId),
    index('meeting_decision_owner').on(t.ownerId),
    index('meeting_decision_made_by').on(t.madeById),
    index('meeting_decision_due').on(t.state, t.byDay),
    index('meeting_decision_settled').on(t.state, t.stateOn),
  ],
);

/** What was said of a decision on its day. Never changed, never deleted. */
export const meetingDecisionUpdate = sqliteTable(
  'meeting_decision_update',
  {
    id: text().primaryKey(),
    decisionId: text()
      .notNull()
      .references(() => meetingDecision.id),
    byId: someone(),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    state: text().$type<DecisionState>().notNull(),
    words: text().notNull(),
    /** The new day, where it goes on. */
    byDay: text().$type<Day>(),
  },
  (t) => [index('meeting_decision_update_of').on(t.decisionId, t.id), index('meeting_decision_update_by').on(t.byId)],
);
