import { type RawData, WebSocket } from 'ws';
import { z } from 'zod';

/** What Slack delivers, and the way back: it is acknowledged on the connection on which it came. */
export interface Envelope {
  readonly type: string;
  readonly body: Record<string, unknown>;
  readonly retryNum: number | undefined;
  /** Rejects when the connection ended before. */
  ack(answer?: unknown): Promise<void>;
}

export interface LinkTimings {
  /** How long, in milliseconds, Slack may take from the address to its hello. */
  readonly hello: number;
  /** Between two looks whether the other side is there. After two that heard nothing, the third gives up. */
  readonly beat: number;
}

export interface LinkEvents {
  /** Slack delivers on it from now on. */
  hello(): void;
  /** Slack will close it, and says why. */
  notice(reason: string): void;
  envelope(envelope: Envelope): void;
  /** It is of no use any more. Said once, whatever ended it. */
  closed(why: string): void;
}

const said = z.object({
  type: z.string(),
  reason: z.string().optional(),
  envelope_id: z.string().optional(),
  payload: z.record(z.string(), z.unknown()).optional(),
  retry_attempt: z.number().nullish(),
});
type Said = z.infer<typeof said>;

/** How long Slack waits for an acknowledgement. */
const slackPatience = 3_000;
const quietBeats = 2;

/** One Socket Mode connection, from its address to its end. It never comes back: another takes its place. */
export class Link {
  /** Resolves when its socket is gone. */
  readonly gone: Promise<void>;
  readonly #socket: WebSocket;
  readonly #events: LinkEvents;
  readonly #timings: LinkTimings;
  readonly #owed = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];
  #greeted = false;
  #noticed = false;
  #leaving = false;
  #over = false;
  #unheard = 0;

  constructor(address: string, timings: LinkTimings, events: LinkEvents) {
    this.#events = events;
    this.#timings = timings;
    // Slack may leave the TCP connection open after both sides have said that they close.
    const options = { closeTimeout: 1_000, perMessageDeflate: false };
    const socket = new WebSocket(address, options);
    this.#socket = socket;
    this.gone = new Promise((resolve) => socket.once('close', () => resolve()));
    this.#timers.push(setTimeout(() => this.end('no hello'), timings.hello));
    socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    for (const sign of ['ping', 'pong']) socket.on(sign, () => this.#heard());
    // Whatever the error is, the close follows it.
    socket.on('error', () => undefined);
    socket.on('close', (code) => this.end(`closed with ${code}`));
  }

  /** Whether Slack can deliver on it now. */
  open(): boolean {
    return this.#greeted && !this.#over && this.#socket.readyState === WebSocket.OPEN;
  }

  /** Whether it is open, and Slack has not said that it will close it. */
  lasting(): boolean {
    return this.open() && !this.#noticed;
  }

  /** Ends it after what came on it is answered, or Slack has given up waiting for that. */
  leave(): Promise<void> {
    if (this.#owed.size === 0 || !this.open()) this.end('let go');
    this.#leaving = true;
    if (!this.#over) this.#timers.push(setTimeout(() => this.end('let go'), slackPatience));
    return this.gone;
  }

  /** Ends it now. Slack is told, where it still hears: it would go on delivering to a connection it believes in. */
  end(why: string): void {
    if (this.#over) return;
    this.#over = true;
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.close(1_000);
    else this.#socket.terminate();
    this.#events.closed(why);
  }

  #heard(): void {
    this.#unheard = 0;
  }

  /** Counts beats and not time: a process that was busy must not take what waits to be read for silence. */
  #look(): void {
    this.#unheard += 1;
    if (this.#unheard > quietBeats) this.end('silent');
    else if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping();
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#over) return;
    this.#heard();
    const message = isBinary ? undefined : read(String(data));
    if (message?.type === 'hello') this.#welcome();
    else if (message?.type === 'disconnect') this.#partingWord(message.reason ?? 'without a reason');
    else if (message?.envelope_id !== undefined) this.#deliver(message.envelope_id, message);
  }

  #welcome(): void {
    if (this.#greeted) return;
    this.#greeted = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.push(setInterval(() => this.#look(), this.#timings.beat));
    this.#events.hello();
  }

  #partingWord(reason: string): void {
    this.#noticed = true;
    this.#events.notice(reason);
    // Before its hello nothing is owed on it, and Slack will not say it any more.
    if (!this.#greeted) this.end(reason);
  }

  #deliver(id: string, { type, payload, retry_attempt }: Said): void {
    this.#owed.add(id);
    this.#events.envelope({
      type,
      body: payload ?? {},
      retryNum: retry_attempt ?? undefined,
      ack: async (answer) => {
        await this.#send({ envelope_id: id, payload: typeof answer === 'string' ? { text: answer } : (answer ?? {}) });
        this.#owed.delete(id);
        if (this.#leaving && this.#owed.size === 0) this.end('let go');
      },
    });
  }

  #send(message: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.send(JSON.stringify(message), (error) => (error ? reject(error) : resolve()));
    });
  }
}

function read(text: string): Said | undefined {
  try {
    return said.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
