import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import { diltById } from '../../../../district/dilt/store.ts';
import { newId, refTo } from '../../../../district/ref.ts';
import { personById } from '../../../../district/roster.ts';
import { asOne, isOf } from '../../../../district/same-person.ts';
import type { Writing } from '../../../../kit/context.ts';
import type { Message } from '../../../../kit/outcome.ts';
import { type Rotation, slotOf } from '../rules.ts';
import { turnOffer } from '../schema.ts';
import { rotationOf } from '../store.ts';
import { type OfferShown, offerWords } from './messages.ts';

export type Offer = typeof turnOffer.$inferSelect;

/** One offer. */
export const offerById = (db: Reader, id: string): Offer | undefined =>
  db.select(asOne(turnOffer)).from(turnOffer).where(eq(turnOffer.id, id)).get();

/** The offer is that person’s to answer. */
export function facetsOfOffer(db: Reader, id: string) {
  const found = offerById(db, id);
  return found && { person: found.toId };
}

/** Whether both dates are still as they were offered. */
export function stillOffered(now: Rotation, { diltId, againstId, toId, fromId }: Offer): boolean {
  const own = (id: string, personId: string) => {
    const slot = slotOf(now, id);
    return slot !== undefined && !slot.cancelled && slot.turnOf === personId && slot.facilitator === personId;
  };
  return own(diltId, toId) && (againstId === null || own(againstId, fromId));
}

/** Keeps an offer, and says the message that makes it. The same offer made twice stays one. */
export function makeOffer(c: Writing, offer: Pick<Offer, 'fromId' | 'toId' | 'diltId' | 'againstId'>): Message[] {
  const open = c.db
    .select(asOne(turnOffer))
    .from(turnOffer)
    .where(and(isOf(turnOffer.fromId, offer.fromId), eq(turnOffer.state, 'open')))
    .all();
  if (open.some((one) => one.diltId === offer.diltId && one.againstId === offer.againstId)) return [];
  const row: Offer = { id: newId(), ...offer, state: 'open', onDay: c.today, answeredOn: null };
  c.db.insert(turnOffer).values(row).run();
  return offerMessage(c, row);
}

/** An offer is answered, or over. What was posted of it says so. */
export function closeOffer(c: Writing, offer: Offer, state: Exclude<Offer['state'], 'open'>): Message[] {
  c.db.update(turnOffer).set({ state, answeredOn: c.today }).where(eq(turnOffer.id, offer.id)).run();
  return offerMessage(c, { ...offer, state });
}

/** The offer in the messages of whoever is asked. */
function offerMessage(c: Writing, offer: Offer): Message[] {
  const shown = shownOffer(c, offer);
  if (!shown) return [];
  return [
    {
      name: `turnOffer/${offer.id}`,
      to: { person: offer.toId },
      about: refTo('turnOffer', offer.id),
      can: 'person.own',
      words: offerWords(shown),
    },
  ];
}

/** An offer as it is said. */
export function shownOffer({ db }: Writing, { id, fromId, diltId, againstId, state }: Offer): OfferShown | undefined {
  const theirs = diltById(db, diltId);
  const from = personById(db, fromId);
  const against = againstId === null ? null : diltById(db, againstId);
  return theirs && from && against !== undefined ? { id, from: from.name, theirs, against, state } : undefined;
}

/** Offers of which a date has changed hands since, or is over, die. */
export function endOffers(c: Writing): Message[] {
  const open = c.db.select(asOne(turnOffer)).from(turnOffer).where(eq(turnOffer.state, 'open')).all();
  if (open.length === 0) return [];
  const now = rotationOf(c);
  return open.filter((one) => !stillOffered(now, one)).flatMap((one) => closeOffer(c, one, 'over'));
}
