import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { correctedSince, observerOf, wasPlacedOf } from './store.ts';

/** A copy was sent, or its draft is gone; slips are in their mailboxes. Nobody else sends a draft or ticks off somebody’s slips. */
export function owedClosing(c: Reading, ask: ClosedAsk): Closing | undefined {
  if (ask.name === 'walkthroughs/send-copy') return copyClosing(c, ask);
  const slips = 'walkthroughs/place-slips-';
  if (!ask.name.startsWith(slips) || !wasPlacedOf(c.db, ask.of, ask.name.slice(slips.length))) return undefined;
  return { can: 'walkthroughs.log', by: ask.of, what: say`the slips for the mailboxes` };
}

function copyClosing(c: Reading, { id, of, since }: ClosedAsk): Closing | undefined {
  const can = 'app.use';
  if (observerOf(c.db, id) === of) return { can, by: of, what: say`a teacher’s copy` };
  if (correctedSince(c.db, of, since)) return { can, by: of, what: say`a corrected copy` };
  return { can, because: say`the draft was discarded or is too old to send.` };
}
