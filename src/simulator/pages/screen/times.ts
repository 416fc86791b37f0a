/** How times are said on one person's screen: in their zone, today and yesterday by their names. */
export class Times {
  readonly #zone: string;
  readonly #now: number;

  constructor(zone: string, now: number) {
    this.#zone = zone;
    this.#now = now;
  }

  /** `9:30 AM`. */
  time(at: number): string {
    return formatted(this.#zone, { hour: 'numeric', minute: '2-digit' }, at);
  }

  /** `Mon, Nov 16, 9:30 AM`. */
  moment(at: number): string {
    const options = { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
    return formatted(this.#zone, options, at);
  }

  /** `Monday, November 16, 2026 at 9:30 AM`. */
  full(at: number): string {
    const date = formatted(this.#zone, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }, at);
    return `${date} at ${this.time(at)}`;
  }

  /** `Today`, `Yesterday`, or `Monday, November 16`. */
  day(at: number): string {
    const [then, today] = [this.dayKey(at), this.dayKey(this.#now)];
    if (then === today) return 'Today';
    if (then === this.dayKey(this.#now - 86_400_000)) return 'Yesterday';
    return formatted(this.#zone, { weekday: 'long', month: 'long', day: 'numeric' }, at);
  }

  /** Tells one day from another. */
  dayKey(at: number): string {
    return formatted(this.#zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, at);
  }
}

const kept = new Map<string, Intl.DateTimeFormat>();

/** Formats are kept: making one costs a hundred times what using it does. They depend on nothing but their own words. */
function formatted(timeZone: string, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = timeZone + JSON.stringify(options);
  const format = kept.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone, ...options });
  kept.set(key, format);
  return format.format(at).replace(/\u202f/g, ' ');
}
