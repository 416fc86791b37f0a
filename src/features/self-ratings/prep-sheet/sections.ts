import { sayMonth } from '../../../district/days.ts';
import type { PrepSheetOccasion } from '../../../district/occasions.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, join, say } from '../../../kit/words/text.ts';
import { ratedMonth } from '../due/store.ts';
import { promiseText, ratingLines, workingText } from '../messages.ts';
import { sayLevel } from '../rules.ts';
import type { Rated } from '../store.ts';
import { ratedLast } from './store.ts';

/** On a prep sheet: how the principal rates their month, and what became of the steps they had meant to take. */
export function ratingsOnSheet(c: Reading, { personId, since }: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const last = ratedLast(c.db, personId);
  // What an earlier meeting had before it is not this month’s.
  const [first, ...rest] = (last?.ratings ?? []).filter(({ onDay }) => onDay >= since);
  if (!last || !first) return [];
  const all = [first, ...rest];
  return [
    {
      part: 'ratings',
      words: ratingsOnSheetWords(all, sayMonth(ratedMonth(last.dilt))),
      detail: [bullets(all.map(ratingInFull))],
      refs: [ref(first), ...rest.map(ref)],
      weight: 0,
    },
  ];
}

const ref = ({ id }: Rated): Ref => refTo('selfRating', id);

/** The levels of a month, what somebody is still working on, and last month’s steps beside what happened. */
export function ratingsOnSheetWords(ratings: readonly Rated[], month: string): Words {
  const levels = ratings.map(({ standard, level, levelName }) => say`${standard}: ${sayLevel(level, levelName)}`);
  const working = ratings.filter(({ working: still }) => still);
  const promised = ratings.filter(({ how }) => how !== null);
  return [
    paragraph(bold(`Self-rating of ${month}`)),
    bullets(levels),
    ...working.map((one) => paragraph(workingText(one))),
    ...(promised.length === 0
      ? []
      : [
          paragraph(bold('Last month’s next steps')),
          bullets(promised.map((one) => say`${one.standard}: ${promiseText(one)}`)),
        ]),
  ];
}

/** Why, what shows it and the next step: the levels stand above. */
const ratingInFull = (one: Rated) => join([say`${bold(one.standard)}`, ...ratingLines(one)], '\n     ');
