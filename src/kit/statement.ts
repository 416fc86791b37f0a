import type { Ability } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';
import type { Words } from './words/pieces.ts';

/** The parts of Home, in their order: what is to be done, what one does most, one's month, actions and meetings, and what else there is. */
export const homeParts = ['today', 'act', 'month', 'own', 'next', 'glance', 'settings'] as const;
export type HomePart = (typeof homeParts)[number];

/** Something a routine says on an occasion, with the records behind it and the right a reader needs to them. */
export interface Statement {
  readonly part: HomePart;
  readonly words: Words;
  /** At least one: nothing is said without a record. */
  readonly refs: readonly [Ref, ...Ref[]];
  /** Lighter ones stand first within a part: 0 cannot wait, 1 is the person's own, 2 to 9 is what else there is. */
  readonly weight: number;
  readonly can: Ability;
  /** It stands there whatever happens, so Home with nothing else says that nothing is to be done. */
  readonly always?: true;
}
