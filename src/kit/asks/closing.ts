import type { Day } from '../../district/days.ts';
import type { Ability } from '../../district/policy.ts';
import type { Noun } from '../../district/ref.ts';
import type { Text } from '../words/text.ts';

/** An ask that is asked no more: what it was called, what it was about, and of whom. */
export interface ClosedAsk {
  readonly name: string;
  readonly noun: Noun;
  readonly id: string;
  readonly of: string;
  /** The day it was first asked. */
  readonly since: Day;
}

/**
 * Why something is asked no more, told from records: who did it, or what happened. It names no teacher. `can` is the right to what it
 * says, asked of the record the ask was about: the person may have lost it since. `what` comes after “Done by you:” or “Done by Dana:”,
 * such as `1.2.A3 is complete`.
 */
export type Closing = { readonly can: Ability } & ({ readonly by: string; readonly what: Text } | ClosedByItself);

/** A sentence that goes on after “Closed:”, such as `the packet froze on Nov 17`. `lapsed`: its time went by, and they had not done it. */
export interface ClosedByItself {
  readonly because: Text;
  readonly lapsed?: true;
}

/** How an ask ended: they did it; its time went by; or they need not do it any more, such as when somebody else did, or it was called off. */
export type AskEnd = 'done' | 'lapsed' | 'lifted';

/** One line about an ask that is closed, and whether this person did it. */
export interface ClosedLine {
  readonly mine: boolean;
  readonly words: Text;
}
