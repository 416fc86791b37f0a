import type { Timings } from '../engine/outbox/ledger.ts';
import type { AutumnMoment } from './load.ts';
import { dawnOf, runningSince } from './moment.ts';

/** What the sender waits for: nothing while the past is lived through, where the clock passes instead. */
export interface LivedTimings extends Timings {
  isPast: boolean;
}

export const livedTimings = (usual: Timings): LivedTimings => ({
  ...usual,
  isPast: false,
  get betweenPosts() {
    return this.isPast ? 0 : usual.betweenPosts;
  },
});

/** Slack takes one post a second in each conversation. */
const oneSecond = 1_000;

/** In the weeks before the app runs by itself its clock stands still: nothing is due, and only what it is told is posted. */
export const clockOfApp = (slackMs: number): number => Math.max(slackMs, dawnOf(runningSince));

/** Slack as far as somebody lives in it. */
interface Posted {
  readonly clock: { now(): number; moveTo(epochMs: number): void; moveBy(ms: number): void };
  on(what: 'change', listener: (change: { readonly kind: string }) => void): () => void;
}

interface Living {
  readonly app: { look(): Promise<void> };
  readonly slack: Posted;
  readonly timings: LivedTimings;
}

/**
 * Lives through the autumn: at each moment somebody does something, and the app looks what is due and posts it. No second passes
 * between two posts, so the clock is put forward by one for each.
 */
export async function liveThrough(autumn: readonly AutumnMoment[], { app, slack, timings }: Living): Promise<void> {
  const quiet = slack.on('change', ({ kind }) => kind === 'message' && slack.clock.moveBy(oneSecond));
  timings.isPast = true;
  for (const { at, looks, happens } of autumn) {
    slack.clock.moveTo(Math.max(slack.clock.now(), at.epochMilliseconds));
    happens();
    if (looks) await app.look();
  }
  timings.isPast = false;
  quiet();
}
