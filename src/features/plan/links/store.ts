import { type LookFor, lookForsOf, toolOn } from '../../../district/look-fors.ts';
import type { Reading } from '../../../kit/context.ts';

/** The look-fors of the tool in force, in its order; none before there is a tool. */
export function lookForsNow({ db, today }: Pick<Reading, 'db' | 'today'>): LookFor[] {
  const tool = toolOn(db, today);
  return tool === undefined ? [] : lookForsOf(db, tool);
}

/** Look-fors in the words of the tool in force; one that is not on it any more by its code. */
export function lookForWords(c: Pick<Reading, 'db' | 'today'>, codes: readonly string[]): string[] {
  if (codes.length === 0) return [];
  const known = new Map(lookForsNow(c).map((one) => [one.code, one.words]));
  return codes.map((code) => known.get(code) ?? `${code} (not on the tool any more)`);
}
