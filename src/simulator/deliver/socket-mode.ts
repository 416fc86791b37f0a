import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { obj, parsed, present, str } from '../json.ts';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { type Delivery, type Reply, type Transport, Unreachable } from './transport.ts';
import { wireJson } from './wire-json.ts';

const PING_MS = 10_000;
const MOST = 10;

interface Waiting {
  readonly socket: WebSocket;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** Socket Mode: up to ten connections, and a payload goes to any one of them. */
export class SocketMode {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #open: WebSocket[] = [];
  readonly #waiting = new Map<string, Waiting>();
  readonly #answered = new Set<string>();
  readonly #parts: { random: Random; log: Log; appId: string };
  readonly #onOpen: () => void;

  constructor(parts: { random: Random; log: Log; appId: string }, onOpen: () => void) {
    this.#parts = parts;
    this.#onOpen = onOpen;
  }

  /** A ticket for one connection. */
  ticket(): string {
    const ticket = this.#parts.random.hex(32);
    this.#tickets.add(ticket);
    return ticket;
  }

  /** How many connections there are. */
  size(): number {
    return this.#open.length;
  }

  /** Takes over a request for a connection, if it has a ticket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const tooMany = this.#open.length >= MOST;
    if (!this.#tickets.delete(ticket) || tooMany) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (link) => this.#welcome(link));
  }

  /** Delivers to any one of the connections. */
  readonly transport: Transport = (delivery) => {
    const link = this.#open[this.#parts.random.below(this.#open.length)];
    if (!link) return Promise.reject(new Unreachable());
    const envelope = this.#envelope(delivery);
    return new Promise((resolve, reject) => {
      this.#waiting.set(envelope.envelope_id, { socket: link, resolve, reject });
      link.send(wireJson(envelope, this.#parts.random));
    });
  };

  /** Closes every connection now, without a word. */
  drop(): void {
    for (const link of [...this.#open]) link.terminate();
  }

  #welcome(link: WebSocket): void {
    this.#open.push(link);
    const ping = setInterval(() => link.ping('Ping from pretend Slack'), PING_MS).unref();
    link.on('message', (data) => this.#take(String(data)));
    link.on('error', () => link.terminate());
    link.on('close', () => {
      clearInterval(ping);
      this.#gone(link);
    });
    const debug = { host: 'pretend', build_number: 1, approximate_connection_time: 3600 };
    const hello = { type: 'hello', num_connections: this.#open.length, debug_info: debug };
    link.send(JSON.stringify({ ...hello, connection_info: { app_id: this.#parts.appId } }));
    this.#onOpen();
  }

  #envelope({ kind, body, retry }: Delivery) {
    const attempt = kind === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {};
    const id = { envelope_id: `${this.#parts.random.hex(8)}-${this.#parts.random.hex(12)}` };
    return {
      ...id,
      ...present({ type: kind, accepts_response_payload: kind !== 'events_api', payload: body, ...attempt }),
    };
  }

  #take(text: string): void {
    const said = obj(parsed(text));
    const id = str(said.envelope_id);
    if (id === undefined) return;
    if (this.#answered.has(id)) this.#parts.log.problem(`acknowledged twice: envelope ${id}`);
    this.#answered.add(id);
    this.#waiting.get(id)?.resolve({ status: 200, body: said.payload });
    this.#waiting.delete(id);
  }

  #gone(link: WebSocket): void {
    this.#open.splice(this.#open.indexOf(link), 1);
    for (const [id, waiting] of this.#waiting) {
      if (waiting.socket !== link) continue;
      this.#waiting.delete(id);
      waiting.reject(new Unreachable());
    }
  }
}
