/** One request, either way. */
export interface Traffic {
  at: number;
  /** `in`: from the app to Slack. `out`: from Slack to the app. */
  direction: 'in' | 'out';
  what: string;
  status: number;
  ms: number;
  body: unknown;
  answer?: unknown;
}

const KEPT = 5_000;

/** What went over the wire, and what a careful app would not have done. */
export class Log {
  #traffic: Traffic[] = [];
  #recorded = 0;
  readonly #problems: string[] = [];

  record(entry: Traffic): void {
    this.#recorded += 1;
    this.#traffic.push(entry);
    if (this.#traffic.length > KEPT * 1.2) this.#traffic = this.#traffic.slice(-KEPT);
  }

  problem(text: string): void {
    this.#problems.push(text);
  }

  traffic(): Traffic[] {
    return this.#traffic.slice(-KEPT);
  }

  /** How many requests there ever were; the newest has this number less one. */
  recorded(): number {
    return this.#recorded;
  }

  /** The n-th request, while it is kept. */
  entry(n: number): Traffic | undefined {
    return this.#traffic[this.#traffic.length - this.#recorded + n];
  }

  problems(): string[] {
    return [...this.#problems];
  }
}
