/** What becomes of a request. */
export const requestAnswers = ['attached', 'bring', 'cannot'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];

/** Word and shape, as people read it. */
export const answerNames: Readonly<Record<RequestAnswer | 'open', string>> = {
  attached: '🟢 attached',
  bring: '🟡 will bring it',
  cannot: '🔴 can’t bring it',
  open: '⚪ no answer yet',
};

/** How many of each there are, in words: `2 attached, 1 not answered`. */
export function tally(answers: readonly (RequestAnswer | null)[]): string {
  const all = [...requestAnswers, 'open'] as const;
  return all
    .map((one) => ({ one, n: answers.filter((answer) => (answer ?? 'open') === one).length }))
    .filter(({ n }) => n > 0)
    .map(({ one, n }) => `${n} ${answerNames[one].replace(/^\S+ /u, '')}`)
    .join(', ');
}
