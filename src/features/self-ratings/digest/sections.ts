import { weights } from '../../../district/digest.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { leadersOn } from '../../../district/leaders.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { ratingsIn } from '../due/counts.ts';
import { freezesOn, openFor } from '../due/store.ts';
import { ratedOf } from '../rules.ts';
import { rubricFor } from '../step/look.ts';
import { inText, ownRatingsText } from './messages.ts';
import { lastFrozen, ratedInTime } from './store.ts';

/** In somebody’s digest: whether leaders rated themselves in time, and how many ratings are in. What anybody rated is in the packet, and nowhere else. */
export function ratingsDigest(c: Reading, { only }: DigestOccasion): Contribution<'digest'>[] {
  if (only) return [];
  const dilt = lastFrozen(c);
  return [...(dilt ? ownRatingsIn(c, dilt) : []), ...health(c)];
}

/** Whether leaders rated themselves before the packet of a DILT was frozen: those who lead today and led then. */
export function ownRatingsIn(c: Reading, dilt: Dilt): Contribution<'digest'>[] {
  const led = new Set(leadersOn(c.db, freezesOn(c.db, dilt)).map(({ id }) => id));
  const rated = ratedInTime(c.db, dilt.id);
  const { standards } = rubricFor(c, dilt);
  return leadersOn(c.db, c.today)
    .filter(({ id }) => led.has(id))
    .map(
      ({ id, name }, at): Contribution<'digest'> => ({
        part: 'promises',
        ...ownRatings(name, {
          rated: ratedOf({ standards }, rated.get(id) ?? new Set()),
          of: standards.length,
          day: dilt.day,
        }),
        refs: [refTo('dilt', dilt.id)],
        weight: weights.promises.ratings + at,
        can: 'packet.read',
      }),
    );
}

const ownRatings = (name: string, done: Parameters<typeof ownRatingsText>[1]) => ({
  words: ownRatingsText(name, done),
  kept: done.rated >= done.of,
});

function health(c: Reading): Contribution<'digest'>[] {
  const dilt = openFor(c);
  if (!dilt) return [];
  const words = inText(ratingsIn(c, dilt), freezesOn(c.db, dilt));
  const weight = weights.health.ratings;
  return [{ part: 'health', words, refs: [refTo('dilt', dilt.id)], weight, can: 'packet.read' }];
}
