import type { Random } from '../random.ts';

/** JSON as it goes over the wire: letters beyond ASCII may come as `\uXXXX`, which is the same value. */
export function wireJson(value: unknown, random: Random): string {
  const text = JSON.stringify(value);
  if (random.chance(0.5)) return text;
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
