import { diltById } from '../../../../district/dilt/store.ts';
import { refTo } from '../../../../district/ref.ts';
import { personById } from '../../../../district/roster.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { type Done, done, type Message, problems } from '../../../../kit/outcome.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { say } from '../../../../kit/words/text.ts';
import { swap, volunteer } from '../acts/rules.ts';
import { rotationNames } from '../messages.ts';
import { moveTurns } from '../move.ts';
import { confirm } from '../remind/keep.ts';
import { canBeMessagedOnDilt, rotationOf } from '../store.ts';
import { offerForm } from './form.ts';
import { closeOffer, makeOffer, type Offer, offerById, stillOffered } from './keep.ts';
import { offerDeclinedWords } from './messages.ts';

/** Asks whoever has the other date. */
export const saveOffer = saving(offerForm, (c, { answers: { mine, theirs } }) => {
  const me = c.viewer.person.id;
  const toId = diltById(c.db, theirs)?.facilitatorId;
  if (!toId) return problems({ theirs: 'Somebody else has that date now. Choose another.' });
  const now = rotationOf(c);
  const can = swap(now, mine, theirs);
  if ('no' in can) return problems({ theirs: can.no });
  if (now.slots.find(({ id }) => id === mine)?.facilitator !== me)
    return problems({ mine: 'You no longer have that date.' });
  if (!canBeMessagedOnDilt(c, toId))
    return problems({ theirs: 'They aren’t in Slack. A superintendent or the plan manager can set the swap.' });
  return done({
    messages: makeOffer(c, { fromId: me, toId, diltId: theirs, againstId: mine }),
  });
});

/** Yes: the dates move at once, and both are told. Only while both are still as offered. */
export const acceptOffer: ButtonPress = {
  name: rotationNames.accept,
  ability: 'person.own',
  about: 'turnOffer',
  press(c, value) {
    const offer = openOfferOf(c, value);
    if (!offer) return done();
    const now = rotationOf(c);
    if (!stillOffered(now, offer)) return done({ messages: closeOffer(c, offer, 'over') });
    const closed = closeOffer(c, offer, 'accepted');
    const why = offer.againstId === null ? say`${nameOf(c, offer)} covers.` : say`You swapped.`;
    const { messages, happened } = moveTurns(c, { byId: c.viewer.person.id, why }, (turns) => carriedOut(turns, offer));
    confirm(c, offer.diltId, offer.fromId);
    if (offer.againstId !== null) confirm(c, offer.againstId, offer.toId);
    return done({ messages: [...closed, ...messages], happened });
  },
};

const carriedOut = (turns: Parameters<typeof swap>[0], { againstId, diltId, fromId }: Offer) =>
  againstId === null ? volunteer(turns, diltId, fromId) : swap(turns, againstId, diltId);

/** No, without a reason: who asked is told. */
export const declineOffer: ButtonPress = {
  name: rotationNames.decline,
  ability: 'person.own',
  about: 'turnOffer',
  press(c, value): Done {
    const offer = openOfferOf(c, value);
    if (!offer) return done();
    return done({ messages: [...closeOffer(c, offer, 'declined'), ...declined(c, offer)] });
  },
};

function declined(c: Asked<Writing>, offer: Offer): Message[] {
  const theirs = diltById(c.db, offer.diltId);
  if (!theirs || !canBeMessagedOnDilt(c, offer.fromId)) return [];
  return [
    {
      name: `turnOffer/${offer.id}/declined`,
      to: { person: offer.fromId },
      about: refTo('dilt', offer.diltId),
      can: 'dilt.read',
      words: offerDeclinedWords(c.viewer.person.name, { theirs }),
    },
  ];
}

/** Undefined when it was answered already: what stands there says so. */
function openOfferOf(c: Asked<Writing>, id: string): Offer | undefined {
  const offer = offerById(c.db, id);
  if (!offer) throw notFound();
  return offer.state === 'open' ? offer : undefined;
}

const nameOf = (c: Asked<Writing>, { fromId }: Offer): string => personById(c.db, fromId)?.name ?? '';
