import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { paragraph } from '../kit/words/pieces.ts';
import { createLog } from './log.ts';
import { gainOf } from './optional-scopes.ts';
import { toPost } from './render/blocks.ts';
import { failureOf, type SlackWires, slackClients } from './slack.ts';

const unreachable = 'Slack can’t be reached from this machine. Check its network and try again.';

/** One thing tried on the real workspace, and what came of it. */
export interface Finding {
  readonly what: string;
  readonly holds: boolean;
  readonly advice: string;
  /** The app does without it. */
  readonly optional?: true;
}

export interface DoctorParts {
  readonly slack: SlackWires;
  /** For Socket Mode. */
  readonly appToken: string | undefined;
  /** Whose direct messages it may try things in: the installer's own. */
  readonly email: string;
  /** The permissions the manifest asks for. */
  readonly scopes: readonly string[];
  /** Those it asks for and does without. */
  readonly optional: readonly string[];
}

const sent = z.object({
  ts: z.string(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
const seen = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      text: z.string(),
      metadata: z.object({ event_payload: z.record(z.string(), z.unknown()) }).optional(),
    }),
  ),
});

/**
 * Tries on a real workspace what the app relies on and Slack does not promise in writing. Writes one message into the installer's
 * own conversation with the app and takes it back. Stops at the first thing without which the rest cannot be tried.
 */
export async function examine(parts: DoctorParts): Promise<Finding[]> {
  const client = slackClients(parts.slack, createLog('silent')).outbox;
  const findings: Finding[] = [];
  const key = randomUUID();
  let channel = '';
  let ts = '';

  await attempt(
    'Slack accepts the bot token',
    'Copy the Bot User OAuth Token from OAuth & Permissions to SLACK_BOT_TOKEN.',
    () => client.auth.test(),
  );
  await attempt(
    'Every permission in the manifest is granted',
    'Reinstall the app in the workspace from its page in Slack.',
    allScopes,
  );
  for (const scope of parts.optional) await look(scope);
  if (parts.appToken)
    await attempt(
      'A Socket Mode connection opens',
      'Create an app-level token with connections:write and put it in SLACK_APP_TOKEN.',
      opensSocket,
    );
  await attempt(
    'Your account is found by its email',
    'Give the address you use in Slack: npm run doctor -- --email you@district.example',
    findsAccount,
  );
  await attempt('A message can be posted to you', 'Turn on the Messages tab under App Home.', posts);
  await attempt(
    'A message is found again by its key',
    'Grant im:history and metadata.message:read. Without them, Throughline can’t tell whether a message arrived.',
    finds,
  );
  await attempt(
    'An edit changes the message and keeps its key',
    'Please report this. Throughline relies on it to send each message once.',
    edits,
  );
  await attempt('A message can be deleted', 'Please report this.', () => client.chat.delete({ channel, ts }));
  return findings;

  async function attempt(what: string, advice: string, work: () => Promise<unknown>): Promise<void> {
    if (isLost()) return;
    try {
      await work();
      findings.push({ what, holds: true, advice });
    } catch (error) {
      const { end, why } = error instanceof Unmet ? { end: 'refused', why: error.message } : failureOf(error);
      // Nothing was ever heard of Slack: whatever else may be wrong, that is first.
      const unheard = end === 'unknown' || (end === 'notSent' && why !== 'ratelimited');
      findings.push({ what, holds: false, advice: `${unheard ? unreachable : advice} (${why})` });
    }
  }

  function isLost(): boolean {
    return findings.some((one) => !one.holds && !one.optional);
  }

  async function granted(): Promise<readonly string[]> {
    return (await client.auth.test()).response_metadata?.scopes ?? [];
  }

  async function look(scope: string): Promise<void> {
    if (isLost()) return;
    const holds = (await granted()).includes(scope);
    findings.push({
      what: `The optional permission ${scope} is granted`,
      holds,
      advice: gainOf(scope),
      optional: true,
    });
  }

  async function allScopes(): Promise<void> {
    const given = await granted();
    const missing = parts.scopes.filter((scope) => !given.includes(scope));
    if (missing.length > 0) throw new Unmet(`missing: ${missing.join(', ')}`);
  }

  function opensSocket(): Promise<unknown> {
    const { apiUrl, fetch } = parts.slack;
    const options = {
      retryConfig: { retries: 0 },
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      ...(fetch ? { fetch } : {}),
    };
    return new WebClient(parts.appToken, options).apps.connections.open();
  }

  async function findsAccount(): Promise<void> {
    const { user } = await client.users.lookupByEmail({ email: parts.email });
    const opened = await client.conversations.open({ users: user?.id ?? '' });
    channel = opened.channel?.id ?? '';
  }

  async function posts(): Promise<void> {
    const metadata = { event_type: 'throughline_message', event_payload: { k: key } };
    ts = sent.parse(
      await client.chat.postMessage({
        channel,
        ...toPost([paragraph('Throughline is testing its connection.')]),
        metadata,
      }),
    ).ts;
  }

  async function finds(): Promise<void> {
    const found = (await newest()).find((message) => message.metadata?.event_payload.k === key);
    if (!found) throw new Unmet('the message is missing, or has lost its key');
  }

  async function edits(): Promise<void> {
    await client.chat.update({ channel, ts, ...toPost([paragraph('Throughline has tested its connection.')]) });
    const found = (await newest()).find((message) => message.metadata?.event_payload.k === key);
    if (!found?.text.includes('has tested')) throw new Unmet('the edit didn’t show, or removed the key');
  }

  async function newest() {
    return seen.parse(await client.conversations.history({ channel, include_all_metadata: true, limit: 20 })).messages;
  }
}

/** Slack answered, but not with what the app relies on. */
class Unmet extends Error {}
