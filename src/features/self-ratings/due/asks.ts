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
import { freezesOn, metSoon, openFor, openForOne, ratedMonth, ratingDueOn } from './store.ts';

/** Ten school days lie between opening and the DILT: asked on half of them is enough. */
const askedDays = 5;
const rateButton = (label: string, month: Month) =>
  place({ name: ratingNames.open }, label, '', { spoken: `${label}: your ${sayMonth(month)}` });

/** Asks whoever has not rated their month, while it is open. */
export function ratingAsks(c: Reading, of?: string): Ask[] {
  const met = metSoon(c);
  const open = openFor(c);
  const dilt = openForOne(c, of === undefined ? earliestOf(met) : met.get(of));
  if (!dilt) return [];
  const rubric = rubricFor(c, dilt);
  const rated = ratedFor(c.db, dilt.id, of);
  return ratersOn(c.db, c.today, of).flatMap((personId): Ask[] => {
    const meets = met.get(personId);
    if (!open && (meets === undefined || meets >= dilt.day)) return [];
    const n = ratedOf(rubric, rated.get(personId) ?? new Set());
    if (n === rubric.standards.length) return [];
    return [
      {
        name: 'self-ratings/rate',
        of: personId,
        // About this DILT: next month's is another ask, with its own cap.
        about: refTo('dilt', dilt.id),
        can: 'ratings.rate',
        why: dueText(c, dilt, { n, of: rubric.standards.length }, meets),
        button: rateButton(n === 0 ? 'Rate' : 'Go on', ratedMonth(dilt)),
        by: ratingDueOn(c, dilt, meets),
        cap: askedDays,
        escalates: say`their ${sayMonth(ratedMonth(dilt))} isn’t rated yet. The packet freezes ${sayNearDay(freezesOn(c.db, dilt), c.today)}.`,
      },
    ];
  });
}

/** On Home, while it is open, once everything is rated: until then it is one of one's to-dos. */
export function ratingHome(c: Asked): Statement[] {
  const meets = metSoon(c).get(c.viewer.person.id);
  const dilt = can(c.viewer, 'ratings.rate') ? openForOne(c, meets) : undefined;
  if (!dilt) return [];
  const rubric = rubricFor(c, dilt);
  const me = c.viewer.person.id;
  const counted = { n: ratedOf(rubric, ratedFor(c.db, dilt.id, me).get(me) ?? new Set()), of: rubric.standards.length };
  if (counted.n < counted.of) return [];
  const words = ratedHomeWords(dueText(c, dilt, counted, meets), ratedMonth(dilt));
  return [{ part: 'month', words, refs: [refTo('dilt', dilt.id)], weight: 1, can: 'ratings.rate' }];
}

/** What Home says of it. */
export const ratedHomeWords = (why: Text, month: Month): Words => [entry(why, rateButton('Look', month))];

interface Counted {
  readonly n: number;
  readonly of: number;
}

function dueText(c: Reading, dilt: Dilt, counted: Counted, meets: Day | undefined): Text {
  const freezes = freezesOn(c.db, dilt);
  const due = { month: ratedMonth(dilt), freezes, today: c.today };
  return countedText(counted, ratingDueOn(c, dilt, meets) < freezes ? { ...due, meets } : due);
}

/** Of those met, whoever is met first. */
const earliestOf = (met: ReadonlyMap<string, Day>): Day | undefined => [...met.values()].sort()[0];

interface Due {
  readonly month: Month;
  readonly freezes: Day;
  readonly today: Day;
  /** The meeting with who supervises them, where it is earlier. */
  readonly meets?: Day | undefined;
}

/** `Rate your October: 2 of 4 done.`, and until when. */
export function countedText({ n, of }: Counted, { month, freezes, today, meets }: Due): Text {
  const day = sayNearDay(freezes, today);
  if (meets !== undefined && n < of)
    return say`${rateTitle(month)}: ${n} of ${of} done. It’s due before your meeting ${sayNearDay(meets, today)}.`;
  if (n === of) return say`Your ${sayMonth(month)} is rated. You can change it until the packet freezes ${day}.`;
  return say`${rateTitle(month)}: ${n} of ${of} done. The packet freezes ${day}.`;
}
