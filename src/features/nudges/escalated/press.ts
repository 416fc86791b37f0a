import { endEscalation, escalationById } from '../../../kit/asks/deferred.ts';
import { seeToIt } from '../../../kit/asks/escalated.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';

/** What was handed to the plan manager is in their hands: they talk to the person, and the app says no more of it. */
export const seeToHanded: ButtonPress = {
  name: seeToIt,
  ability: 'asks.follow',
  press(c, value) {
    if (!escalationById(c.db, value)) throw notFound();
    endEscalation(c.db, value, c.viewer.person.id, c.today);
    return done();
  },
};
