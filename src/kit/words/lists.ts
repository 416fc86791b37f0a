import { aside, bullets, type Piece, paragraph } from './pieces.ts';
import type { Text } from './text.ts';

/** How many of a list are named before "and 12 more". */
const named = 10;

/** A title with its list below it, as far as anyone would read; nothing for an empty list. */
export function listed(title: string, lines: readonly string[], most = named): Piece[] {
  return lines.length === 0 ? [] : [paragraph(title), bullets(firstOf(lines, most))];
}

/** What is worth saying and stops nothing, in small print. */
export const noteWords = (notes: readonly string[]): Piece[] => firstOf(notes, named).map((note) => aside(note));

/** The first of a list, and how many more there are. */
export function firstOf(lines: readonly string[], most: number): string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `and ${more.toLocaleString('en-US')} more`] : [...lines];
}

/** `1 person`, `1,200 people`. */
export const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** Whole lines, as many as fit into so many letters: the first always. */
export function whileFits(lines: readonly Text[], letters: number): Text[] {
  let left = letters;
  const fit = lines.findIndex(({ plain }, at) => {
    left -= plain.length + 1;
    return at > 0 && left < 0;
  });
  return fit < 0 ? [...lines] : lines.slice(0, fit);
}
