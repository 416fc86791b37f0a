import type { WebClient } from '@slack/web-api';
import type { Db } from '../../db/open.ts';
import { inTx } from '../../db/tx.ts';
import type { Clocks } from '../clock.ts';
import type { Log } from '../log.ts';
import type { FacetsOf } from '../records.ts';
import { type Failure, failureOf } from '../slack.ts';
import { type Audience, channelObjection, personalAudience } from './audience.ts';
import type { Row, Timings } from './ledger.ts';
import * as ledger from './ledger.ts';
import { find } from './reconcile.ts';
import { edit, openConversation, post, type Sent, takeBack } from './send.ts';

export interface Courier {
  readonly db: Db;
  readonly client: WebClient;
  readonly clocks: Clocks;
  readonly timings: Timings;
  readonly facetsOf: FacetsOf;
  readonly log: Log;
  readonly bot: { readonly userId: string; readonly botId: string };
}

/** What became of one step: `moved` on, or Slack does not know us any more and every step would fail alike. */
export type Step = 'moved' | 'unauthorized';

/** Brings what Slack shows of one message up to what is wanted: posts, edits, takes back, or settles an unknown end. */
export async function advance(courier: Courier, row: Row): Promise<Step> {
  if (row.state === 'unknown') return settle(courier, row);
  if (row.withdrawn !== null) return withdraw(courier, row, row.withdrawn);
  const channel = await allowedChannel(courier, row);
  if (typeof channel !== 'string') return channel ? failed(courier, row, channel) : 'moved';
  const now = courier.clocks.wall.wall();
  if (!inTx(courier.db, (tx) => ledger.claim(tx, row, now))) return 'moved';
  const parent = ledger.parentOf(courier.db, row);
  const sent = row.slackTs
    ? await edit(courier.client, row, { channel, ts: row.slackTs })
    : await post(courier.client, { ...row, slackChannel: channel }, channel, parent?.slackTs ?? undefined);
  return finish(courier, { ...row, slackChannel: channel }, sent);
}

/** The conversation it may be sent to, now; undefined when it may not, which is written down. */
async function allowedChannel(courier: Courier, row: Row): Promise<string | Failure | undefined> {
  if (row.channelId === null) return personalChannel(courier, row);
  try {
    const record = courier.facetsOf(courier.db, row.about);
    const objection = record
      ? await channelObjection(courier.client, {
          ...courier,
          clock: courier.clocks.district,
          record,
          row,
          botUserId: courier.bot.userId,
        })
      : 'the record is gone';
    if (objection === undefined) return row.channelId;
    withhold(courier, row, { withhold: objection });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

async function personalChannel(courier: Courier, row: Row): Promise<string | Failure | undefined> {
  const audience = personalAudience(courier.db, courier.clocks.district, courier.facetsOf, row);
  if (!('slackId' in audience)) {
    withhold(courier, row, audience);
    return undefined;
  }
  if (row.slackChannel !== null) return row.slackChannel;
  const opened = await openConversation(courier.client, audience.slackId);
  if ('end' in opened) return opened;
  ledger.rememberChannel(courier.db, row, opened.channel);
  return opened.channel;
}

function withhold(courier: Courier, row: Row, audience: Exclude<Audience, { slackId: string }>): void {
  const [state, why] =
    'withhold' in audience ? (['withheld', audience.withhold] as const) : (['stopped', audience.stop] as const);
  ledger.end(courier.db, row, state, why);
  courier.log.warn({ message: row.key, state, why }, 'a message was not sent');
}

async function withdraw(courier: Courier, row: Row, why: string): Promise<Step> {
  if (row.slackTs !== null && row.slackChannel !== null) {
    const gone = await takeBack(courier.client, { channel: row.slackChannel, ts: row.slackTs });
    if ('end' in gone) return failed(courier, row, gone);
  }
  ledger.end(courier.db, row, 'withdrawn', why);
  return 'moved';
}

function finish(courier: Courier, row: Row, sent: Sent): Step {
  if ('end' in sent) return failed(courier, row, sent);
  ledger.shown(courier.db, row, { ...sent, hash: row.wantedHash }, courier.clocks.district.now());
  return 'moved';
}

function failed(courier: Courier, row: Row, failure: Failure): Step {
  const { db, clocks, timings, log } = courier;
  const now = clocks.wall.wall();
  log.warn({ message: row.key, end: failure.end, why: failure.why }, 'Slack did not take a message');
  switch (failure.end) {
    case 'refused':
      ledger.end(db, row, 'stopped', failure.why);
      return 'moved';
    case 'unauthorized':
      ledger.putOff(db, row, failure.why, now, { exactly: timings.backoff });
      return 'unauthorized';
    case 'notSent':
      ledger.putOff(
        db,
        row,
        failure.why,
        now,
        failure.retryAfterMs ? { exactly: failure.retryAfterMs } : { backoff: timings.backoff },
      );
      return 'moved';
    case 'unknown':
      // An edit or a withdrawal made twice is made once; only a first post may not be repeated blindly.
      if (row.slackTs !== null || row.slackChannel === null)
        ledger.putOff(db, row, failure.why, now, { backoff: timings.backoff });
      else ledger.leaveUnknown(db, row, failure.why, now, timings);
      return 'moved';
  }
}

async function settle(courier: Courier, row: Row): Promise<Step> {
  const { db, client, clocks, timings, log } = courier;
  const channel = row.slackChannel ?? row.channelId;
  if (channel === null) return unsettled('no_channel_known');
  const thread = ledger.parentOf(db, row)?.slackTs ?? undefined;
  const since = thread ? undefined : ledger.newestShownIn(db, channel);
  const finding = await find(client, row, { channel, thread, since, botId: courier.bot.botId });
  const now = clocks.wall.wall();
  if (finding === 'absent') ledger.absent(db, row, now, timings);
  else if ('unproven' in finding) return unsettled(finding.unproven);
  // What is shown is what was wanted at the attempt, which may be older than what is wanted now: an edit settles that.
  else ledger.shown(db, row, { channel, ts: finding.ts, hash: '' }, clocks.district.now());
  return 'moved';

  function unsettled(why: string): Step {
    log.warn({ message: row.key, why }, 'could not tell whether a message arrived');
    ledger.lookAgain(db, row, why, clocks.wall.wall(), timings);
    return 'moved';
  }
}
