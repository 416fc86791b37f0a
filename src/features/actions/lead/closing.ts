import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { isOpenAction } from '../rules.ts';
import { giversSince, partsLedByNobody } from './store.ts';

/** Every school’s part has an owner again: because somebody gave them away, or because the roster names a principal. */
export function orphanClosing(c: Reading, { name, since }: ClosedAsk): Closing | undefined {
  if (!name.startsWith('actions/nobody-since-')) return undefined;
  if (partsLedByNobody(c.db).some(({ status }) => isOpenAction(status))) return undefined;
  const [by, ...others] = giversSince(c.db, since, c.today);
  const can = 'actions.give';
  if (by !== undefined && others.length === 0) return { can, by, what: say`assigned the parts at schools` };
  return { can, because: say`every part at a school has an owner again.` };
}
