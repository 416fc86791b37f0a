import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/open.ts';
import { type Day, dayOf } from '../district/days.ts';
import type { Facets } from '../district/policy.ts';
import type { Question, Questions } from '../district/questions.ts';
import type { Ref } from '../district/ref.ts';
import { settingsOf } from '../district/roster.ts';
import type { Settings } from '../district/settings.ts';
import type { Reading } from '../kit/context.ts';
import type { Feature } from '../kit/feature.ts';
import type { DistrictClock } from './clock.ts';
import { occasionsOf } from './occasions.ts';
import { answerOf } from './questions.ts';
import { type FacetsOf, recordsOf } from './records.ts';

/** This moment of district time. */
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
