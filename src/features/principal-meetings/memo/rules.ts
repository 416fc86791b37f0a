/** What the window asks for, and what a part may hold. */
export const memoMost = { words: 3000, more: 1500, changes: 300, response: 3000, why: 300, sentence: 500 } as const;

/** Offered where the district has not said yet what these papers are for. */
export const suggestedSentence =
  'Prep sheets and memos help us keep what we agreed on. They are for the principal and the district’s leaders, and they aren’t an evaluation.';
