import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { dilt } from '../../district/dilt/schema.ts';
import type { Ref } from '../../district/ref.ts';
import { person } from '../../district/schema.ts';

/** A packet as it was frozen. The document is never changed: everything that is shown of a packet is made from it. */
export const packet = sqliteTable(
  'packet',
  {
    id: text().primaryKey(),
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    frozenAt: text().notNull(),
    /** Null: at its time, by itself. */
    frozenById: text().references(() => person.id),
    /** What all routines had to say at that moment, as JSON. */
    document: text().notNull(),
    /** Of the document: whether it is still what was frozen. */
    hash: text().notNull(),
    /** Why it does not stand in the channel; null when it does. */
    withheldWhy: text(),
  },
  (t) => [
    uniqueIndex('packet_dilt').on(t.diltId),
    index('packet_frozen').on(t.frozenAt, t.id),
    index('packet_frozen_by').on(t.frozenById),
  ],
);

/** An idea somebody had for whoever wanted one: read by these two and nobody else. */
export const packetIdea = sqliteTable(
  'packet_idea',
  {
    id: text().primaryKey(),
    packetId: text()
      .notNull()
      .references(() => packet.id),
    /** What ideas were wanted for. */
    about: text().$type<Ref>().notNull(),
    toId: text()
      .notNull()
      .references(() => person.id),
    byId: text()
      .notNull()
      .references(() => person.id),
    words: text().notNull(),
    at: text().notNull(),
  },
  (t) => [
    index('packet_idea_packet').on(t.packetId),
    index('packet_idea_to').on(t.toId),
    index('packet_idea_by').on(t.byId),
  ],
);
