/** Knows whether the app is working something off that everybody should wait for. */
export class Busy {
  readonly #running = new Set<Promise<unknown>>();
  /** Hears that the app is busy, or is not any more. */
  onTurn: () => void = () => undefined;

  get now(): boolean {
    return this.#running.size > 0;
  }

  /** Counts as busy until that is over. A failure is whoever's it was: nobody catches it here. */
  until(done: Promise<unknown>): void {
    this.#running.add(done);
    this.onTurn();
    void done.finally(() => {
      this.#running.delete(done);
      this.onTurn();
    });
  }

  /** Resolves when nothing is worked off any more. */
  async idle(): Promise<void> {
    while (this.now) await Promise.allSettled(this.#running);
  }
}
