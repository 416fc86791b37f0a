/** Words without what no web page and no Word file may hold: control characters, halves of letters, and what never is a letter. */
export const legible = (words: string): string =>
  words.replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '');
