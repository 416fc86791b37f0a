import { and, desc, eq, gte, isNull, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { addDays, type Day, timeText } from '../../district/days.ts';
import { schoolDaysIn } from '../../district/school-days.ts';
import type { Settings } from '../../district/settings.ts';
import type { Moment, Writing } from '../context.ts';
import { notFound, Refusal } from '../refusal.ts';
import { type Held, type Meeting, proposedDay } from './rules.ts';

type Column<Data, Required extends boolean = true> = AnySQLiteColumn<{ data: Data; notNull: Required }>;

/** The dates of one kind of meeting: a routine says where they are kept and what they are called. */
export interface Calendar {
  /** As people call one: `There’s already a picnic that day.` */
  readonly noun: string;
  /** The routine’s own table. What more it has is the routine’s to keep. */
  readonly table: SQLiteTable & {
    readonly id: Column<string>;
    readonly day: Column<Day>;
    readonly place: Column<string>;
    readonly movedFrom: Column<Day, false>;
    readonly cancelledOn: Column<Day, false>;
  };
  /** Which dates exclude each other on one day, where not all of them do: a condition on the table. */
  readonly rivals?: SQL;
  /** When such a meeting begins and ends in this district, as its settings have it. */
  hours(settings: Settings): { readonly begins: string; readonly ends: string };
}

/** The days of the other dates to come that take place, as far as they exclude one more. */
export function otherDays({ db, today }: Moment, { table, rivals }: Calendar, id?: string): Day[] {
  const { id: other, day, cancelledOn } = table;
  const rows = db
    .select({ other, day })
    .from(table)
    .where(and(gte(day, today), isNull(cancelledOn), rivals))
    .all();
  return rows.flatMap((one) => (one.other === id ? [] : [one.day]));
}

/** Meetings are held on school days. */
export const isSchoolDay = ({ db }: Moment, day: Day): boolean => schoolDaysIn(db, day, day).length === 1;

/** So far ahead school days are counted: what is later need not be. */
const horizon = 35;

/** How many school days are left before the day of a meeting, today among them. */
export function schoolDaysLeft({ db, today }: Moment, { day }: Pick<Meeting, 'day'>): number {
  if (day <= today) return 0;
  return day > addDays(today, horizon) ? horizon : schoolDaysIn(db, today, addDays(day, -1)).length;
}

/** Two months are searched for the next day on which a meeting may be. */
const searched = 60;

/** The next school day after a day that has no such meeting. */
export function nextPossible(c: Moment, calendar: Calendar, after: Day): Day | undefined {
  const taken = otherDays(c, calendar);
  const from = after < c.today ? c.today : after;
  return schoolDaysIn(c.db, addDays(from, 1), addDays(from, searched)).find((day) => !taken.includes(day));
}

/** The usual hours of such a meeting. */
export function usualHours({ settings }: Moment, calendar: Calendar): Pick<Held, 'beginsAt' | 'endsAt'> {
  const { begins, ends } = calendar.hours(settings);
  return { beginsAt: timeText.parse(begins), endsAt: timeText.parse(ends) };
}

/** What is proposed for a date more: four weeks after the last one of those to come and of the past year, at its place, at the usual hours. */
export function proposed(c: Moment, calendar: Calendar): Held {
  const { day, place, cancelledOn } = calendar.table;
  const last = c.db
    .select({ day, place })
    .from(calendar.table)
    .where(and(gte(day, addDays(c.today, -366)), isNull(cancelledOn), calendar.rivals))
    .orderBy(desc(day))
    .limit(1)
    .get();
  return { day: proposedDay(last?.day, c.today), ...usualHours(c, calendar), place: last?.place ?? '' };
}

/** A meeting that is not over yet. Refuses any other. */
export function toCome<One extends Meeting>(c: Moment, { noun }: Calendar, found: One | undefined): One {
  if (!found) throw notFound();
  if (found.day < c.today) throw new Refusal(`That ${noun} is over.`);
  return found;
}

/** Another day, time or place, or called off, or not any more. */
export function changeDate({ db }: Writing, { table }: Calendar, id: string, set: Partial<Omit<Meeting, 'id'>>): void {
  db.update(table).set(set).where(eq(table.id, id)).run();
}
