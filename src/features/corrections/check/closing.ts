import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { checkedBy, correctionById } from '../store.ts';

/** Somebody looked whether it worked. */
export function checkClosing(c: Reading, { name, id, since }: ClosedAsk): Closing | undefined {
  if (!name.startsWith('corrections/did-it-work-')) return undefined;
  const by = checkedBy(c.db, id, since);
  const one = correctionById(c.db, id);
  if (by === undefined || !one) return undefined;
  return { can: 'corrections.read', by, what: say`whether “${clip(one.decision, 60)}” worked` };
}
