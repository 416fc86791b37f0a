import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { WallClock } from '../clock.ts';
import type { Log } from '../log.ts';
import { admits, forget, type Guard, readBody, requestGuard, TooLarge } from './guard.ts';
import type { HealthPages } from './health-pages.ts';

export interface HttpDoor {
  readonly signingSecret: string;
  readonly port: number;
  /** Loopback unless the machine is meant to be reached. */
  readonly host?: string;
  readonly clock: WallClock;
  readonly log: Log;
  readonly health: HealthPages;
  /** How long, in milliseconds, anything may take: Slack gives up after three seconds. */
  readonly patience?: number;
}

const slackPatience = 3_000;

/**
 * Slack's requests over HTTP. Checks signature, time, replay and shape before Bolt sees anything: Bolt alone handles a
 * replayed request again, accepts a time in the future, and ends the process on a signed `null`.
 */
export class HttpReceiver implements Receiver {
  #app: App | undefined;
  #server: Server | undefined;
  readonly #door: HttpDoor;
  readonly #guard: Guard;
  readonly #patience: number;

  constructor(door: HttpDoor) {
    this.#door = door;
    this.#guard = requestGuard(door.signingSecret, door.clock);
    this.#patience = door.patience ?? slackPatience;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Resolves with the port it listens on. */
  start(): Promise<number> {
    // Node looks for slow clients every thirty seconds unless told otherwise.
    const slow = { requestTimeout: this.#patience * 3, connectionsCheckingInterval: this.#patience };
    const server = createServer(slow, (request, response) => void this.#take(request, response));
    server.headersTimeout = slow.requestTimeout;
    server.maxConnections = 500;
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#door.port, this.#door.host ?? '127.0.0.1', () => {
        const at = server.address();
        resolve(typeof at === 'object' && at ? at.port : this.#door.port);
      });
    });
  }

  /** Ends after what is in flight. A client that never finishes its request is not waited for. */
  stop(): Promise<void> {
    const server = this.#server;
    if (!server) return Promise.resolve();
    return new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), this.#patience);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'GET') return this.#door.health.answer(request, response);
      if (request.method !== 'POST' || request.url !== '/slack/events') return end(response, 404);
      const raw = await readBody(request);
      const verdict = admits(this.#guard, request.headers, raw);
      if ('refused' in verdict) {
        this.#door.log.warn({ why: verdict.refused }, 'a request was refused');
        return end(response, verdict.status);
      }
      if (verdict.body.type === 'url_verification') return end(response, 200, { challenge: verdict.body.challenge });
      if ('ssl_check' in verdict.body) return end(response, 200);
      await this.#hand(verdict.body, request, response);
    } catch (error) {
      this.#door.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a request could not be read');
      end(response, error instanceof TooLarge ? 413 : 400);
    }
  }

  async #hand(body: Record<string, unknown>, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isEvent = body.type === 'event_callback';
    const timer = setTimeout(() => end(response, 503), this.#patience);
    const retry = Number(request.headers['x-slack-retry-num']);
    const event: ReceiverEvent = {
      body,
      ...(Number.isInteger(retry) ? { retryNum: retry } : {}),
      // An event is acknowledged after it was handled: until then Slack will deliver it again.
      ack: async (answer: unknown) => {
        if (!isEvent) end(response, 200, answer);
      },
    };
    try {
      await this.#app?.processEvent(event);
      end(response, isEvent ? 200 : 404);
    } catch (error) {
      forget(this.#guard, request.headers);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Ends the response unless it has ended already. */
function end(response: ServerResponse, status: number, body?: unknown): void {
  if (response.writableEnded) return;
  if (body === undefined || body === '') return void response.writeHead(status).end();
  if (typeof body === 'string') return void response.writeHead(status, { 'content-type': 'text/plain' }).end(body);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
