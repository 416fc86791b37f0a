import type { Day } from '../../../district/days.ts';

/** Whether nobody has ever said a word of any of these actions. Where there is none, nothing was to be started. */
export const neverStarted = (actions: readonly { readonly movedOn: Day | null }[]): boolean =>
  actions.length > 0 && actions.every(({ movedOn }) => movedOn === null);
