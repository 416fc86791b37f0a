import { schedule as everyMinute } from 'node-cron';
import type { Temporal } from 'temporal-polyfill';
import { traceOf } from '../log.ts';
import { type Schedules, tick } from './tick.ts';

/** Half a minute is lateness nobody notices; either this or node-cron's tick is enough. */
const secondTick = 30_000;
const dayMs = 24 * 3_600_000;

export interface Timekeeper {
  /** Looks at once: after the demo moved the clock. */
  look(): void;
  /** Resolves when no question about the time is open. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface Witness {
  /** Slack's own time at its last answer, milliseconds. */
  lastDate(): number | undefined;
  /** Has Slack answer something, so that its time is fresh. */
  ask(): Promise<unknown>;
}

/**
 * Looks every half minute at what is due. node-cron forgets ticks when the machine sleeps or the clock goes back, so a monotonic
 * interval ticks beside it, and the table of slots decides. `after` follows each look.
 */
export function startTimekeeper(
  schedules: Omit<Schedules, 'believes'>,
  witness: Witness,
  after: () => void,
): Timekeeper {
  let asking: Promise<unknown> | undefined;
  const confirms = (now: Temporal.Instant) => Math.abs((witness.lastDate() ?? 0) - now.epochMilliseconds) < dayMs;

  /** After a jump of more than a day Slack is asked for its date, and only when it agrees is anything taken as missed. */
  function believes(now: Temporal.Instant): boolean {
    if (confirms(now)) return true;
    asking ??= witness
      .ask()
      .then(() => confirms(schedules.clock.now()) && setImmediate(look))
      .catch((error: unknown) => schedules.log.warn(traceOf(error), 'Slack could not be asked for the date'))
      .finally(() => {
        asking = undefined;
      });
    return false;
  }

  function look(): void {
    try {
      tick({ ...schedules, believes });
    } catch (error) {
      schedules.log.error(traceOf(error), 'the schedule could not be looked at');
    }
    after();
  }

  const cron = everyMinute('* * * * *', look, { timezone: 'UTC', noOverlap: true });
  const interval = setInterval(look, secondTick);
  look();
  return {
    look,
    async idle() {
      await asking;
      await new Promise(setImmediate);
    },
    async stop() {
      await cron.destroy();
      clearInterval(interval);
      await asking;
    },
  };
}
