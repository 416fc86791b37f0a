import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day, TimeOfDay } from '../days.ts';
import { person } from '../schema.ts';

/** A highlight meeting: monthly, held by the plan monitor, facilitated by the plan manager. */
export const highlightMeeting = sqliteTable(
  'highlight_meeting',
  {
    id: text().primaryKey(),
    day: text().$type<Day>().notNull(),
    beginsAt: text().$type<TimeOfDay>().notNull(),
    endsAt: text().$type<TimeOfDay>().notNull(),
    place: text().notNull(),
    /** What is wanted of it, in a line or two; empty while nobody has said. */
    wanted: text().notNull(),
    /** The day it was meant for before it was moved; null when it never was. */
    movedFrom: text().$type<Day>(),
    /** Called off: the row stays. */
    cancelledOn: text().$type<Day>(),
  },
  (t) => [index('highlight_meeting_day').on(t.day)],
);

/** Who is invited to a highlight meeting besides the monitor, the plan manager and the district’s leaders. */
export const highlightInvited = sqliteTable(
  'highlight_invited',
  {
    meetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    personId: text()
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] }), index('highlight_invited_person').on(t.personId)],
);
