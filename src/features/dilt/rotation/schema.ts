import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { person } from '../../../district/schema.ts';
import type { What } from './rules.ts';

/** Who takes turns, in their order, with the sums of their lines in the ledger. Who left keeps the row. */
export const rotationMember = sqliteTable('rotation_member', {
  personId: text()
    .primaryKey()
    .references(() => person.id),
  position: integer().notNull(),
  joinedOn: text().$type<Day>().notNull(),
  leftOn: text().$type<Day>(),
  /** What they came in with: the median of that day. */
  startsAt: integer().notNull(),
  turns: integer().notNull(),
  /** Turns that were put off and are still to come. */
  owed: integer().notNull(),
});

/** The ledger of turns: what became of whose turn on which date. Never changed, never deleted. */
export const turnEntry = sqliteTable(
  'turn_entry',
  {
    id: text().primaryKey(),
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    what: text().$type<What>().notNull(),
    turns: integer().notNull(),
    owed: integer().notNull(),
    /** Who did it, for themselves or on somebody’s behalf; null: it followed from something else. */
    byId: text().references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [
    index('turn_entry_dilt').on(t.diltId, t.id),
    index('turn_entry_person').on(t.personId, t.id),
    index('turn_entry_by').on(t.byId),
  ],
);

/** Whose turn a date is: as the ledger has it. The facilitator may be somebody else who stands in. */
export const diltTurn = sqliteTable(
  'dilt_turn',
  {
    diltId: text()
      .primaryKey()
      .references(() => dilt.id),
    turnOfId: text().references(() => person.id),
    /** It took place, and the ledger says who facilitated. */
    servedOn: text().$type<Day>(),
  },
  (t) => [index('dilt_turn_of').on(t.turnOfId)],
);

/** What a facilitator was asked before their DILT, how many days ahead, and what they said. */
export const turnAsked = sqliteTable(
  'turn_asked',
  {
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    step: integer().notNull(),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.diltId, t.personId, t.step] }), index('turn_asked_person').on(t.personId)],
);

/** Somebody has said that they will facilitate a date. */
export const turnConfirmed = sqliteTable(
  'turn_confirmed',
  {
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.diltId, t.personId] }), index('turn_confirmed_person').on(t.personId)],
);

/** One offers their date against another’s, or offers to take another’s. */
export const turnOffer = sqliteTable(
  'turn_offer',
  {
    id: text().primaryKey(),
    fromId: text()
      .notNull()
      .references(() => person.id),
    toId: text()
      .notNull()
      .references(() => person.id),
    /** The date of who is asked. */
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    /** The date offered against it; null: they offer to take it on top of their own. */
    againstId: text().references(() => dilt.id),
    state: text().$type<'open' | 'accepted' | 'declined' | 'over'>().notNull(),
    onDay: text().$type<Day>().notNull(),
    answeredOn: text().$type<Day>(),
  },
  (t) => [
    index('turn_offer_to').on(t.toId, t.state),
    index('turn_offer_from').on(t.fromId, t.state),
    index('turn_offer_state').on(t.state),
  ],
);

/** A school year whose facilitators everybody knows. */
export const publishedYear = sqliteTable('published_year', {
  /** Its first day, 1 July. */
  startsOn: text().$type<Day>().primaryKey(),
  byId: text()
    .notNull()
    .references(() => person.id),
  onDay: text().$type<Day>().notNull(),
  /** Where the list stands and is kept up to date; null: in no channel. */
  channelId: text(),
});
