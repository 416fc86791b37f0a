/** The colored shapes of Slack and what stands for each on paper: the letters that go with the app have no colors. */
const shapes: Readonly<Record<string, string>> = {
  '🟢': '●',
  '🟡': '◐',
  '🔴': '▲',
  '🔵': '◔',
  '⚪': '○',
  '⬛': '✕',
  '❔': '◇',
  '⛔': '■',
};

/** The colors of the shapes, for a printer that has them: beside the words, which say the same. */
const colors: Readonly<Record<string, string>> = {
  '🟢': '#1f9d6b',
  '🟡': '#e0a100',
  '🔴': '#d0183f',
  '🔵': '#2f7fd1',
  '⚪': '#b5b5b5',
  '⬛': '#222222',
  '❔': '#b5b5b5',
  '⛔': '#8f1d1d',
};

/** The color of the shape that words begin with; undefined where they begin with none. */
export const colorOf = (words: string): string | undefined => colors[[...words][0] ?? ''];

/** Words as they are printed: each colored shape is one that differs in its outline, so that black ink says it too. */
export const inInk = (words: string): string =>
  words.replaceAll(/[🟢🟡🔴🔵⚪⬛❔⛔]/gu, (shape) => shapes[shape] ?? shape);
