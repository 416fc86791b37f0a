import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import type { Ref } from '../../district/ref.ts';
import { person } from '../../district/schema.ts';

/** Something in the way: reviewed until it is closed. */
export const obstacle = sqliteTable(
  'obstacle',
  {
    id: text().primaryKey(),
    /** What it stands in the way of: an action’s part, an initiative, a benchmark; null for the plan as a whole. */
    about: text().$type<Ref>(),
    words: text().notNull(),
    /** The way round it, as far as one is known. */
    mitigation: text().notNull(),
    /** The owner; null while there is none. */
    ownerId: text().references(() => person.id),
    raisedById: text()
      .notNull()
      .references(() => person.id),
    raisedOn: text().$type<Day>().notNull(),
    /** Where it was said, when it was recorded from a message in Slack; otherwise empty. */
    url: text().notNull(),
    /** The highlight meeting it was raised in, if it was. */
    raisedIn: text().$type<Ref>(),
    closedOn: text().$type<Day>(),
    /** Since when it waits for a decision of the School Committee; null while it does not. */
    committeeSince: text().$type<Day>(),
  },
  (t) => [
    index('obstacle_open').on(t.closedOn, t.raisedOn),
    index('obstacle_owner').on(t.ownerId),
    index('obstacle_raised_by').on(t.raisedById),
    index('obstacle_about').on(t.about),
  ],
);

/** Everything that was ever said or decided about an obstacle. Never changed, never deleted. */
export const obstacleChange = sqliteTable(
  'obstacle_change',
  {
    id: text().primaryKey(),
    obstacleId: text()
      .notNull()
      .references(() => obstacle.id),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    what: text().$type<'raised' | 'saidAgain' | 'changed' | 'closed'>().notNull(),
    /** What was said with it: the obstacle's words, or what became of it. */
    words: text().notNull(),
    /** The owner from then on, and the way around it. */
    ownerId: text().references(() => person.id),
    mitigation: text().notNull(),
    /** Since when it waited for the School Committee then. */
    committeeSince: text().$type<Day>(),
  },
  (t) => [
    index('obstacle_change_of').on(t.obstacleId, t.id),
    index('obstacle_change_by').on(t.byId, t.onDay),
    index('obstacle_change_owner').on(t.ownerId),
  ],
);
