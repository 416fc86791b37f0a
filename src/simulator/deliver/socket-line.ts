import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Obj } from '../json.ts';

const PING_MS = 10_000;

/** One Socket Mode connection, as Slack has it. */
export class SocketLine {
  /** Whether payloads may go to it. */
  ready = false;
  /** Whether it is closed as soon as everything on it is answered. */
  parting = false;
  /** Whether this side has fallen silent. */
  silent = false;
  readonly #link: WebSocket;
  readonly #socket: Duplex;

  constructor(link: WebSocket, socket: Duplex) {
    this.#link = link;
    this.#socket = socket;
  }

  /** Hears the app from now on, and answers its pings. */
  listen(ears: { take(text: string): void; gone(): void }): void {
    const link = this.#link;
    const ping = setInterval(() => this.#unlessSilent(() => link.ping('Ping from pretend Slack')), PING_MS).unref();
    link.on('message', (data) => this.#unlessSilent(() => ears.take(String(data))));
    link.on('ping', (data) => this.#unlessSilent(() => link.pong(data)));
    link.on('error', () => link.terminate());
    link.on('close', () => {
      clearInterval(ping);
      ears.gone();
    });
  }

  say(message: Obj): void {
    this.send(JSON.stringify(message));
  }

  send(text: string): void {
    this.#unlessSilent(() => this.#link.send(text));
  }

  close(): void {
    this.#link.close();
  }

  /** Closes it without a word. */
  drop(): void {
    this.#link.terminate();
  }

  /** Says that nothing more will come, as TCP says it, and goes on hearing. */
  halfClose(): void {
    this.ready = false;
    this.#socket.end();
  }

  #unlessSilent(act: () => void): void {
    if (!this.silent) act();
  }
}
