/** Seconds since 1970 of `2026-11-16T09:30` as clocks in that zone show it; plain seconds stay what they are. */
export function secondsOf(text: string, zone: string): number {
  if (!text.includes('T')) return Number(text);
  const asUtc = Date.parse(`${text}:00Z`);
  // Twice, because the offset that counts is the one at the moment looked for.
  const guess = asUtc - (Date.parse(`${localTime(asUtc, zone)}:00Z`) - asUtc);
  return (guess - (Date.parse(`${localTime(guess, zone)}:00Z`) - asUtc)) / 1000;
}

/** `2026-11-16T09:30`: what clocks in that zone show. */
export function localTime(epochMs: number, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return shown.format(epochMs).replace(' ', 'T');
}
