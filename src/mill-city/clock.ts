import { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/open.ts';

/** The time Mill City lives by. */
export interface LivedTime {
  now(): Temporal.Instant;
  /** What lies behind was lived through in another way. */
  startHere(): void;
  /** Lives through what lies between the last time and the page's, and looks at each half hour of it what is due. One walk after the other. */
  catchUp(look: () => Promise<void>): Promise<void>;
}

const halfHour = 30 * 60_000;
const zone = 'America/New_York';
/** At night nothing is due but the upkeep. */
const hours = { first: 6, last: 21, upkeep: 4 } as const;

/**
 * The page's clock leaps, over a week if somebody says so. An app that ran all the time would have looked at each of its half hours,
 * so this one does: else it would say on Monday that it had not been running.
 */
export function livedTime(page: () => number): LivedTime {
  let lived = page();
  let walking: number | undefined;
  let walks = Promise.resolve();

  async function walk(look: () => Promise<void>): Promise<void> {
    for (let at = (Math.floor(lived / halfHour) + 1) * halfHour; at < page(); at += halfHour) {
      if (!isAwake(at)) continue;
      walking = at;
      lived = at;
      await look();
    }
    walking = undefined;
    lived = page();
    await look();
  }

  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(walking ?? page())),
    startHere() {
      lived = page();
    },
    catchUp(look) {
      walks = walks.then(() => walk(look));
      return walks;
    },
  };
}

/** A walk over a week takes seconds. Whatever is posted counts as posted when it was wanted, as it would have been. */
export function countAsOnTime(db: Db): void {
  db.$client.exec(`CREATE TEMP TRIGGER on_time AFTER UPDATE OF shown_at ON outbox WHEN NEW.shown_at > NEW.created_at
    BEGIN UPDATE outbox SET shown_at = created_at WHERE rowid = NEW.rowid; END`);
}

function isAwake(at: number): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return hour === hours.upkeep || (hour >= hours.first && hour < hours.last);
}
