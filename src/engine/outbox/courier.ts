import type { WebClient } from '@slack/web-api';
import type { Db } from '../../db/open.ts';
import type { Clocks } from '../clock.ts';
import type { Hears } from '../hear.ts';
import type { Log } from '../log.ts';
import type { FacetsOf } from '../records.ts';
import type { Timings } from './ledger.ts';

/** What whoever brings messages to Slack needs for it. */
export interface Courier {
  readonly db: Db;
  readonly client: WebClient;
  readonly clocks: Clocks;
  readonly timings: Timings;
  readonly facetsOf: FacetsOf;
  readonly hears: Hears;
  readonly log: Log;
  /** What was not known to a copy put back is known now, as far as it was read: whoever tells of it may say so. */
  readonly copyLooked?: () => void;
  readonly bot: { readonly userId: string; readonly botId: string };
}
