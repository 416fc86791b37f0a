import { type AnySQLiteColumn, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import type { Ref } from '../../district/ref.ts';
import { person } from '../../district/schema.ts';
import type { Answer, Worked } from './rules.ts';

/** A mid-course correction: what was seen, what was decided, and whether it worked. */
export const correction = sqliteTable(
  'correction',
  {
    id: text().primaryKey(),
    /** The initiative, benchmark or strategic objective it steers; null for the plan as a whole. */
    about: text().$type<Ref>(),
    signal: text().notNull(),
    decision: text().notNull(),
    effect: text().notNull(),
    ownerId: text()
      .notNull()
      .references(() => person.id),
    madeById: text()
      .notNull()
      .references(() => person.id),
    madeOn: text().$type<Day>().notNull(),
    /** The day on which it is asked whether it worked. */
    lookOn: text().$type<Day>().notNull(),
    /** The highlight meeting it was decided in, if it was. */
    raisedIn: text().$type<Ref>(),
    /** The one that changed nothing, where this was decided in its place. */
    followsId: text().references((): AnySQLiteColumn => correction.id),
    /** Null until somebody has looked and it was not too early to tell. */
    worked: text().$type<Worked>(),
    settledOn: text().$type<Day>(),
  },
  (t) => [
    index('correction_settled').on(t.settledOn, t.lookOn),
    index('correction_owner').on(t.ownerId),
    index('correction_made_by').on(t.madeById),
    index('correction_follows').on(t.followsId),
  ],
);

/** Every time somebody looked whether it worked. Never changed, never deleted. */
export const correctionCheck = sqliteTable(
  'correction_check',
  {
    id: text().primaryKey(),
    correctionId: text()
      .notNull()
      .references(() => correction.id),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    answer: text().$type<Answer>().notNull(),
    /** What shows it. */
    words: text().notNull(),
    /** When it is looked at again; null when it is settled. */
    lookOn: text().$type<Day>(),
  },
  (t) => [index('correction_check_of').on(t.correctionId, t.id), index('correction_check_by').on(t.byId)],
);
