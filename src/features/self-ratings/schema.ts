import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day, Month } from '../../district/days.ts';
import { dilt } from '../../district/dilt/schema.ts';
import type { Ref } from '../../district/ref.ts';
import { person } from '../../district/schema.ts';
import type { PromiseHow, RatingLevel } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const forDilt = () =>
  text()
    .notNull()
    .references(() => dilt.id);

/** The district's own rubric, from a month on. Without a row the routine's default holds. */
export const ratingRubric = sqliteTable(
  'rating_rubric',
  {
    id: text().primaryKey(),
    fromMonth: text().$type<Month>().notNull(),
    /** What the district calls the three levels. */
    highlyEffective: text().notNull(),
    effective: text().notNull(),
    improvementNecessary: text().notNull(),
    byId: someone(),
    onDay: text().$type<Day>().notNull(),
  },
  (t) => [uniqueIndex('rating_rubric_month').on(t.fromMonth), index('rating_rubric_by').on(t.byId)],
);

/** A standard of a rubric: its name, and what each level means in it. */
export const ratingStandard = sqliteTable(
  'rating_standard',
  {
    rubricId: text()
      .notNull()
      .references(() => ratingRubric.id),
    /** The same in every version: what was promised in a standard is asked about in it. */
    code: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    highlyEffective: text().notNull(),
    effective: text().notNull(),
    improvementNecessary: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.rubricId, t.code] })],
);

/** How somebody rates themselves in a standard, for a DILT. It keeps the rubric's words of that time. */
export const selfRating = sqliteTable(
  'self_rating',
  {
    id: text().primaryKey(),
    personId: someone(),
    diltId: forDilt(),
    code: text().notNull(),
    standard: text().notNull(),
    level: text().$type<RatingLevel>().notNull(),
    levelName: text().notNull(),
    sentence: text().notNull(),
    why: text().notNull(),
    nextStep: text().notNull(),
    /** Still working on this: then what shows it, the goal and the steps. */
    working: integer({ mode: 'boolean' }).notNull(),
    evidence: text().notNull(),
    goal: text().notNull(),
    steps: text().notNull(),
    /** On what ideas are wanted; empty when on nothing. */
    ideasWanted: text().notNull(),
    /** The next step of the rating before, as it was, and how it went; empty and null where there was none. */
    promised: text().notNull(),
    how: text().$type<PromiseHow>(),
    because: text().notNull(),
    savedAt: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** It came after the packet was frozen, and is in the next one. */
    late: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    uniqueIndex('self_rating_one').on(t.diltId, t.personId, t.code),
    // Ids are in the order of making: the newest of a person end the reading.
    index('self_rating_person').on(t.personId, t.id),
  ],
);

/** What somebody ticked as evidence of a rating, in the words of that moment. */
export const selfRatingFact = sqliteTable(
  'self_rating_fact',
  {
    ratingId: text()
      .notNull()
      .references(() => selfRating.id),
    position: integer().notNull(),
    ref: text().$type<Ref>().notNull(),
    day: text().$type<Day>().notNull(),
    words: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ratingId, t.position] })],
);

/** What is answered so far of a standard whose window was not sent. */
export const selfRatingDraft = sqliteTable(
  'self_rating_draft',
  {
    personId: someone(),
    diltId: forDilt(),
    code: text().notNull(),
    /** As `given` in `step/given.ts` reads it. */
    given: text().notNull(),
    savedAt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.diltId, t.code] }), index('self_rating_draft_dilt').on(t.diltId)],
);
