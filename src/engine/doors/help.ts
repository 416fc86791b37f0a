import type { CommandWord } from '../../kit/feature.ts';
import { nearest } from '../../kit/words/nearest.ts';
import { aside, bullets, buttons, heading, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, clip, say } from '../../kit/words/text.ts';

/** A line as it is typed. */
export const lineOf = (word: { readonly command: string; readonly word: string }): string =>
  `${word.command} ${word.word}`.trim();

/** What this person may type, from the same declarations that route it. */
export function helpFor(command: string, theirs: readonly CommandWord[]): Words {
  if (theirs.length === 0) return [paragraph('There is nothing to type here in your role. Your to-dos are on Home.')];
  return [heading(`What ${command} can do`), bullets(lines(theirs)), aside('Your to-dos are on Home.')];
}

/**
 * An answer to a line that could not be read: what was understood, what was not, the nearest line that is valid, and where a
 * window can take what was typed, a button that opens it with the words already in it.
 */
export function misunderstood(command: string, text: string, theirs: readonly CommandWord[]): Words {
  if (theirs.length === 0) return helpFor(command, theirs);
  const own = theirs.filter((one) => one.command === command);
  const known = [{ command, word: 'help', does: 'What there is' }, ...own.filter((one) => one.word !== '')];
  const near = nearest(
    text.split(/\s+/)[0] ?? '',
    known.map((one) => one.word),
  );
  const meant = known.find((one) => one.word === near);
  const takers = own.flatMap((one) => one.withTyped?.(text) ?? []);
  return [
    paragraph(say`${bold(command)} was understood, “${clip(text, 80)}” was not.`),
    ...(meant ? [paragraph(say`Did you mean ${bold(lineOf(meant))}? ${meant.does}.`)] : []),
    ...(takers.length > 0 ? [buttons(...takers)] : []),
    heading(`What ${command} can do`),
    bullets(lines(theirs)),
  ];
}

const lines = (words: readonly CommandWord[]) => words.map((one) => say`${bold(lineOf(one))}  ${one.does}`);
