import { lookForsNow } from '../../../district/look-fors.ts';
import type { Reading } from '../../../kit/context.ts';

/** Look-fors in the words of the tool in force; one that is not on it any more by its code. */
export function lookForWords(c: Pick<Reading, 'db' | 'today'>, codes: readonly string[]): string[] {
  if (codes.length === 0) return [];
  const known = new Map(lookForsNow(c).map((one) => [one.code, one.words]));
  return codes.map((code) => known.get(code) ?? `${code} (not on the tool any more)`);
}
