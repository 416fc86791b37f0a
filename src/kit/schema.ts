import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../district/days.ts';
import type { Ability } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';

/** Deliveries that had an effect. A second one with the same key finds its row here and changes nothing. */
export const inbox = sqliteTable(
  'inbox',
  {
    key: text().primaryKey(),
    /** District time, ISO: said to a person whose second answer comes too late. */
    at: text().notNull(),
    answersHash: text().notNull(),
  },
  (t) => [index('inbox_at').on(t.at)],
);

export type MessageState = 'due' | 'sending' | 'unknown' | 'shown' | 'withheld' | 'stopped' | 'withdrawn';

/** The outbox: what each message should say, and what Slack is known to show. */
export const outbox = sqliteTable(
  'outbox',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    /** The message's name for life. */
    name: text().notNull(),
    /** The only thing of ours in Slack's metadata: opaque, and how a lost answer is found again. */
    key: text().notNull(),
    personId: text(),
    channelId: text(),
    about: text().$type<Ref>().notNull(),
    can: text().$type<Ability>().notNull(),
    under: text(),
    /** Which feature hears, once, that Slack shows it or never will: `feature/what`. */
    tells: text(),
    /** District time, ISO: not posted for the first time after this. */
    until: text(),
    /** What it should say, as posted; null once emptied. */
    wanted: text(),
    wantedHash: text().notNull(),
    /** Why it shall be taken back, if so. */
    withdrawn: text(),
    /** Where Slack shows it, and what. */
    slackChannel: text(),
    slackTs: text(),
    shownHash: text(),
    /** District time, ISO: when Slack first showed it. */
    shownAt: text(),
    state: text().$type<MessageState>().notNull().default('due'),
    attempts: integer().notNull().default(0),
    /** Wall clock, milliseconds. */
    notBefore: integer().notNull().default(0),
    attemptAt: integer(),
    /** The newest of our messages that Slack was known to show in this conversation when it was attempted. */
    attemptAfter: text(),
    /** Reads of the channel, 30 seconds apart, that did not find an attempt whose end is unknown. */
    absences: integer().notNull().default(0),
    error: text(),
    /** District time, ISO: first and last wanted. */
    createdAt: text().notNull(),
    wantedAt: text().notNull(),
  },
  (t) => [
    uniqueIndex('outbox_name').on(t.name),
    uniqueIndex('outbox_key').on(t.key),
    index('outbox_work').on(t.state, t.notBefore),
    index('outbox_under').on(t.under),
    index('outbox_shown').on(t.slackChannel, t.slackTs),
    index('outbox_shown_at').on(t.shownAt),
    // What still holds its words: emptied after a month, so it does not grow with history.
    index('outbox_kept').on(t.wantedAt).where(sql`wanted IS NOT NULL`),
  ],
);

/** How far each schedule has been looked at. */
export const schedule = sqliteTable('schedule', {
  name: text().primaryKey(),
  /** District time, ISO. */
  seenUntil: text().notNull(),
});

export type SlotState = 'due' | 'ran' | 'coalesced' | 'missed' | 'failed';

/** Each time something was due, once. The key is the local date, so no change of zone or clock can make a second one. */
export const slot = sqliteTable(
  'slot',
  {
    schedule: text().notNull(),
    day: text().$type<Day>().notNull(),
    dueAt: text().notNull(),
    state: text().$type<SlotState>().notNull(),
    attempts: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.schedule, t.day] }), index('slot_state').on(t.state)],
);

/** Errands: what must wait for the world outside. */
export const errand = sqliteTable(
  'errand',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    request: text().notNull(),
    state: text().$type<'due' | 'done' | 'stopped'>().notNull().default('due'),
    attempts: integer().notNull().default(0),
    notBefore: integer().notNull().default(0),
    error: text(),
    /** What an attempt left behind that the next one has to know: the id of a file in Slack, never words. */
    progress: text(),
  },
  (t) => [index('errand_work').on(t.state, t.notBefore)],
);

/** When something about the app itself last happened: a backup, a heartbeat. */
export const upkeepMark = sqliteTable('upkeep_mark', {
  name: text().$type<'backup' | 'heartbeat'>().primaryKey(),
  /** District time, ISO. */
  at: text().notNull(),
  /** Whether what was written could be read again. */
  sound: integer({ mode: 'boolean' }).notNull(),
});

/** Each time a backup was put in the place of the database. What Slack was shown in between is not known to this copy. */
export const putBack = sqliteTable('put_back', {
  /** District time, ISO: when it was noticed, and the last sign of life in the copy. */
  at: text().primaryKey(),
  lastSign: text().notNull(),
});

/** Conversations and threads in which was looked for what this copy does not know: nothing is posted there first before that. */
export const lookedThrough = sqliteTable('looked_through', {
  /** Slack's channel; of a thread also the stamp of its parent. */
  place: text().primaryKey(),
  /** Where to read on; null when all of it was read. */
  cursor: text(),
});

/** A message of ours that Slack shows and this copy knows nothing of: what it told of is lost, or is still to be made once more. */
export const strayMessage = sqliteTable(
  'stray_message',
  {
    key: text().primaryKey(),
    slackChannel: text().notNull(),
    slackTs: text().notNull(),
    /** Whose direct messages it stands in; null in a channel. */
    personId: text(),
    /** Somebody said that posting may go on. */
    settledAt: text(),
  },
  (t) => [index('stray_place').on(t.slackChannel)],
);
