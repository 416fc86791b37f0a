import { type Piece, plain, type Words } from '../../../kit/words/pieces.ts';
import { blocksFor } from '../../../kit/words/size.ts';

/** How much may be said in one place. */
export interface Room {
  readonly blocks: number;
  readonly letters: number;
}

/** Below what Slack takes, so that the cover and the last lines have room. */
export const room = {
  message: { blocks: 30, letters: 3_000 },
  window: { blocks: 70, letters: 12_000 },
} as const satisfies Record<string, Room>;

/** As many of these as there is room for, in their order, and whether anything was left out. */
export function asFarAs(words: Words, { blocks, letters }: Room): { readonly words: Words; readonly left: boolean } {
  const kept: Piece[] = [];
  let [blocksUsed, lettersUsed] = [0, 0];
  for (const piece of words) {
    blocksUsed += blocksFor(piece);
    lettersUsed += plain([piece]).length;
    if (blocksUsed > blocks || lettersUsed > letters) return { words: withoutLooseEnd(kept), left: true };
    kept.push(piece);
  }
  return { words: kept, left: false };
}

/** A heading without what it is of says nothing. */
function withoutLooseEnd(kept: readonly Piece[]): Words {
  const last = kept.findLastIndex(({ piece }) => piece !== 'heading');
  return kept.slice(0, last + 1);
}
