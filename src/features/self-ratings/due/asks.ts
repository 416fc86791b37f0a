import { sayDay } from '../../../district/days.ts';
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
import { rubricFor } from '../step/look.ts';
import { ratedFor } from '../store.ts';
import { ratersOn } from './people.ts';
import { freezesOn, openFor } from './store.ts';

/** Ten school days lie between opening and the DILT: asked on half of them is enough. */
const askedDays = 5;
const rateButton = (label: string) =>
  place({ name: ratingNames.open }, label, '', { spoken: `${label}: your month’s rating` });

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
        button: rateButton('Rate'),
        onHome: true,
        by: freezesOn(c.db, dilt),
        cap: askedDays,
        escalates: say`their month is not rated; the packet is frozen on ${sayDay(freezesOn(c.db, dilt))}.`,
      },
    ];
  });
}

/** On Home, while it is open: how much of one's month is rated. */
export function ratingHome(c: Asked): Statement[] {
  const dilt = can(c.viewer, 'ratings.rate') ? openFor(c) : undefined;
  if (!dilt) return [];
  const rubric = rubricFor(c, dilt);
  const me = c.viewer.person.id;
  const counted = { n: ratedOf(rubric, ratedFor(c.db, dilt.id, me).get(me) ?? new Set()), of: rubric.standards.length };
  const words = ratingHomeWords(dueText(c, dilt, counted), counted);
  return [{ part: 'month', words, refs: [refTo('dilt', dilt.id)], weight: 1, can: 'ratings.rate' }];
}

/** What Home says of it. */
export const ratingHomeWords = (why: Text, { n, of }: Counted): Words => [
  entry(why, rateButton(n === of ? 'Look' : n === 0 ? 'Rate' : 'Go on')),
];

interface Counted {
  readonly n: number;
  readonly of: number;
}

const dueText = (c: Reading, dilt: Dilt, counted: Counted): Text => countedText(counted, sayDay(freezesOn(c.db, dilt)));

/** `Rate your month: 2 of 4 done.`, and until when. */
export function countedText({ n, of }: Counted, day: string): Text {
  if (n === of) return say`Your month is rated. You can change it until the packet is frozen on ${day}.`;
  return say`Rate your month: ${n} of ${of} done. The packet is frozen on ${day}.`;
}
