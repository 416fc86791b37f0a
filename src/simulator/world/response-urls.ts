import type { Random } from '../random.ts';

const LIFE_MS = 30 * 60_000;
const USES = 5;

/** Where answers to an interaction go. */
export interface ReplyPlace {
  readonly channel: string;
  readonly user: string;
  /** The message the interaction came from, when it came from one. */
  readonly messageTs?: string | undefined;
  readonly threadTs?: string | undefined;
}

interface Issued {
  readonly place: ReplyPlace;
  readonly at: number;
  uses: number;
}

/** Response URLs: five uses within thirty minutes. */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Makes one; the answer is its path below the workspace's origin. */
  issue(place: ReplyPlace, kind: 'commands' | 'actions', now: number): string {
    const path = `/${kind}/${this.#random.id('T')}/${this.#random.below(1e12)}/${this.#random.hex(24)}`;
    this.#issued.set(path, { place, at: now, uses: 0 });
    return path;
  }

  /** Takes one use, or names Slack's error. */
  use(path: string, now: number): ReplyPlace | string {
    const issued = this.#issued.get(path);
    if (!issued) return 'invalid_url';
    if (now - issued.at > LIFE_MS) return 'expired_url';
    if (issued.uses >= USES) return 'used_url';
    issued.uses += 1;
    return issued.place;
  }
}
