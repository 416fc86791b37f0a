import { Temporal } from 'temporal-polyfill';
import { dayOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import { diltById } from '../../../district/dilt/store.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { ratedOf } from '../rules.ts';
import { rubricFor } from '../step/look.ts';
import { ratedFor } from '../store.ts';
import { ratedMonth } from './store.ts';

/** Their month is rated, or its time is over: nobody rates for somebody else. */
export function ratingClosing(c: Reading, { name, id, of }: ClosedAsk): Closing | undefined {
  const dilt = name === 'self-ratings/rate' ? diltById(c.db, id) : undefined;
  if (!dilt) return undefined;
  const rubric = rubricFor(c, dilt);
  const n = ratedOf(rubric, ratedFor(c.db, dilt.id, of).get(of) ?? new Set());
  const can = 'ratings.rate';
  if (n === rubric.standards.length) return { can, by: of, what: say`your rating of ${sayMonth(ratedMonth(dilt))}` };
  const rated = `You rated ${n} of ${rubric.standards.length}.`;
  if (dilt.cancelledOn !== null)
    return { can, because: say`the DILT of ${sayShortDay(dilt.day)} was called off. ${rated}` };
  const { frozenAt } = c.ask('frozenPacket', { diltId: dilt.id });
  if (frozenAt === null) return undefined;
  const frozenOn = dayOf(Temporal.Instant.from(frozenAt), c.settings.timeZone);
  return { can, because: say`the packet froze on ${sayShortDay(frozenOn)}. ${rated}`, lapsed: true };
}
