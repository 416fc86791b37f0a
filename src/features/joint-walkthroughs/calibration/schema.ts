import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';

/**
 * How two agreed on a look-for in blind rooms, added up over at least five rooms by at least three different pairs. A block never changes, and
 * no room is in two of them, so a difference of published sums tells no more.
 */
export const agreementBlock = sqliteTable(
  'agreement_block',
  {
    id: text().primaryKey(),
    /** The look-for’s code: the same in every version of the tool. */
    code: text().notNull(),
    /** Rooms where both looked for it, and of these the ones where both marked the same. */
    bothLooked: integer().notNull(),
    agreed: integer().notNull(),
    /** How many of the marks of both said *seen*: of twice as many as both looked for. */
    seen: integer().notNull(),
    /** Counts what was revealed up to here. District time, ISO. */
    through: text().notNull(),
    refreshedOn: text().$type<Day>().notNull(),
  },
  (t) => [index('agreement_block_code').on(t.code, t.through)],
);
