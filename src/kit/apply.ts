import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/tx.ts';
import { putErrand } from './errands/put.ts';
import { put, retract } from './outbox/put.ts';
import type { Done } from './outcome.ts';

/** Writes down what a feature's answer asks for, in the feature's own transaction. */
export type Applies = (tx: Tx, done: Done, now: Temporal.Instant) => void;

export const apply: Applies = (tx, done, now) => {
  for (const message of done.messages) put(tx, message, now);
  for (const one of done.retract) retract(tx, one);
  for (const errand of done.errands) putErrand(tx, errand);
};
