import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day, TimeOfDay } from '../days.ts';
import { person } from '../schema.ts';

/** A day of the district's instructional leadership team: all administrators, once a month. */
export const dilt = sqliteTable(
  'dilt',
  {
    id: text().primaryKey(),
    day: text().$type<Day>().notNull(),
    beginsAt: text().$type<TimeOfDay>().notNull(),
    endsAt: text().$type<TimeOfDay>().notNull(),
    place: text().notNull(),
    /** Whose turn it is to facilitate, as the rotation has it today; null while somebody is called for. */
    facilitatorId: text().references(() => person.id),
    /** The day it was meant for before it was moved; null when it never was. */
    movedFrom: text().$type<Day>(),
    /** Called off: the row stays. */
    cancelledOn: text().$type<Day>(),
  },
  (t) => [index('dilt_day').on(t.day), index('dilt_facilitator').on(t.facilitatorId)],
);
