import type { Temporal } from 'temporal-polyfill';
import type { Db, Reader } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import { type Day, dayOf } from '../district/days.ts';
import type { Person, Viewer } from '../district/people.ts';
import type { Facets } from '../district/policy.ts';
import type { Question, Questions } from '../district/questions.ts';
import type { Ref } from '../district/ref.ts';
import { settingsOf, viewerOn } from '../district/roster.ts';
import type { Settings } from '../district/settings.ts';
import type { DistrictClock } from './clock.ts';
import type { Feature } from './feature.ts';
import type { WorkbookTaken } from './imports/workbook.ts';
import { type Occasions, occasionsOf } from './occasions.ts';
import { answerOf } from './questions.ts';
import { type FacetsOf, recordsOf } from './records.ts';

/** The district at this moment of its time. `today` is the district's day, whatever the machine's zone. */
export interface Moment {
  readonly db: Reader;
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly settings: Settings;
}

/** What a feature is given to read with. */
export interface Reading extends Moment {
  /** Asks another routine what it knows. */
  ask<Q extends Question>(question: Q, asked: Questions[Q]['asked']): Questions[Q]['answer'];
  /** The kinds of workbook that are taken, by whichever routine. */
  readonly workbooks: readonly WorkbookTaken[];
  /** Whose a record is and where, of whichever routine; undefined when there is no such record. */
  facetsOf(ref: Ref): Facets | undefined;
  /** Asks all routines what they have to say. */
  readonly occasions: Occasions;
}

/** What a feature is given to write with: inside one transaction, which its outcome shares. */
export interface Writing extends Reading {
  readonly db: Tx;
}

/** Somebody asks: their roles of today come with them. */
export type Asked<C extends Moment = Reading> = C & { readonly viewer: Viewer };

export function momentOn<D extends Db>(
  db: D,
  clock: DistrictClock,
): { db: D; now: Temporal.Instant; today: Day; settings: Settings } {
  const settings = settingsOf(db);
  const now = clock.now();
  return { db, now, today: dayOf(now, settings.timeZone), settings };
}

/** Any door's context at this moment of district time. */
export function contextOn<D extends Db>(
  db: D,
  clock: DistrictClock,
  features: readonly Feature[],
): ReturnType<typeof momentOn<D>> & Pick<Reading, 'ask' | 'workbooks' | 'facetsOf' | 'occasions'> {
  let facetsIn: FacetsOf | undefined;
  const c = {
    ...momentOn(db, clock),
    ask: <Q extends Question>(question: Q, asked: Questions[Q]['asked']): Questions[Q]['answer'] =>
      answerOf(features, c, question, asked),
    workbooks: features.flatMap((feature) => feature.workbooks ?? []),
    facetsOf: (ref: Ref): Facets | undefined => {
      facetsIn ??= recordsOf(features);
      return facetsIn(db, ref);
    },
    occasions: occasionsOf(features, (): Reading => c),
  };
  return c;
}

export function askedBy<C extends Moment>(c: C, person: Person): Asked<C> {
  return { ...c, viewer: viewerOn(c.db, person, c.today, c.settings) };
}
