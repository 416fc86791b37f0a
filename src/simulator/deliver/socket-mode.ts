import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Clock } from '../clock.ts';
import type { FaultChange, Faults, Parting } from '../faults.ts';
import { obj, parsed, present, str } from '../json.ts';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { SocketLine } from './socket-line.ts';
import { type Delivery, type Reply, type Transport, Unreachable } from './transport.ts';
import { wireJson } from './wire-json.ts';

const MOST = 10;

interface Waiting {
  readonly line: SocketLine;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

interface Parts {
  readonly random: Random;
  readonly log: Log;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly appId: string;
}

/** Socket Mode: up to ten connections, and a payload goes to any one of them. */
export class SocketMode {
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #tickets = new Set<string>();
  readonly #lines: SocketLine[] = [];
  readonly #waiting = new Map<string, Waiting>();
  readonly #answered = new Set<string>();
  readonly #parts: Parts;
  readonly #onOpen: () => void;
  #most = 0;

  constructor(parts: Parts, onOpen: () => void) {
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
    return this.#lines.length;
  }

  /** How many there were at once, at most. */
  most(): number {
    return this.#most;
  }

  /** Takes over a request for a connection, if it has a ticket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const tooMany = this.#lines.length >= MOST;
    if (!this.#tickets.delete(ticket) || tooMany) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (link) => this.#welcome(new SocketLine(link, socket)));
  }

  /** Delivers to any one of the connections that were said hello to, those that will be closed included. */
  readonly transport: Transport = (delivery) => {
    const ready = this.#lines.filter((line) => line.ready);
    const line = ready[this.#parts.random.below(ready.length)];
    if (!line) return Promise.reject(new Unreachable());
    const envelope = this.#envelope(delivery);
    return new Promise((resolve, reject) => {
      this.#waiting.set(envelope.envelope_id, { line, resolve, reject });
      line.send(wireJson(envelope, this.#parts.random));
    });
  };

  /** Does to the connections of this moment what the faults say. */
  misbehave({ dropSockets, down, sockets = {} }: FaultChange): void {
    if (dropSockets === true || down === true) this.drop();
    if (sockets.disconnect) this.#part(sockets.disconnect);
    if (sockets.halfClose === true) this.#halfClose();
    if (sockets.silence === true) this.#silence();
    if (sockets.disabled === true) this.#disable();
  }

  /** Closes every connection now, without a word. */
  drop(): void {
    for (const line of [...this.#lines]) line.drop();
  }

  /** Says to every connection that it will be closed; after the notice nothing more goes to it, and it is closed once what went to it is answered. */
  #part(reason: Parting): void {
    const { clock, faults } = this.#parts;
    for (const line of [...this.#lines]) {
      line.say({ type: 'disconnect', reason, debug_info: { host: 'pretend' } });
      clock.after(faults.sockets.noticeMs, () => {
        line.ready = false;
        line.parting = true;
        this.#closeIfAnswered(line);
      });
    }
  }

  /** Socket Mode is switched off: every connection hears it and is closed. */
  #disable(): void {
    for (const line of [...this.#lines]) this.#turnAway(line);
  }

  /** Ends this side of every connection, without a closing frame. */
  #halfClose(): void {
    for (const line of this.#lines) line.halfClose();
  }

  /** Neither hears nor says anything on the connections there are now, and leaves them open. */
  #silence(): void {
    for (const line of this.#lines) line.silent = true;
  }

  #welcome(line: SocketLine): void {
    const { random, clock, faults } = this.#parts;
    this.#lines.push(line);
    this.#most = Math.max(this.#most, this.#lines.length);
    line.listen({ take: (text) => this.#take(line, text), gone: () => this.#gone(line) });
    this.#onOpen();
    const { disabled, noHello, helloMs } = faults.sockets;
    if (disabled) this.#turnAway(line);
    else if (random.chance(noHello)) return;
    else if (helloMs > 0) clock.after(helloMs, () => this.#hello(line));
    else this.#hello(line);
  }

  #hello(line: SocketLine): void {
    if (!this.#lines.includes(line)) return;
    const debug = { host: 'pretend', build_number: 1, approximate_connection_time: 3600 };
    const hello = { type: 'hello', num_connections: this.#lines.length, debug_info: debug };
    line.say({ ...hello, connection_info: { app_id: this.#parts.appId } });
    line.ready = true;
  }

  #turnAway(line: SocketLine): void {
    line.say({ type: 'disconnect', reason: 'link_disabled', debug_info: { host: 'pretend' } });
    line.close();
  }

  #envelope({ kind, body, retry }: Delivery) {
    const attempt = kind === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {};
    const id = { envelope_id: `${this.#parts.random.hex(8)}-${this.#parts.random.hex(12)}` };
    return {
      ...id,
      ...present({ type: kind, accepts_response_payload: kind !== 'events_api', payload: body, ...attempt }),
    };
  }

  #take(line: SocketLine, text: string): void {
    const said = obj(parsed(text));
    const id = str(said.envelope_id);
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    if (waiting && waiting.line !== line) {
      this.#parts.log.problem(`acknowledged on another connection: envelope ${id}`);
      return;
    }
    if (this.#answered.has(id)) this.#parts.log.problem(`acknowledged twice: envelope ${id}`);
    this.#answered.add(id);
    waiting?.resolve({ status: 200, body: said.payload });
    this.#waiting.delete(id);
    this.#closeIfAnswered(line);
  }

  #closeIfAnswered(line: SocketLine): void {
    if (line.parting && ![...this.#waiting.values()].some((one) => one.line === line)) line.close();
  }

  #gone(line: SocketLine): void {
    this.#lines.splice(this.#lines.indexOf(line), 1);
    for (const [id, waiting] of this.#waiting) {
      if (waiting.line !== line) continue;
      this.#waiting.delete(id);
      waiting.reject(new Unreachable());
    }
  }
}
