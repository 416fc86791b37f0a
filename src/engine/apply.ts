import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/tx.ts';
import type { Happening, Happenings } from '../district/happenings.ts';
import { whoActs } from '../district/history/store.ts';
import type { Writing } from '../kit/context.ts';
import type { Feature } from '../kit/feature.ts';
import type { Done } from '../kit/outcome.ts';
import type { DistrictClock } from './clock.ts';
import { contextOn } from './context.ts';
import { putErrand } from './errands/put.ts';
import { put, retract } from './outbox/put.ts';

/** Writes down what a feature's answer asks for, in the feature's own transaction. */
export type Applies = (tx: Tx, done: Done, now: Temporal.Instant) => void;

/** The same, with what the other routines make of what has happened, and what follows where somebody did it. */
export function applying(features: readonly Feature[], clock: DistrictClock): Applies {
  return (tx, done, now) => {
    write(tx, done, now);
    const c = contextOn(tx, clock, features);
    for (const one of done.happened) for (const reaction of reactions(features, c, one)) write(tx, reaction, now);
    for (const after of whatFollows(features, c)) write(tx, after, now);
  };
}

function write(tx: Tx, done: Done, now: Temporal.Instant): void {
  // Taken back first: what is taken back and said once more stands there.
  for (const one of done.retract) retract(tx, one);
  for (const message of done.messages) put(tx, message, now);
  for (const errand of done.errands) putErrand(tx, errand);
}

/** One level deep: what a reaction says has happened would be told to nobody, so it may say nothing. */
function reactions(features: readonly Feature[], c: Writing, happening: Happening): Done[] {
  return features.flatMap((feature) => {
    const done = reactionOf(feature, c, happening.what, happening);
    if (done && done.happened.length > 0) throw new Error(`${feature.name} lets more happen in a reaction.`);
    return done ?? [];
  });
}

function reactionOf<H extends keyof Happenings>(feature: Feature, c: Writing, what: H, happened: Happenings[H]) {
  return feature.reacts?.[what]?.(c, happened);
}

/** Nothing where nobody in person acts, such as in a job. */
function whatFollows(features: readonly Feature[], c: Writing): Done[] {
  const by = whoActs(c.db);
  return by === null ? [] : features.flatMap((feature) => feature.follows?.(c, by) ?? []);
}
