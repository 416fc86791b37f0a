import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { saidOfBreak } from './store.ts';

/** Somebody said a line, or what was missing is there. */
export function breakClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  const row = name === 'digest/answer-break' ? saidOfBreak(c.db, id) : undefined;
  if (!row) return undefined;
  const can = 'breaks.answer';
  if (row.answeredById !== null) return { can, by: row.answeredById, what: say`a line for the digest` };
  return row.goneOn === null ? undefined : { can, because: say`the missing link is fixed.` };
}
