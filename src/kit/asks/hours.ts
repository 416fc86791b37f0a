import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { isAway } from '../../district/absences.ts';
import { type Day, instantOf, type TimeOfDay } from '../../district/days.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import type { Settings } from '../../district/settings.ts';
import type { Moment } from '../context.ts';
import { personHours } from './schema.ts';

/** When somebody is asked: at one time of their day, and never before or after two others. */
export interface Hours {
  readonly zone: string;
  readonly askAt: TimeOfDay;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** In school hours, with time left to do what is asked; who goes home is not reminded in the evening. */
export const usualHours = { askAt: '14:30', from: '07:00', to: '16:30' } as const satisfies Omit<Hours, 'zone'>;

/** The app looks who is to be asked each half hour of the district’s day between these two. */
export const looking = { first: '06:00', last: '21:00' } as const satisfies Record<string, TimeOfDay>;

/** Each half hour from one time to another, both included. */
export function halfHours(from: TimeOfDay, to: TimeOfDay): TimeOfDay[] {
  const times: TimeOfDay[] = [];
  let at = Temporal.PlainTime.from(from);
  for (const end = Temporal.PlainTime.from(to); Temporal.PlainTime.compare(at, end) <= 0; at = at.add({ minutes: 30 }))
    times.push(at.toString({ smallestUnit: 'minute' }) as TimeOfDay);
  return times;
}

const rowOf = prepared((db: Reader) =>
  db
    .select(asOne(personHours))
    .from(personHours)
    .where(isOf(personHours.personId, sql.placeholder('personId')))
    .orderBy(sql`${personHours.personId} = ${sql.placeholder('personId')} DESC`)
    .prepare(),
);

/** Somebody’s hours: their own, or the district’s usual ones. */
export function hoursOf(db: Reader, personId: string, { timeZone }: Pick<Settings, 'timeZone'>): Hours {
  const row = rowOf(db).get({ personId });
  if (!row) return { ...usualHours, zone: timeZone };
  return { zone: row.timeZone ?? timeZone, askAt: row.askAt, from: row.fromTime, to: row.toTime };
}

const withHours = prepared((db: Reader) =>
  db
    .selectDistinct({ id: standsFor(personHours.personId) })
    .from(personHours)
    .prepare(),
);

/** Who is asked at another time than the usual one, or lives in another zone. */
export const peopleWithHours = (db: Reader): string[] =>
  withHours(db)
    .all()
    .map(({ id }) => id);

/** Keeps somebody’s hours. */
export function keepHours(
  db: Tx,
  personId: string,
  { zone, askAt, from, to }: Omit<Hours, 'zone'> & { readonly zone: string | null },
): void {
  const values = { timeZone: zone, askAt, fromTime: from, toTime: to };
  db.insert(personHours)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: personHours.personId, set: values })
    .run();
}

/** When on a day they are asked. */
export const askedAt = ({ askAt, zone }: Hours, day: Day): Temporal.Instant => instantOf(day, askAt, zone);

/** After this nothing reaches them on that day. */
export const hoursEnd = ({ to, zone }: Hours, day: Day): Temporal.Instant => instantOf(day, to, zone);

/** Whether somebody may be asked anything at this moment: they are not away, and it is within their hours. */
export function mayBeAsked({ db, now, today, settings }: Moment, personId: string): boolean {
  const hours = hoursOf(db, personId, settings);
  const begun = Temporal.Instant.compare(now, instantOf(today, hours.from, hours.zone)) >= 0;
  return begun && Temporal.Instant.compare(now, hoursEnd(hours, today)) < 0 && !isAway(db, personId, today);
}
