import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../db/tx.ts';
import type { Post } from '../render/blocks.ts';
import { type Failure, failureOf } from '../slack.ts';
import { claim, recover } from './attempt.ts';
import { channelAudience, notAskedYet, personalAudience } from './audience.ts';
import type { Courier } from './courier.ts';
import { newestShownIn, parentOf } from './lanes.ts';
import type { Row, Timings } from './ledger.ts';
import * as ledger from './ledger.ts';
import { type Looked, lookBeforePosting } from './put-back.ts';
import { find, postedAt } from './reconcile.ts';
import { edit, openConversation, post, type Sent, takeBack } from './send.ts';
import { end, leaveToPerson, shown } from './told.ts';
import { postOf } from './wanted.ts';

/** Why a message waits in a conversation that shows messages unknown to this copy of the database. */
export const heldWhy = 'what stands there is unknown to this copy';

/**
 * What became of one step: Slack `answered`; nothing was heard of it, and it `waits`; Slack does not know us any more, so that
 * every step would fail alike; or Slack asks for silence in this conversation for so many milliseconds.
 */
export type Step = 'answered' | 'waits' | 'unauthorized' | { readonly holdMs: number };

/** Brings what Slack shows of one message up to what is wanted: posts, edits, takes back, or settles an unknown end. */
export async function advance(courier: Courier, row: Row): Promise<Step> {
  const { db, timings } = courier;
  const thread = parentOf(db, row)?.slackTs ?? undefined;
  if (row.state === 'sending') recover(db, timings, row);
  else if (row.state === 'unknown') return settle(courier, row, thread);
  else if (row.withdrawn !== null) return withdraw(courier, row);
  else if (isOver(courier, row)) ledger.lapse(db, row);
  else if (row.under !== null && row.slackTs === null && thread === undefined) ledger.endReply(db, row);
  else return send(courier, row, thread);
  return 'waits';
}

/** It was to be said by a certain time and was not; nothing of it stands in Slack. */
function isOver({ clocks }: Courier, { until, slackTs }: Row): boolean {
  return until !== null && slackTs === null && Temporal.Instant.compare(clocks.district.now(), until) > 0;
}

async function send(courier: Courier, row: Row, thread: string | undefined): Promise<Step> {
  const { db, client, clocks } = courier;
  const place = await allowedPlace(courier, row);
  if (place === undefined) return 'waits';
  if ('end' in place) return failed(courier, row, place);
  const { channel, words } = place;
  const looked = row.slackTs === null ? await lookBeforePosting(courier, row, { channel, thread }) : 'go';
  if (looked !== 'go') return notYet(courier, row, looked);
  if (!inTx(db, (tx) => claim(tx, row, channel, clocks.wall.wall()))) return 'waits';
  const sent = row.slackTs
    ? await edit(client, words, { channel, ts: row.slackTs })
    : await post(client, row, { channel, thread, words });
  return finish(courier, { ...row, slackChannel: channel }, sent);
}

/** Where the database is a copy that was put back: what may stand in Slack already is not posted again. */
function notYet(courier: Courier, row: Row, looked: Exclude<Looked, 'go'>): Step {
  if (looked === 'found' || looked === 'more') return 'answered';
  if (looked !== 'held') return failed(courier, row, looked.end === 'unknown' ? { ...looked, end: 'notSent' } : looked);
  const { db, clocks, timings } = courier;
  ledger.putOff(db, row, heldWhy, clocks.wall.wall(), { exactly: timings.betweenReads * 10 });
  return 'waits';
}

/** A conversation it may be sent to, and what it may say there. */
interface Place {
  readonly channel: string;
  readonly words: Post;
}

/** Where it may be sent, now; undefined when it may not, which is written down. */
async function allowedPlace(courier: Courier, row: Row): Promise<Place | Failure | undefined> {
  if (row.channelId !== null) return placeInChannel(courier, row, row.channelId);
  const channel = await personalChannel(courier, row);
  return typeof channel === 'string' ? { channel, words: postOf(row) } : channel;
}

async function placeInChannel(courier: Courier, row: Row, channel: string): Promise<Place | Failure | undefined> {
  const { db, client, clocks, bot } = courier;
  const record = courier.facetsOf(db, row.about);
  if (!record) return withhold(courier, row, { withhold: 'the record is gone' });
  try {
    const seen = { db, clock: clocks.district, record, row, botUserId: bot.userId };
    const audience = await channelAudience(client, seen);
    return 'withhold' in audience ? withhold(courier, row, audience) : { channel, words: audience.words };
  } catch (error) {
    return failureOf(error);
  }
}

async function personalChannel(courier: Courier, row: Row): Promise<string | Failure | undefined> {
  const { db, client, clocks, facetsOf } = courier;
  const audience = personalAudience(db, clocks.district, facetsOf, row);
  if ('wait' in audience) return { end: 'notSent', why: audience.wait };
  if (!('slackId' in audience)) return withhold(courier, row, audience);
  if (row.slackChannel !== null) return row.slackChannel;
  const opened = await openConversation(client, audience.slackId);
  if ('end' in opened) return opened;
  // Asked once more: a right can be lost while Slack is waited for.
  return personalChannel(courier, { ...row, slackChannel: opened.channel });
}

function withhold(courier: Courier, row: Row, audience: { withhold: string } | { stop: string }): undefined {
  const [state, why] =
    'withhold' in audience ? (['withheld', audience.withhold] as const) : (['stopped', audience.stop] as const);
  end(courier, row, state, why);
  courier.log.warn({ message: row.key, state, why }, 'a message was not sent');
}

async function withdraw(courier: Courier, row: Row): Promise<Step> {
  const { slackChannel: channel, slackTs: ts } = row;
  const gone = channel !== null && ts !== null ? await takeBack(courier.client, { channel, ts }) : undefined;
  if (gone && 'end' in gone) {
    if (gone.end === 'unknown') ledger.maybeGone(courier.db, row);
    return failed(courier, row, gone);
  }
  ledger.takenBack(courier.db, row);
  return gone ? 'answered' : 'waits';
}

function finish(courier: Courier, row: Row, sent: Sent): Step {
  // It was taken back without our hearing of it, and is wanted again.
  if ('end' in sent && sent.why === 'message_not_found' && row.slackTs !== null && row.shownHash === null) {
    ledger.takenBack(courier.db, row);
    return 'answered';
  }
  if ('end' in sent) return failed(courier, row, sent);
  shown(courier, row, { ...sent, hash: row.wantedHash });
  return 'answered';
}

function failed(courier: Courier, row: Row, failure: Failure): Step {
  const { db, clocks, timings, log } = courier;
  const now = clocks.wall.wall();
  if (failure.why !== notAskedYet)
    log.warn({ message: row.key, end: failure.end, why: failure.why }, 'Slack did not take a message');
  switch (failure.end) {
    case 'refused':
      end(courier, row, 'stopped', failure.why);
      return 'answered';
    case 'unauthorized':
      ledger.putOff(db, row, failure.why, now, { exactly: timings.backoff });
      return 'unauthorized';
    case 'notSent':
      ledger.putOff(db, row, failure.why, now, pauseFor(failure, timings));
      return failure.retryAfterMs ? { holdMs: failure.retryAfterMs } : 'waits';
    case 'unknown':
      // An edit or a withdrawal made twice is made once; only a first post may not be repeated blindly.
      if (row.slackTs !== null || row.slackChannel === null)
        ledger.putOff(db, row, failure.why, now, { growing: timings.backoff, endless: false });
      else ledger.leaveUnknown(db, row, failure.why, now, timings);
      return 'waits';
  }
}

function pauseFor({ retryAfterMs }: { retryAfterMs?: number }, { backoff }: Timings): ledger.Pause {
  return retryAfterMs ? { exactly: retryAfterMs } : { growing: backoff, endless: true };
}

async function settle(courier: Courier, row: Row, thread: string | undefined): Promise<Step> {
  const { db, client, clocks, timings } = courier;
  const channel = row.slackChannel ?? row.channelId;
  if (channel === null) return unsettled(courier, row, 'no_channel_known');
  const since = thread || row.attemptAfter === null ? undefined : newestShownIn(db, channel, row.attemptAfter);
  const finding = await find(client, row, { channel, thread, since, botId: courier.bot.botId });
  if (finding === 'absent') ledger.absent(db, row, clocks.wall.wall(), timings);
  else if ('end' in finding) return unread(courier, row, finding);
  else if ('unproven' in finding) return unsettled(courier, row, finding.unproven);
  // What is shown is what was wanted at the attempt, which may be older than what is wanted now: an edit settles that.
  else shown(courier, row, { channel, ts: finding.ts, hash: '' }, postedAt(finding.ts, clocks.district.now()));
  return 'answered';
}

/** Slack could not be read. Only its own refusal counts against the time after which a person is asked: an outage ends. */
function unread(courier: Courier, row: Row, failure: Failure): Step {
  if (failure.end === 'refused') return unsettled(courier, row, failure.why);
  const { db, clocks, timings } = courier;
  const holdMs = (failure.end === 'notSent' && failure.retryAfterMs) || timings.betweenReads;
  ledger.lookAgain(db, row, failure.why, clocks.wall.wall() + holdMs);
  return failure.end === 'unauthorized' ? 'unauthorized' : 'waits';
}

function unsettled(courier: Courier, row: Row, why: string): Step {
  const { db, clocks, timings, log } = courier;
  const now = clocks.wall.wall();
  log.warn({ message: row.key, why }, 'could not tell whether a message arrived');
  if (now - (row.attemptAt ?? now) > timings.giveUp) leaveToPerson(courier, row, why);
  else ledger.lookAgain(db, row, why, now + timings.betweenReads);
  return 'answered';
}
