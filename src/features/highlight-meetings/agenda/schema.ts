import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import type { Ref } from '../../../district/ref.ts';
import { person } from '../../../district/schema.ts';
import type { ItemKind } from './rules.ts';

/** The agenda of a highlight meeting that was brought to its readers. */
export const highlightAgenda = sqliteTable(
  'highlight_agenda',
  {
    meetingId: text()
      .primaryKey()
      .references(() => highlightMeeting.id),
    /** Where its thread stands or was to stand; null where no channel was named. */
    channelId: text(),
    postedAt: text().notNull(),
    postedById: text().references(() => person.id),
    /** Why it goes by direct message instead; null while nothing speaks against the channel. */
    withheldWhy: text(),
    /** From when on it is closed for good: until then its summary waits, and it may be reopened. */
    closedAt: text(),
    /** Null where it closed by itself. */
    closedById: text().references(() => person.id),
  },
  (t) => [
    index('highlight_agenda_closed').on(t.closedAt),
    index('highlight_agenda_posted_by').on(t.postedById),
    index('highlight_agenda_closed_by').on(t.closedById),
  ],
);

/** Something a highlight meeting is to talk about. */
export const highlightItem = sqliteTable(
  'highlight_item',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    kind: text().$type<ItemKind>().notNull(),
    /** The strategic objective, the obstacle, the feedback it is about; null for what the plan manager put there. */
    about: text().$type<Ref>(),
    words: text().notNull(),
    position: integer().notNull(),
    /** The meeting it was first on the agenda of, and its day then: it is carried over where that is another one. */
    firstMeetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    firstOn: text().$type<Day>().notNull(),
    /** The item of the meeting before that was not discussed. */
    carriedFromId: text(),
    addedById: text().references(() => person.id),
    discussedAt: text(),
    discussedById: text().references(() => person.id),
  },
  (t) => [
    index('highlight_item_of').on(t.meetingId, t.position),
    uniqueIndex('highlight_item_about').on(t.about, t.meetingId),
    index('highlight_item_added_by').on(t.addedById),
    index('highlight_item_discussed_by').on(t.discussedById),
  ],
);
