/** What something cost a person, counted as on a phone. */
export interface Spent {
  taps: number;
  screens: number;
  typed: number;
}

/** Counts taps, screens and typed characters. */
export class Budget {
  #spent: Spent = { taps: 0, screens: 0, typed: 0 };

  tap(times = 1): void {
    this.#spent.taps += times;
  }

  type(text: string): void {
    this.#spent.typed += Array.from(text).length;
  }

  screen(): void {
    this.#spent.screens += 1;
  }

  spent(): Spent {
    return { ...this.#spent };
  }

  reset(): void {
    this.#spent = { taps: 0, screens: 0, typed: 0 };
  }
}
