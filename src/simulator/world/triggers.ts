import type { Random } from '../random.ts';

const LIFE_MS = 3_000;

/** A right to open one window for one person. */
export interface Trigger {
  readonly user: string;
  /** Whether it was made inside a window, where a new one goes on top. */
  readonly inWindow: boolean;
}

interface Issued extends Trigger {
  readonly at: number;
  used: boolean;
}

/** Trigger ids: three real seconds, one use. */
export class Triggers {
  readonly #issued = new Map<string, Issued>();
  readonly #random: Random;
  readonly #strict: boolean;

  constructor(random: Random, strict: boolean) {
    this.#random = random;
    this.#strict = strict;
  }

  issue(trigger: Trigger): string {
    const id = `${this.#random.below(1e9)}.${this.#random.below(1e9)}.${this.#random.hex(32)}`;
    this.#issued.set(id, { ...trigger, at: performance.now(), used: false });
    return id;
  }

  /** Takes the trigger, or names Slack's error. */
  exchange(id: string): Trigger | string {
    const issued = this.#issued.get(id);
    if (!issued) return 'invalid_trigger_id';
    if (issued.used) return 'exchanged_trigger_id';
    if (this.#strict && performance.now() - issued.at > LIFE_MS) return 'expired_trigger_id';
    issued.used = true;
    return issued;
  }
}
