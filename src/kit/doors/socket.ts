import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';
import { type Log, traceOf } from '../log.ts';
import { quietLogger } from './bolt-log.ts';

export interface SocketDoor {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly log: Log;
}

const envelope = z.object({
  type: z.string(),
  body: z.record(z.string(), z.unknown()),
  ack: z.custom<(answer?: unknown) => Promise<void>>((value) => typeof value === 'function'),
  retry_num: z.number().nullish(),
});

/**
 * Slack's requests over Socket Mode. Bolt's own receiver cannot be told another API address, acknowledges events before
 * they are handled, and does not wait for what is running when it stops.
 */
export class SocketReceiver implements Receiver {
  #app: App | undefined;
  #connected = false;
  readonly #client: SocketModeClient;
  readonly #running = new Set<Promise<void>>();
  readonly #log: Log;

  constructor({ appToken, apiUrl, log }: SocketDoor) {
    this.#log = log;
    this.#client = new SocketModeClient({
      appToken,
      logger: quietLogger(log),
      // The defaults (5 s and 30 s) reconnect in storms on a slow network.
      clientPingTimeout: 20_000,
      serverPingTimeout: 60_000,
      clientOptions: { ...(apiUrl ? { slackApiUrl: apiUrl } : {}), retryConfig: { retries: 100, factor: 1.3 } },
    });
    this.#client.on('connected', () => this.#notice(true));
    for (const state of ['disconnected', 'reconnecting']) this.#client.on(state, () => this.#notice(false));
    this.#client.on('slack_event', (event: unknown) => this.#take(event));
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<unknown> {
    return this.#client.start();
  }

  async stop(): Promise<void> {
    await this.#client.disconnect();
    await Promise.allSettled(this.#running);
  }

  /** Whether Slack reaches us now. */
  connected(): boolean {
    return this.#connected;
  }

  #notice(connected: boolean): void {
    this.#connected = connected;
  }

  #take(event: unknown): void {
    const work = this.#handle(event).catch((error: unknown) =>
      this.#log.warn(traceOf(error), 'a delivery could not be handled'),
    );
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async #handle(event: unknown): Promise<void> {
    const { type, body, ack, retry_num } = envelope.parse(event);
    const isEvent = type === 'events_api';
    const delivered: ReceiverEvent = {
      body,
      ...(retry_num ? { retryNum: retry_num } : {}),
      // An event is acknowledged after it was handled: until then Slack will deliver it again.
      ack: async (answer: unknown) => {
        if (!isEvent) await ack(answer);
      },
    };
    await this.#app?.processEvent(delivered);
    if (isEvent) await ack();
  }
}
