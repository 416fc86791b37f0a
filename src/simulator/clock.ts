interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/** The workspace's time: starts where it is told, runs on in real time, and can be moved. */
export class Clock {
  readonly #zero: number;
  #moved = 0;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Hears that time was moved. */
  onMove: () => void = () => undefined;

  constructor(start: number | undefined) {
    this.#zero = (start ?? Date.now()) - performance.now();
  }

  /** Milliseconds since 1970, as this workspace sees it. */
  now(): number {
    return Math.floor(this.#zero + performance.now() + this.#moved);
  }

  /** Moves time; whatever falls due on the way happens at once. */
  moveBy(ms: number): void {
    this.#moved += ms;
    this.#runDue();
    this.onMove();
  }

  /** Moves time to an instant. */
  moveTo(epochMs: number): void {
    this.moveBy(epochMs - this.now());
  }

  /** Runs something after that much of this workspace's time: real waiting and moving both count. */
  after(ms: number, run: () => void): void {
    this.#waiting.push({ at: this.now() + ms, run });
    this.#arm();
  }

  /** Forgets what was still to come. */
  stop(): void {
    this.#waiting = [];
    clearTimeout(this.#timer);
  }

  #runDue(): void {
    const due = this.#waiting.filter((one) => one.at <= this.now()).sort((a, b) => a.at - b.at);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const one of due) one.run();
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    const next = Math.min(...this.#waiting.map((one) => one.at));
    this.#timer = setTimeout(() => this.#runDue(), Math.min(Math.max(next - this.now(), 0) + 1, 2 ** 30)).unref();
  }
}
