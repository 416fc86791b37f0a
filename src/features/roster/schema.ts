import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import type { Role } from '../../district/people.ts';
import { person, roleHolding, school } from '../../district/schema.ts';
import type { SettingKey } from '../../district/settings.ts';
import { importTable } from '../../kit/imports/table.ts';

/** The workbooks of the roster: who handed over which, when, and how much it changed. */
export const rosterImport = importTable('roster_import');

/** A change made to the roster by hand: who, when, and what it was in words. */
export const rosterChange = sqliteTable('roster_change', {
  id: text().primaryKey(),
  changerId: text()
    .notNull()
    .references(() => person.id),
  /** District time, ISO. */
  at: text().notNull(),
  /** Whose roles or name it changed; null for the settings. */
  personId: text().references(() => person.id),
  words: text().notNull(),
});

/**
 * A change that opens records to whoever made it, or opens a kind of record to others: it is not made before a second person has
 * confirmed it, or, where there is none, before its day.
 */
export const heldChange = sqliteTable(
  'held_change',
  {
    id: text().primaryKey(),
    askedById: text()
      .notNull()
      .references(() => person.id),
    askedOn: text().$type<Day>().notNull(),
    /** Whose role it is; null for a setting. */
    personId: text().references(() => person.id),
    /** The role whose days are to be others; null: a role that begins. */
    holdingId: text().references(() => roleHolding.id),
    role: text().$type<Role>(),
    schoolId: text().references(() => school.id),
    fromDay: text().$type<Day>(),
    toDay: text().$type<Day>(),
    settingKey: text().$type<SettingKey>(),
    settingValue: text(),
    /** The reason that was given with it; empty where none was asked for. */
    why: text().notNull(),
    /** The day it takes effect by itself; null while somebody can confirm it. */
    effectiveOn: text().$type<Day>(),
    answer: text().$type<HeldAnswer>(),
    answeredById: text().references(() => person.id),
    answeredOn: text().$type<Day>(),
  },
  (t) => [
    index('held_change_open').on(t.askedOn).where(sql`answer IS NULL`),
    index('held_change_person').on(t.personId),
    index('held_change_asked_by').on(t.askedById),
    index('held_change_by').on(t.answeredById),
    index('held_change_school').on(t.schoolId),
    index('held_change_holding').on(t.holdingId),
  ],
);

/**
 * `passed`: nobody was there who could have confirmed it, and its day came. `lapsed`: whoever asked for it may not change the roster any
 * more.
 */
export type HeldAnswer = 'confirmed' | 'refused' | 'passed' | 'lapsed';
