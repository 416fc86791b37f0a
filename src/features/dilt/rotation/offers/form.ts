import { z } from 'zod';
import { sayDay } from '../../../../district/days.ts';
import type { Asked } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { type Choice, few, one } from '../../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../../kit/forms/form.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { wholeWords } from '../../../../kit/words/text.ts';
import { dateLines } from '../list.ts';
import { rotationNames } from '../messages.ts';
import { type TurnDate, turnDatesAhead } from '../store.ts';

/** What is asked to offer a swap. */
export interface OfferAsked {
  readonly mine: readonly Choice[];
  readonly theirs: readonly Choice[];
}

/** Slack shows a hundred. */
const offered = 100;
const inSight = 10;
/** As many letters as a choice takes. */
const inChoice = 75;

/** My turn against somebody’s: they are asked. */
export const offerForm = defineForm({
  name: 'dilt/offer',
  title: 'Swap my turn',
  submit: 'Ask them',
  ability: 'dilt.turn',
  params: z.object({}),
  load: (c): OfferAsked => swappable(c),
  intro: () => [paragraph('Nothing changes until they accept. Then both dates move, and you’re both told.')],
  fields: ({ mine, theirs }) => ({
    mine: one('My turn', mine, mine[0] ? { chosen: mine[0].value } : {}),
    // In sight where they fit: one tap, not two.
    theirs: theirs.length <= inSight ? few('Against', theirs) : one('Against', theirs),
  }),
});

/** Dates that their own facilitator has: the viewer’s, and everybody else’s. */
export function swappable(c: Asked): OfferAsked {
  const own = turnDatesAhead(c).filter(isOwnTurn);
  const me = c.viewer.person.id;
  return {
    mine: choicesOf(
      c,
      own.filter(({ facilitatorId }) => facilitatorId === me),
    ),
    theirs: choicesOf(
      c,
      own.filter(({ facilitatorId }) => facilitatorId !== me),
    ),
  };
}

const isOwnTurn = ({ facilitatorId, turnOfId, cancelledOn }: TurnDate): boolean =>
  cancelledOn === null && facilitatorId !== null && facilitatorId === turnOfId;

/** Dates to choose from, each with who facilitates. */
export function choicesOf(c: Asked, dates: readonly TurnDate[]): Choice[] {
  return dateLines(c, dates)
    .slice(0, offered)
    .map(({ id, day, facilitator, cancelled }) => ({
      value: id,
      label: wholeWords(`${sayDay(day)} · ${cancelled ? 'called off' : (facilitator ?? 'open')}`, inChoice),
    }));
}

/** `/dilt swap`. */
export function openOffer(c: Asked): Done {
  const { mine, theirs } = swappable(c);
  if (mine.length === 0)
    return done({
      tell: [
        paragraph('You have no turn coming up, so there’s nothing to swap. To help a colleague, type /dilt cover.'),
      ],
    });
  if (theirs.length === 0) return done({ tell: [paragraph('Nobody else has a date to swap yet.')] });
  return done({ open: opening(offerForm, {}) });
}

/** The same from a button. */
export const offerButton: ButtonPress = { name: rotationNames.offer, ability: 'dilt.turn', press: (c) => openOffer(c) };
