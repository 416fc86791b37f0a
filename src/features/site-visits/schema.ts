import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import type { Ref } from '../../district/ref.ts';
import { person, school } from '../../district/schema.ts';
import { importTable } from '../../kit/imports/table.ts';
import type { AttendedKind, Bearing, SiteAnswer } from './rules.ts';

const someone = () =>
  text()
    .notNull()
    .references(() => person.id);
const ofVisit = () =>
  text()
    .notNull()
    .references(() => siteVisit.id);

/** With whom the monitor spoke: a role, never a name. */
export interface SpokenWith {
  readonly role: string;
  /** How many; null where it was not said. */
  readonly number: number | null;
}

/** A day of the monitor in the district. The monitor’s own until it is shared. */
export const siteVisit = sqliteTable(
  'site_visit',
  {
    id: text().primaryKey(),
    /** The monitor, and who typed it: the same, or somebody for them. */
    authorId: someone(),
    enteredById: someone(),
    day: text().$type<Day>().notNull(),
    /** Null: at the district office. */
    schoolId: text().references(() => school.id),
    attended: text({ mode: 'json' }).$type<readonly AttendedKind[]>().notNull(),
    spokeWith: text({ mode: 'json' }).$type<readonly SpokenWith[]>().notNull(),
    /** The monitor’s own words. */
    note: text().notNull(),
    /** What was learned, and what is still to sort out: said to the district the same day, if it is. */
    learned: text().notNull(),
    stillOpen: text().notNull(),
    toldOn: text().$type<Day>(),
    sharedOn: text().$type<Day>(),
    /** Not to be: the row stays. */
    cancelledOn: text().$type<Day>(),
  },
  (t) => [
    index('site_visit_author').on(t.authorId, t.day),
    index('site_visit_entered_by').on(t.enteredById),
    index('site_visit_school').on(t.schoolId, t.day),
    index('site_visit_day').on(t.day),
  ],
);

/** What was seen or said about an initiative, an action or a benchmark. */
export const siteObservation = sqliteTable(
  'site_observation',
  {
    id: text().primaryKey(),
    visitId: ofVisit(),
    position: integer().notNull(),
    /** The initiative, benchmark or part of an action; null where it is about none. */
    about: text().$type<Ref>(),
    words: text().notNull(),
    bearing: text().$type<Bearing>().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** A contradiction was raised: whoever answers for what it is about is shown it. */
    raisedOn: text().$type<Day>(),
    /** Who answers for what it is about; null while it is not raised, or nobody does. */
    ownerId: text().references(() => person.id),
    answer: text().notNull(),
    answeredById: text().references(() => person.id),
    answeredOn: text().$type<Day>(),
    removedOn: text().$type<Day>(),
  },
  (t) => [
    index('site_observation_of').on(t.visitId, t.position),
    index('site_observation_about').on(t.about),
    index('site_observation_owner').on(t.ownerId),
    index('site_observation_answered_by').on(t.answeredById),
    index('site_observation_raised').on(t.raisedOn),
  ],
);

/** Somebody the monitor wants to speak with, or something they want to see, and what whoever is asked for it said. */
export const siteRequest = sqliteTable(
  'site_request',
  {
    id: text().primaryKey(),
    visitId: ofVisit(),
    words: text().notNull(),
    /** Who is to see to it. */
    ownerId: someone(),
    askedById: someone(),
    askedOn: text().$type<Day>().notNull(),
    /** Null while it is not answered. */
    answer: text().$type<SiteAnswer>(),
    /** Why it cannot be had, or a word with it; empty when nothing was said. */
    answerWords: text().notNull(),
    answeredById: text().references(() => person.id),
    answeredOn: text().$type<Day>(),
    takenBackOn: text().$type<Day>(),
  },
  (t) => [
    index('site_request_of').on(t.visitId, t.id),
    index('site_request_owner').on(t.ownerId),
    index('site_request_asked_by').on(t.askedById),
    index('site_request_answered_by').on(t.answeredById),
  ],
);

/** Site visits that came in filled workbooks. */
export const siteVisitImport = importTable('site_visit_import');
