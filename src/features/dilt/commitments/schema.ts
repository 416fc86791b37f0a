import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { person, school } from '../../../district/schema.ts';
import { segment } from '../agenda/schema.ts';

/** Whether what a school said it would bring back was brought back. */
export const commitmentStates = ['open', 'kept', 'partly', 'not'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** What a school brings back from a DILT: what was taught, what it does with it, who brings it back, who helps, by when. */
export const commitment = sqliteTable(
  'commitment',
  {
    id: text().primaryKey(),
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    /** The segment that taught it. */
    segmentId: text()
      .notNull()
      .references(() => segment.id),
    words: text().notNull(),
    ownerId: text()
      .notNull()
      .references(() => person.id),
    helperId: text().references(() => person.id),
    byDay: text().$type<Day>().notNull(),
    state: text().$type<CommitmentState>().notNull(),
    /** How it went, in a word. */
    note: text().notNull(),
    stateOn: text().$type<Day>(),
    /** Where it was brought back, as people say it: `faculty meeting`. Empty while nobody has said. */
    broughtTo: text().notNull().default(''),
    broughtOn: text().$type<Day>(),
  },
  (t) => [
    index('commitment_dilt').on(t.diltId, t.schoolId),
    index('commitment_school').on(t.schoolId, t.state),
    index('commitment_segment').on(t.segmentId),
    index('commitment_owner').on(t.ownerId, t.state),
    index('commitment_helper').on(t.helperId),
    index('commitment_state').on(t.state, t.byDay),
    index('commitment_state_on').on(t.state, t.stateOn),
  ],
);
