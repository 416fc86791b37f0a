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

/** Words as they are printed: each colored shape is one that differs in its outline, so that black ink says it too. */
export const inInk = (words: string): string =>
  words.replaceAll(/[🟢🟡🔴🔵⚪⬛❔⛔]/gu, (shape) => shapes[shape] ?? shape);
