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

/** How many letters a line of the list may have. */
export const wordsMost = 300;

/** One line of the monitor’s list: what is wanted, and of whom; nobody named, it is the plan manager’s to find. */
export interface WantedRequest {
  readonly words: string;
  readonly holder: string;
}

/** Reads `words | who holds it`. What stands behind a further bar belongs to neither and is refused. */
export function readWanted(line: string): WantedRequest | { readonly problem: string } {
  const [words = '', holder = '', ...rest] = line.split('|').map((part) => part.trim());
  if (rest.length > 0) return { problem: 'there is one bar “|” too many' };
  if (words === '') return { problem: 'it doesn’t say what to bring' };
  if ([...words].length > wordsMost) return { problem: `it is longer than ${wordsMost} letters` };
  return { words, holder };
}

/** How many of each there are, in words: `2 attached, 1 not answered`. */
export function tally(answers: readonly (RequestAnswer | null)[]): string {
  const all = [...requestAnswers, 'open'] as const;
  return all
    .map((one) => ({ one, n: answers.filter((answer) => (answer ?? 'open') === one).length }))
    .filter(({ n }) => n > 0)
    .map(({ one, n }) => `${n} ${answerNames[one].replace(/^\S+ /u, '')}`)
    .join(', ');
}
