import { type Day, sayDay } from '../../../district/days.ts';
import type { DecisionState } from '../rules.ts';

/** Whether it goes on: it is asked about on its day. */
export const isOpenDecision = (state: DecisionState): boolean => state === 'open' || state === 'partly';

/** Word and shape of how one stands on a day. */
export function sayDecisionState({ state, byDay }: { readonly state: DecisionState; readonly byDay: Day }, today: Day) {
  if (state === 'done') return '🟢 done';
  if (state === 'not') return '🔴 not done';
  if (byDay < today) return '🔴 overdue';
  return state === 'partly' ? '🟡 partly done' : '⚪ open';
}

/** What can be said of one that is not done. `open`: nothing happened yet, and it goes on. */
export const laterStates = ['partly', 'open', 'not'] as const satisfies readonly DecisionState[];
export type LaterState = (typeof laterStates)[number];

export const laterNames: Readonly<Record<LaterState, string>> = {
  partly: 'Partly done, the rest by a new day',
  open: 'Not yet, by a new day',
  not: 'Not done, and it won’t be',
};

/** What is wrong with an answer, beside its field; empty when nothing is. */
export function wrongSettle(
  { how, again, words }: { readonly how: LaterState; readonly again: Day | undefined; readonly words: string },
  today: Day,
): { readonly again?: string; readonly words?: string } {
  const said = words === '' ? { words: 'Say in a few words why.' } : {};
  if (how === 'not') return said;
  if (again === undefined) return { ...said, again: 'Choose the new day.' };
  return again > today ? said : { ...said, again: `Choose a day after today, ${sayDay(today)}.` };
}
