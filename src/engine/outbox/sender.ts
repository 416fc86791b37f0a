import { traceOf } from '../log.ts';
import { recover } from './attempt.ts';
import type { Courier } from './courier.ts';
import { advance } from './deliver.ts';
import { type Head, nextOfEachLane, rowOf } from './lanes.ts';

/** The loop that keeps Slack showing what is wanted. */
export interface Sender {
  /** There may be something to send. Costs nothing now: the caller is about to acknowledge. */
  nudge(): void;
  /** Resolves when nothing can be sent at this moment: what waits, waits for its time. */
  idle(): Promise<void>;
  /** Ends after what is in flight. */
  stop(): Promise<void>;
  /** False while Slack refuses our token. */
  welcome(): boolean;
}

/** Conversations posted to within one `betweenPosts`: Slack takes several hundred messages a minute of a whole workspace. */
const maxAtOnce = 10;
const longestSleep = 30_000;

/** Settles what a crash left, then sends: one message at a time in each conversation, at most one a `betweenPosts`. */
export function startSender(courier: Courier): Sender {
  const { db, clocks, timings } = courier;
  const busy = new Map<string, Promise<void>>();
  const openAt = new Map<string, number>();
  const resting: number[] = [];
  const waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let notBefore = 0;
  let closedUntil = 0;
  let stopped = false;
  let welcome = true;

  recover(db, timings);
  wake(0);

  function wake(ms: number): void {
    if (stopped) return;
    clearTimeout(timer);
    // A long queue takes longer to look through: no more than a fifth of the time goes into that, and nobody waits longer than between two posts.
    const wait = Math.max(notBefore, closedUntil) - clocks.wall.monotonic();
    timer = setTimeout(look, Math.max(ms, wait, untilFree(), 0));
  }

  /** How long until one conversation more may be posted to. Whatever ends before that wakes the sender again. */
  function untilFree(): number {
    const now = clocks.wall.monotonic();
    while (resting[0] !== undefined && resting[0] <= now) resting.shift();
    if (busy.size + resting.length < maxAtOnce) return 0;
    return (resting[0] ?? now + longestSleep) - now;
  }

  /** A look that fails, as on a full disk, is made again later: the sender lives as long as the app. */
  function look(): void {
    try {
      pump();
    } catch (error) {
      courier.log.error(traceOf(error), 'the outbox could not be looked at');
      wake(timings.backoff * 5);
    }
    if (busy.size === 0) for (const resolve of waiting.splice(0)) resolve();
  }

  function pump(): void {
    const began = clocks.wall.monotonic();
    let sleep = longestSleep;
    for (const head of nextOfEachLane(db)) {
      const wait = waitOf(head);
      if (wait > 0) sleep = Math.min(sleep, wait);
      else if (!busy.has(head.lane) && untilFree() === 0) start(head);
    }
    const ended = clocks.wall.monotonic();
    notBefore = ended + Math.min((ended - began) * 4, timings.betweenPosts);
    wake(sleep);
  }

  function waitOf(head: Head): number {
    const lane = openAt.get(head.lane) ?? 0;
    return Math.max(head.notBefore - clocks.wall.wall(), lane - clocks.wall.monotonic());
  }

  function start({ lane, seq }: Head): void {
    const row = rowOf(db, seq);
    if (!row) return;
    const step = advance(courier, row)
      .then((end) => {
        const now = clocks.wall.monotonic();
        if (end === 'answered') welcome = true;
        else if (end === 'unauthorized') {
          welcome = false;
          closedUntil = now + timings.backoff * 30;
        } else if (end !== 'waits') openAt.set(lane, now + end.holdMs);
      })
      .catch((error: unknown) => {
        // A row that cannot be handled must not be tried in a tight circle; the database may be full.
        courier.log.error({ message: row.key, ...traceOf(error) }, 'sending failed');
        openAt.set(lane, clocks.wall.monotonic() + timings.backoff * 5);
      })
      .finally(() => {
        const rested = clocks.wall.monotonic() + timings.betweenPosts;
        busy.delete(lane);
        resting.push(rested);
        openAt.set(lane, Math.max(openAt.get(lane) ?? 0, rested));
        wake(0);
      });
    busy.set(lane, step);
  }

  return {
    nudge: () => wake(0),
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        wake(0);
      }),
    welcome: () => welcome,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled(busy.values());
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
