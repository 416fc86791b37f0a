import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { failureOf } from '../slack.ts';
import { type Envelope, Link, type LinkTimings } from './link.ts';

/** In milliseconds. */
export interface RelayTimings extends LinkTimings {
  /** How long a connection lasts that was worth opening: the next one is opened without a pause. */
  readonly steady: number;
  /** Before the second attempt in a row; doubled with each one after it. */
  readonly pause: number;
  readonly longestPause: number;
  /** How long a connection that Slack will close stays after the next is open: Slack may still deliver on it. */
  readonly linger: number;
}

/** A silent connection is noticed within three beats. Shorter beats would take a slow network for silence. */
export const slackRelay: RelayTimings = {
  hello: 10_000,
  beat: 4_000,
  steady: 30_000,
  pause: 1_000,
  longestPause: 60_000,
  linger: 10_000,
};

export interface RelayParts {
  /** Asks Slack for the address of one connection. */
  address(): Promise<string>;
  deliver(envelope: Envelope): void;
  readonly log: Log;
  readonly timings: RelayTimings;
}

/** The pause before an attempt, after so many in a row that came to nothing lasting. `chance` from 0 to 1: apps that lost Slack together must not come back together. */
export function pauseBefore(attempts: number, { pause, longestPause }: RelayTimings, chance: number): number {
  if (attempts === 0) return 0;
  return Math.min(longestPause, pause * 2 ** (attempts - 1)) * (0.5 + chance / 2);
}

const maxLinks = 2;

/** Keeps one connection to Slack open, and opens the next before Slack closes it. There are never more than two. */
export class Relay {
  readonly #parts: RelayParts;
  readonly #links: Link[] = [];
  readonly #stopping = new AbortController();
  #seeking = false;
  #attempts = 0;
  /** Slack's own word how long to wait. */
  #asked = 0;
  /** Why trying again soon is of no use, in words. */
  #trouble: string | undefined;

  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  /** Resolves after the first attempt; whatever came of it, it goes on. Rejects when Slack refuses us: that is the installer's to mend. */
  async start(): Promise<void> {
    this.#seeking = true;
    const refused = await this.#attempt();
    this.#seeking = false;
    if (refused !== undefined) {
      this.#stopping.abort();
      throw refused;
    }
    void this.#keep();
  }

  /** Ends every connection after what came on it is answered. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#links].map((link) => link.leave()));
  }

  connected(): boolean {
    return this.#links.some((link) => link.open());
  }

  /** How we stand with Slack, in words for whoever looks after the app. */
  standing(): string {
    return this.connected() ? 'connected' : (this.#trouble ?? 'not connected, trying again');
  }

  /** Tries until a connection is open that lasts. One call at a time does it. */
  async #keep(): Promise<void> {
    if (this.#seeking) return;
    this.#seeking = true;
    while (!this.#stopped() && !this.#links.some((link) => link.lasting())) await this.#attempt();
    this.#seeking = false;
  }

  /** One attempt, after the pause it needs. Gives back the error with which Slack refused us. */
  async #attempt(): Promise<unknown> {
    const pause = Math.round(this.#pause());
    if (pause > 0) this.#parts.log.info({ pause }, 'the next connection to Slack is opened after a pause');
    await wait(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    if (this.#stopped()) return undefined;
    this.#attempts += 1;
    try {
      const address = await this.#parts.address();
      await this.#makeRoom();
      if (!this.#stopped()) await this.#open(address);
      return undefined;
    } catch (error) {
      return this.#failed(error) ? error : undefined;
    }
  }

  #pause(): number {
    const { timings } = this.#parts;
    const chance = Math.random();
    const asked = this.#asked * (1 + chance / 10);
    this.#asked = 0;
    if (this.#trouble !== undefined) return Math.max(asked, timings.longestPause * (0.5 + chance / 2));
    return Math.max(asked, pauseBefore(this.#attempts, timings, chance));
  }

  /** Resolves when Slack has said hello, or the connection came to nothing. */
  #open(address: string): Promise<void> {
    return new Promise((resolve) => {
      const link = new Link(address, this.#parts.timings, {
        hello: () => {
          this.#welcome(link);
          resolve();
        },
        notice: (reason) => this.#notice(link, reason),
        envelope: this.#parts.deliver,
        closed: (why) => {
          this.#closed(link, why);
          resolve();
        },
      });
      this.#links.push(link);
    });
  }

  #welcome(link: Link): void {
    const { timings, log } = this.#parts;
    log.info({ connections: this.#links.length }, 'a connection to Slack is open');
    this.#trouble = undefined;
    setTimeout(() => this.#proven(link), timings.steady).unref();
    for (const old of this.#links) if (old !== link) setTimeout(() => void old.leave(), timings.linger).unref();
  }

  #proven(link: Link): void {
    if (link.lasting()) this.#attempts = 0;
  }

  #notice(link: Link, reason: string): void {
    this.#parts.log.info({ reason }, 'Slack will close a connection');
    if (reason === 'link_disabled') {
      this.#hopeless('Socket Mode is turned off in the app’s Slack settings', reason);
      link.end(reason);
    }
    void this.#keep();
  }

  #closed(link: Link, why: string): void {
    this.#links.splice(this.#links.indexOf(link), 1);
    if (this.#stopped()) return;
    this.#parts.log.info({ why, left: this.#links.length }, 'a connection to Slack ended');
    void this.#keep();
  }

  /** True when Slack refuses us, so that trying again soon is of no use. */
  #failed(error: unknown): boolean {
    const failure = failureOf(error);
    if (failure.end === 'notSent') this.#asked = failure.retryAfterMs ?? 0;
    const refused = failure.end === 'refused' || failure.end === 'unauthorized';
    if (refused) this.#hopeless(`Slack refused to open a connection (${failure.why})`, failure.why);
    else this.#parts.log.warn({ why: failure.why }, 'Slack could not be asked for a connection');
    return refused;
  }

  #hopeless(words: string, why: string): void {
    // Said when it begins, not each time it is tried again.
    if (this.#trouble !== words) this.#parts.log.error({ why }, words);
    this.#trouble = words;
  }

  async #makeRoom(): Promise<void> {
    while (this.#links.length >= maxLinks) await this.#links[0]?.leave();
  }

  #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }
}
