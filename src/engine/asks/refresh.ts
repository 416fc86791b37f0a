import { inTx } from '../../db/tx.ts';
import { done } from '../../kit/outcome.ts';
import { contextOn } from '../context.ts';
import type { House } from '../house.ts';
import { traceOf } from '../log.ts';
import { recordsOf } from '../records.ts';
import { refreshAsks } from './shown.ts';

/** What a person did may have answered what they were asked today: their message of the day says so. */
export function refreshFor(
  { db, features, clocks, log, apply }: Pick<House, 'db' | 'features' | 'clocks' | 'log' | 'apply'>,
  personId: string,
): void {
  try {
    inTx(db, (tx) => {
      const c = contextOn(tx, clocks.district, features);
      const messages = refreshAsks({ features, facetsOf: recordsOf(features) }, c, personId);
      apply(tx, done({ messages }), c.now);
      return messages.length;
    });
  } catch (error) {
    // The message is brought up to date with the next thing this person does.
    log.warn(traceOf(error), 'what is asked today could not be refreshed');
  }
}
