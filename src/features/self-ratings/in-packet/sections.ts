import { diltById } from '../../../district/dilt/store.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { alsoIn, type Contribution } from '../../../kit/occasions.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { ownRatingsIn } from '../digest/sections.ts';
import { ratingsIn } from '../due/counts.ts';
import type { Rated } from '../store.ts';
import { ideasWantedWords, promiseWords, ratedWords, ratingsDetail } from './messages.ts';
import { inPacketOrder, type PersonRated } from './rules.ts';
import { ratedByPerson } from './store.ts';

/**
 * What everybody rated, for the packet: leaders' own promises first, on what ideas are wanted, how many stand where, and each one's reasons.
 * A piece about an idea has that rating as its only ref, so that an answer finds who asked.
 */
export function ratingPieces(c: Reading, { diltId }: PacketOccasion): Contribution<'packet'>[] {
  const people = inPacketOrder(ratedByPerson(c, diltId));
  const dilt = diltById(c.db, diltId);
  return [
    ...(dilt ? alsoIn('promises', ownRatingsIn(c, dilt)) : []),
    ...people.flatMap(promisesOf),
    ...people.flatMap(ideasOf),
    ...(dilt
      ? pieces('ratings', ratedWords(people, ratingsIn(c, dilt)), {
          weight: 0,
          about: people.flatMap(({ ratings }) => ratings),
          detail: ratingsDetail(people),
        })
      : []),
  ];
}

/** Next steps of the month before stand after what the digest says of the leaders. */
const afterLeaders = 400;

function promisesOf(one: PersonRated, at: number): Contribution<'packet'>[] {
  const about = one.ratings.filter(({ how }) => how !== null);
  return about.length === 0 ? [] : pieces('promises', promiseWords(one), { weight: afterLeaders + at, about });
}

function ideasOf(one: PersonRated, at: number): Contribution<'packet'>[] {
  const wanted = one.ratings.filter(({ ideasWanted }) => ideasWanted !== '');
  return wanted.flatMap((rated) => pieces('ideas', ideasWantedWords(one, rated), { weight: at, about: [rated] }));
}

/** A piece about these ratings; none where there are none. */
function pieces(
  part: Contribution<'packet'>['part'],
  words: Words,
  { weight, about, ...more }: { readonly weight: number; readonly about: readonly Rated[]; readonly detail?: Words },
): Contribution<'packet'>[] {
  const [first, ...rest] = about.map(({ id }): Ref => refTo('selfRating', id));
  return first ? [{ part, words, refs: [first, ...rest], weight, can: 'packet.read', ...more }] : [];
}
