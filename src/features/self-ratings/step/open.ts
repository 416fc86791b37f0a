import { sayDay, sayMonth } from '../../../district/days.ts';
import { nextDilt } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import type { ValueSays } from '../../../kit/value.ts';
import { opensOn, ratedMonth } from '../due/store.ts';
import { ownWords, ratingNames } from '../messages.ts';
import type { WhichRating } from '../store.ts';
import { stepForm } from './form.ts';
import { type Rating, ratingNow } from './look.ts';
import { stepOpening } from './opening.ts';
import { ownShown } from './own.ts';
import { onwards } from './save.ts';

/** `/rate`: the first standard that is not rated, or what was rated. */
export function rate(c: Asked): Done {
  requireOpen(c);
  return onwards(c);
}

/** `/rate mine`: one's own ratings, to look at and to change. */
export function myRatings(c: Asked): Done {
  return done({ tell: ownWords(ownShown(c, requireOpen(c))) });
}

/** Says when it opens where nothing can be rated now. */
function requireOpen(c: Asked): Rating {
  const now = ratingNow(c);
  if (now) return now;
  const next = nextDilt(c.db, c.today);
  throw new Refusal(
    next
      ? `Nothing to rate yet. Your ${sayMonth(ratedMonth(next))} opens on ${sayDay(opensOn(c.db, next))}, ten school days before the DILT (District Instructional Leadership Team) on ${sayDay(next.day)}. You’ll hear from me then.`
      : 'Nothing to rate: no DILT (District Instructional Leadership Team) is planned. A district leader adds the dates with /dilt calendar.',
  );
}

/** The button that starts or goes on. */
export const openRate: ButtonPress = {
  name: ratingNames.open,
  ability: 'ratings.rate',
  press: (c) => rate(c),
};

/** The button beside one standard of one's own. Whose it is does not travel with it: it is always the viewer's. */
export const openStep: ButtonPress = {
  name: ratingNames.step,
  ability: 'ratings.rate',
  press: (c, _value, named) => done({ open: stepOpening(c, namedStep(named)) }),
};

/** The button in a standard's window that asks more, in the same window: what was typed stays. */
export const openMore: ButtonPress = {
  name: ratingNames.more,
  ability: 'ratings.rate',
  press: (_c, _value, named) => done({ open: opening(stepForm, { ...namedStep(named), more: true }), inPlace: true }),
};

function namedStep({ id: dilt, more: code }: ValueSays): WhichRating {
  if (dilt === '' || code === '') throw fromBefore();
  return { dilt, code };
}
