import { type Day, sayShortDay } from '../../../district/days.ts';
import type { CommitmentState } from './schema.ts';

/** What each is called. */
export const stateNames: Readonly<Record<CommitmentState, string>> = {
  open: '⚪ open',
  kept: '🟢 kept',
  partly: '🟡 partly kept',
  not: '🔴 not kept',
};

/** `🟢 3 kept, 🟡 1 partly kept, ⚪ 2 open`: how commitments stand, in counts. */
export function countsSaid(all: readonly { readonly state: CommitmentState }[]): string {
  const states: readonly CommitmentState[] = ['kept', 'partly', 'not', 'open'];
  return states
    .map((state) => ({ state, n: all.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => stateNames[state].replace(' ', ` ${n} `))
    .join(', ');
}

/** Where something taught can be brought back to a school; anywhere else is said in words. */
export const broughtPlaces = {
  faculty: 'faculty meeting',
  team: 'grade-level or department meeting',
  walkthrough: 'walkthrough',
} as const;
export type BroughtPlace = keyof typeof broughtPlaces | 'other';
export const placeKeys = ['faculty', 'team', 'walkthrough'] as const;

/** Which of the choices a kept place is; undefined where nothing is kept. */
export function placeOf(broughtTo: string): BroughtPlace | undefined {
  if (broughtTo === '') return undefined;
  return placeKeys.find((key) => broughtPlaces[key] === broughtTo) ?? 'other';
}

/** `faculty meeting, Oct 20`; empty while nobody has said. */
export const broughtBack = ({ broughtTo, broughtOn }: { broughtTo: string; broughtOn: Day | null }): string =>
  [broughtTo, broughtOn === null ? '' : sayShortDay(broughtOn)].filter(Boolean).join(', ');
