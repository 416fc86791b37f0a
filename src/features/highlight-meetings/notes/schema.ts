import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import { person } from '../../../district/schema.ts';
import { highlightItem } from '../agenda/schema.ts';
import type { NoteKind, NoteState } from './rules.ts';

/** What was decided, promised, praised or asked in a highlight meeting. */
export const highlightNote = sqliteTable(
  'highlight_note',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => highlightMeeting.id),
    /** What was talked about; null where it belongs to no item. */
    itemId: text().references(() => highlightItem.id),
    kind: text().$type<NoteKind>().notNull(),
    words: text().notNull(),
    ownerId: text()
      .notNull()
      .references(() => person.id),
    /** Whose feedback it is; null for what is none. */
    fromId: text().references(() => person.id),
    dueOn: text().$type<Day>(),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** Where it was said, when it was written down from a message in Slack; otherwise empty. */
    url: text().notNull(),
    state: text().$type<NoteState>().notNull(),
    /** The answer to feedback, or why it was not done; empty while there is none. */
    answer: text().notNull(),
    answeredOn: text().$type<Day>(),
  },
  (t) => [
    index('highlight_note_of').on(t.meetingId, t.id),
    index('highlight_note_item').on(t.itemId),
    index('highlight_note_state').on(t.state, t.kind, t.dueOn),
    index('highlight_note_day').on(t.onDay),
    index('highlight_note_answered').on(t.answeredOn),
    index('highlight_note_owner').on(t.ownerId),
    index('highlight_note_from').on(t.fromId),
    index('highlight_note_by').on(t.byId),
  ],
);

/** Everything that was ever said of a note. Never changed, never deleted. */
export const highlightNoteChange = sqliteTable(
  'highlight_note_change',
  {
    id: text().primaryKey(),
    noteId: text()
      .notNull()
      .references(() => highlightNote.id),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    state: text().$type<NoteState>().notNull(),
    words: text().notNull(),
    /** By when from then on. */
    dueOn: text().$type<Day>(),
  },
  (t) => [index('highlight_note_change_of').on(t.noteId, t.id), index('highlight_note_change_by').on(t.byId)],
);
