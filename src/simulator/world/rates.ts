const BURST = 3;
const PER_SECOND = 1;

/** One post a second in each channel, with short bursts. */
export class PostRates {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** Takes a place in the channel's second; otherwise the whole seconds to wait. */
  take(channel: string, now: number): number {
    const bucket = this.#buckets.get(channel) ?? { left: BURST, at: now };
    const elapsed = Math.max(0, now - bucket.at) / 1000;
    const left = Math.min(BURST, bucket.left + elapsed * PER_SECOND);
    const granted = left >= 1;
    this.#buckets.set(channel, { left: granted ? left - 1 : left, at: now });
    return granted ? 0 : Math.max(1, Math.ceil((1 - left) / PER_SECOND));
  }
}
