/** In letters: what fits on a button beside a code, and on one line of a phone. */
export const maxShortName = 48;

/** What a name must at least have left: a shorter one says nothing. */
const least = 12;

/** A row of the plan as it is written, and as people speak of it. */
export interface NamedRow {
  readonly words: string;
  /** Empty until somebody confirmed one. */
  readonly shortName: string;
}

/** The short name of a row: the one that was confirmed, or the one its words suggest. */
export const shortNameOf = ({ words, shortName }: NamedRow): string => shortName || proposedShortName(words);

/** How a row is called wherever it is spoken of: `1.1.A3 Visit each other's classrooms`. */
export const called = (row: NamedRow & { readonly code: string }): string => `${row.code} ${shortNameOf(row)}`.trim();

/** A name of at most {@link maxShortName} letters that the words suggest: whole words, never cut with dots. Empty only where there are no words. */
export function proposedShortName(words: string): string {
  const sentence = firstSentence(words.replaceAll(/\s+/g, ' ').trim());
  const name = fits(sentence) ? sentence : headOf(withoutDate(sentence));
  return name.charAt(0).toLocaleUpperCase('en-US') + name.slice(1);
}

const lettersIn = (text: string): number => [...text].length;
const fits = (text: string): boolean => lettersIn(text) <= maxShortName;

const firstSentence = (text: string): string => (/^.+?[.!?](?= \p{Lu}|$)/u.exec(text)?.[0] ?? text).replace(/\.$/, '');

/** "By June 2027, …" is said by the row's date. */
const withoutDate = (text: string): string => {
  const rest = text.replace(/^(?:by|from|in|during|starting|beginning|each|every|at)\b[^,]{0,40},\s+/i, '');
  return lettersIn(rest) >= least ? rest : text;
};

/** What stands before the last place where a sentence may pause, or else before its last whole word that fits. */
function headOf(text: string): string {
  if (fits(text)) return text;
  const start = [...text].slice(0, maxShortName + 1).join('');
  const pause = [...start.matchAll(pauses)].map(({ index }) => index).findLast((at) => at >= least);
  if (pause !== undefined) return start.slice(0, pause).trimEnd().replace(hanging, '');
  const lastSpace = start.lastIndexOf(' ');
  return lastSpace < 1 ? [...start].slice(0, maxShortName).join('') : start.slice(0, lastSpace).replace(hanging, '');
}

const pauses =
  /[,;:]? *(?:[;:,(–—]| - |\b(?:so that|in order to|as shown by|as measured by|that|which|who|when|where|while|through|using|based on|including|according to)\b)/gi;

/** Small words that leave a name hanging in the air. */
const hanging =
  /(?:[,;:–—-]|\s+(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|as|is|are|be|its|their|each|all|every|this|these|will|into|about|between|during))+$/i;
