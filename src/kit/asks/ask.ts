import type { Day } from '../../district/days.ts';
import type { Ability } from '../../district/policy.ts';
import type { Ref } from '../../district/ref.ts';
import type { ButtonPiece } from '../words/pieces.ts';
import type { Text } from '../words/text.ts';

/**
 * Something a routine wants of somebody. It is asked of the records each time, so it is gone when its cause is gone.
 * All asks of a person go into one message a day.
 */
export interface Ask {
  /** Wire format: `feature/what`. With the record it is about it names the ask. */
  readonly name: `${string}/${string}`;
  /** Whose turn it is: the person's id. */
  readonly of: string;
  readonly about: Ref;
  readonly can: Ability;
  /** Why, in a sentence that stands alone. */
  readonly why: Text;
  /** Finishes it in place, or opens the window that does. */
  readonly button: ButtonPiece;
  /** The other answer there is, beside the button. */
  readonly or?: ButtonPiece;
  /** Home says it in a place of its own, so it is not repeated at the top. */
  readonly onHome?: true;
  /** By which day it is to be answered, where that is known: from then on it waits for no day with room. */
  readonly by?: Day | undefined;
  /** On how many days it is asked at most. */
  readonly cap: number;
  /**
   * What the plan manager is told once it was asked as often as it may be: what is wanted, as they may read it. No teacher’s name and
   * no record’s words. Without it nobody else is ever told.
   */
  readonly escalates?: Text;
  /** It was handed to the plan manager: they may put it off, and hand it to nobody. */
  readonly handed?: true;
}

/** What an ask is known by wherever it is kept. */
export const itemOf = ({ name, about }: Pick<Ask, 'name' | 'about'>): string => `${name} ${about}`;
