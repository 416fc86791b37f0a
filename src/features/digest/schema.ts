import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BreakKind } from '../../district/breaks.ts';
import type { Day } from '../../district/days.ts';
import type { Ability } from '../../district/policy.ts';
import type { Ref } from '../../district/ref.ts';
import { person } from '../../district/schema.ts';

/** A digest as one person had it. The document is never changed: everything that is shown of it is made from it. */
export const digest = sqliteTable(
  'digest',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => person.id),
    day: text().$type<Day>().notNull(),
    /** The first day it tells of. */
    since: text().$type<Day>().notNull(),
    /** What it was made of, and what stood in the message itself, as JSON. */
    document: text().notNull(),
    /** Of the document: whether it is still what was sent. */
    hash: text().notNull(),
    /** Which of its decisions are taken, by their places in the document, as JSON. */
    settled: text().notNull().default('[]'),
  },
  (t) => [uniqueIndex('digest_person_day').on(t.personId, t.day), index('digest_day').on(t.day)],
);

/** Who has the digest without holding a role it comes with. */
export const digestSubscription = sqliteTable('digest_subscription', {
  personId: text()
    .primaryKey()
    .references(() => person.id),
  since: text().$type<Day>().notNull(),
  /** Null while it goes on. */
  stoppedOn: text().$type<Day>(),
});

/** Something worth naming that was said in the plan's channel: once, whoever said it. */
export const namedWin = sqliteTable(
  'named_win',
  {
    id: text().primaryKey(),
    about: text().$type<Ref>().notNull(),
    words: text().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    onDay: text().$type<Day>().notNull(),
    /** Why the channel does not show it; null when it does, or while nobody knows. */
    withheldWhy: text(),
  },
  (t) => [uniqueIndex('named_win_words').on(t.about, t.words), index('named_win_by').on(t.byId)],
);

/** Where the through-line was broken, from the day it was seen to the day it was gone, and what whoever answers for it said. */
export const throughLineBreak = sqliteTable(
  'through_line_break',
  {
    id: text().primaryKey(),
    kind: text().$type<BreakKind>().notNull(),
    about: text().$type<Ref>().notNull(),
    /** What is wrong as it was last seen, and what it is told from, as JSON. */
    words: text().notNull(),
    refs: text().notNull(),
    can: text().$type<Ability>().notNull(),
    /** Null while nobody answers for it. */
    ownerId: text().references(() => person.id),
    firstSeenOn: text().$type<Day>().notNull(),
    /** Null while it is there. */
    goneOn: text().$type<Day>(),
    answer: text(),
    answeredOn: text().$type<Day>(),
    answeredById: text().references(() => person.id),
  },
  (t) => [
    index('through_line_break_gone').on(t.goneOn, t.firstSeenOn),
    index('through_line_break_owner').on(t.ownerId),
    index('through_line_break_answered_by').on(t.answeredById),
  ],
);
