import type { Temporal } from 'temporal-polyfill';
import type { Db, Reader } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import { type Day, dayOf } from '../district/days.ts';
import type { Person, Viewer } from '../district/people.ts';
import { settingsOf, viewerOn } from '../district/roster.ts';
import type { Settings } from '../district/settings.ts';
import type { DistrictClock } from './clock.ts';

/** What a feature is given to read with. `today` is the district's day, whatever the machine's zone. */
export interface Reading {
  readonly db: Reader;
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly settings: Settings;
}

/** What a feature is given to write with: inside one transaction, which its outcome shares. */
export interface Writing extends Reading {
  readonly db: Tx;
}

/** Somebody asks: their roles of today come with them. */
export type Asked<C extends Reading = Reading> = C & { readonly viewer: Viewer };

/** Any door's context at this moment of district time. */
export function contextOn<D extends Db>(
  db: D,
  clock: DistrictClock,
): { db: D; now: Temporal.Instant; today: Day; settings: Settings } {
  const settings = settingsOf(db);
  const now = clock.now();
  return { db, now, today: dayOf(now, settings.timeZone), settings };
}

export function askedBy<C extends Reading>(c: C, person: Person): Asked<C> {
  return { ...c, viewer: viewerOn(c.db, person, c.today, c.settings) };
}
