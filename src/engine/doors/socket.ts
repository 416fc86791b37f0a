import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Log, traceOf } from '../log.ts';
import { quietLogger } from './bolt-log.ts';
import type { Envelope } from './link.ts';
import { Relay, type RelayTimings, slackRelay } from './relay.ts';

export interface SocketDoor {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly log: Log;
  readonly timings?: RelayTimings;
}

const params = z.object({ url: z.string() });

/**
 * Slack's requests over Socket Mode. The SDK's own client closes its connection before it has the next, which leaves the
 * app deaf at each of Slack's hourly refreshes; and Bolt's receiver acknowledges events before they are handled.
 */
export class SocketReceiver implements Receiver {
  #app: App | undefined;
  readonly #relay: Relay;
  readonly #running = new Set<Promise<void>>();
  readonly #log: Log;

  constructor({ appToken, apiUrl, log, timings = slackRelay }: SocketDoor) {
    this.#log = log;
    const client = new WebClient(appToken, {
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      logger: quietLogger(log),
      timeout: 10_000,
      // When to try again is the relay's to say.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    });
    this.#relay = new Relay({
      address: async () => params.parse(await client.apps.connections.open()).url,
      deliver: (envelope) => this.#take(envelope),
      log,
      timings,
    });
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<void> {
    return this.#relay.start();
  }

  async stop(): Promise<void> {
    await this.#relay.stop();
    await Promise.allSettled(this.#running);
  }

  /** Whether Slack reaches us now. */
  connected(): boolean {
    return this.#relay.connected();
  }

  /** The same in words, and why not. */
  standing(): string {
    return this.#relay.standing();
  }

  #take(envelope: Envelope): void {
    const work = this.#handle(envelope).catch((error: unknown) =>
      this.#log.warn(traceOf(error), 'a delivery could not be handled'),
    );
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async #handle({ type, body, retryNum, ack }: Envelope): Promise<void> {
    const isEvent = type === 'events_api';
    const delivered: ReceiverEvent = {
      body,
      ...(retryNum ? { retryNum } : {}),
      // An event is acknowledged after it was handled: until then Slack will deliver it again.
      ack: async (answer: unknown) => {
        if (!isEvent) await ack(answer);
      },
    };
    await this.#app?.processEvent(delivered);
    if (isEvent) await ack();
  }
}
