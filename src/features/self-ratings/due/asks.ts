import { type Day, type Month, sayMonth, sayNearDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Statement } from '../../../kit/statement.ts';
import { entry, type Words } from '../../../kit/words/pieces.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { ratingNames } from '../messages.ts';
import { ratedOf } from '../rules.ts';
import { rateTitle } from '../step/form.ts';
import { rubricFor } from '../step/look.ts';
import { ratedFor } from '../store.ts';
import { ratersOn } from './people.ts';
import { freezesOn, openFor, ratedMonth } from './store.ts';

/** Ten school days lie between opening and the DILT: asked on half of them is enough. */
const askedDays = 5;
const rateButton = (label: string, month: Month) =>
  place({ name: ratingNames.open }, label, '', { spoken: `${label}: your ${sayMonth(month)}` });

/** Asks whoever has not rated their month, while it is open. */
export function ratingAsks(c: Reading, of?: string): Ask[] {
  const dilt = openFor(c);
  if (!dilt) return [];
  const rubric = rubricFor(c, dilt);
  const rated = ratedFor(c.db, dilt.id, of);
  return ratersOn(c.db, c.today, of).flatMap((personId): Ask[] => {
    const n = ratedOf(rubric, rated.get(personId) ?? new Set());
    if (n === rubric.standards.length) return [];
    return [
      {
        name: 'self-ratings/rate',
        of: personId,
        // About this DILT: next month's is another ask, with its own cap.
        about: refTo('dilt', dilt.id),
        can: 'ratings.rate',
        why: dueText(c, dilt, { n, of: rubric.standards.length }),
        button: rateButton(n === 0 ? 'Rate' : 'Go on', ratedMonth(dilt)),
        by: freezesOn(c.db, dilt),
        cap: askedDays,
        escalates: say`their ${sayMonth(ratedMonth(dilt))} isn’t rated yet. The packet freezes ${sayNearDay(freezesOn(c.db, dilt), c.today)}.`,
      },
    ];
  });
}

/** On Home, while it is open, once everything is rated: until then it is one of one's to-dos. */
export function ratingHome(c: Asked): Statement[] {
  const dilt = can(c.viewer, 'ratings.rate') ? openFor(c) : undefined;
  if (!dilt) return [];
  const rubric = rubricFor(c, dilt);
  const me = c.viewer.person.id;
  const counted = { n: ratedOf(rubric, ratedFor(c.db, dilt.id, me).get(me) ?? new Set()), of: rubric.standards.length };
  if (counted.n < counted.of) return [];
  const words = ratedHomeWords(dueText(c, dilt, counted), ratedMonth(dilt));
  return [{ part: 'month', words, refs: [refTo('dilt', dilt.id)], weight: 1, can: 'ratings.rate' }];
}

/** What Home says of it. */
export const ratedHomeWords = (why: Text, month: Month): Words => [entry(why, rateButton('Look', month))];

interface Counted {
  readonly n: number;
  readonly of: number;
}

const dueText = (c: Reading, dilt: Dilt, counted: Counted): Text =>
  countedText(counted, { month: ratedMonth(dilt), freezes: freezesOn(c.db, dilt), today: c.today });

interface Due {
  readonly month: Month;
  readonly freezes: Day;
  readonly today: Day;
}

/** `Rate your October: 2 of 4 done.`, and until when. */
export function countedText({ n, of }: Counted, { month, freezes, today }: Due): Text {
  const day = sayNearDay(freezes, today);
  if (n === of) return say`Your ${sayMonth(month)} is rated. You can change it until the packet freezes ${day}.`;
  return say`${rateTitle(month)}: ${n} of ${of} done. The packet freezes ${day}.`;
}
