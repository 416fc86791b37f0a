/** The lines of a text that say something, each with its number as people count. */
export function linesOf(text: string): { readonly number: number; readonly words: string }[] {
  return text
    .split('\n')
    .map((line, at) => ({ number: at + 1, words: line.replace(/^\s*[-•*]\s+/, '').trim() }))
    .filter(({ words }) => words !== '');
}

/** `Pat, Sam or Ana`. */
export const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
