import { setImmediate as turn } from 'node:timers/promises';

const STILL_TURNS = 8;

/** Knows whether anything is going on between the app and Slack, so that a verb can wait for the end of it. */
export class Activity {
  #running = 0;
  #lastAt = performance.now();
  /** How long nothing must happen before the app counts as still: turns are enough in process, sockets need time. */
  stillMs = 0;
  /** How long an app that has acknowledged may do nothing before a person concludes that nothing will come. */
  patienceMs = 10;

  /** In process, turns of the event loop tell when an app is done; over sockets only time does. */
  paceFor(wire: 'process' | 'socket'): void {
    this.stillMs = wire === 'process' ? 0 : 20;
    this.patienceMs = wire === 'process' ? 10 : 1_000;
  }

  begin(): void {
    this.#running += 1;
    this.#lastAt = performance.now();
  }

  end(): void {
    this.#running -= 1;
    this.#lastAt = performance.now();
  }

  /** Milliseconds since anything was going on; 0 while something is. */
  idleMs(): number {
    return this.#running > 0 ? 0 : performance.now() - this.#lastAt;
  }

  /** Resolves when nothing is on its way any more, or after the limit. */
  async still(limitMs = 60_000): Promise<void> {
    const deadline = performance.now() + limitMs;
    for (let quiet = 0; quiet < STILL_TURNS || this.idleMs() < this.stillMs; ) {
      await turn();
      quiet = this.#running > 0 ? 0 : quiet + 1;
      if (performance.now() > deadline) return;
    }
  }
}
