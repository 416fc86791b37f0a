import { sayShortDay } from '../../../../district/days.ts';
import { diltById } from '../../../../district/dilt/store.ts';
import type { ClosedAsk, Closing } from '../../../../kit/asks/closing.ts';
import type { Reading } from '../../../../kit/context.ts';
import { say } from '../../../../kit/words/text.ts';
import { hasConfirmed } from './keep.ts';

/** Somebody facilitates it. */
export function coverClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  const dilt = name === 'dilt/cover' ? diltById(c.db, id) : undefined;
  if (!dilt) return undefined;
  const can = 'dilt.turn';
  const day = sayShortDay(dilt.day);
  if (dilt.cancelledOn !== null) return { can, because: say`the DILT on ${day} was called off.` };
  const by = dilt.facilitatorId;
  if (by === null || !hasConfirmed(c.db, id, by))
    return dilt.day <= c.today ? { can, because: say`the DILT was on ${day}.`, lapsed: true } : undefined;
  return { can, by, what: say`facilitating the DILT on ${day}` };
}
