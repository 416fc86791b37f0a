import type { Writing } from './context.ts';
import type { Done } from './outcome.ts';
import type { Words } from './words/pieces.ts';

/** How a district begins that has nobody on its roster: somebody who administers the workspace presses one button. */
export interface Beginning {
  /** The button that begins. Whoever may press it is put on the roster first, and then it is pressed as always. */
  readonly button: { readonly name: `${string}/${string}` };
  /** What Home says while there is nobody. */
  words(opens: 'administrator' | 'somebody else'): Words;
  /** Puts the first person on the roster. Called only while there is nobody, in the transaction that has made sure of it. */
  begin(c: Writing, newcomer: Newcomer): Done;
}

/** An owner or admin of the workspace, as Slack itself describes them. */
export interface Newcomer {
  readonly slackId: string;
  readonly name: string;
  readonly email: string | undefined;
}
