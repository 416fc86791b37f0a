import type { CommitmentState } from './schema.ts';

/** Word and shape of each. */
export const stateNames: Readonly<Record<CommitmentState, string>> = {
  open: '○ open',
  kept: '● kept',
  partly: '◐ partly kept',
  not: '▲ not kept',
};

/** `3 kept, 1 partly kept, 2 open`: how commitments stand, in counts. */
export function countsSaid(all: readonly { readonly state: CommitmentState }[]): string {
  const states: readonly CommitmentState[] = ['kept', 'partly', 'not', 'open'];
  return states
    .map((state) => ({ state, n: all.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => {
      const [shape = '', ...words] = stateNames[state].split(' ');
      return `${shape} ${n} ${words.join(' ')}`;
    })
    .join(', ');
}
