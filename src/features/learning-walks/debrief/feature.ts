import { leadersOf } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress, Feature } from '../../../kit/feature.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import { cardsToTeam, learningWalkNow } from '../card/told.ts';
import { walkResultWords } from '../card/words.ts';
import { learningWalkNames } from '../messages.ts';
import { fewestRooms, stateAfter } from '../rules.ts';
import { learningWalkIn, learningWalkRef, learningWalkSums, learningWalkTeamOf } from '../store.ts';
import { openSay, saveSaid } from './form.ts';
import { keepWalkShared, keepWalkState } from './store.ts';
import { openWalkSummary, saveWalkSummary } from './summary.ts';

/** On to the next round, or to the end of the debrief. Pressed where somebody went on already, nothing changes. */
const nextRound: ButtonPress = {
  name: learningWalkNames.next,
  ability: 'learningWalks.lead',
  about: 'learningWalk',
  press(c, id, { more }) {
    const walk = learningWalkIn(c.db, id);
    if (walk.cancelledOn !== null) throw new Refusal('This learning walk was called off.');
    if (walk.day > c.today) throw new Refusal('The debrief can start on the day of the learning walk.');
    if (walk.state === more) keepWalkState(c, id, stateAfter(walk.state));
    return done({ messages: cardsToTeam(c, id), instead: learningWalkNow(c, id) });
  },
};

/** Gives what came of a walk to its school: from five rooms on, and once. */
const giveToSchool: ButtonPress = {
  name: learningWalkNames.give,
  ability: 'learningWalks.lead',
  about: 'learningWalk',
  press(c, id) {
    const { state, summary, rooms, sharedOn } = learningWalkIn(c.db, id);
    if (state !== 'closed' || summary === '') throw notFound();
    if (rooms < fewestRooms)
      throw new Refusal(`Fewer than ${fewestRooms} rooms were counted, so this stays with the team.`);
    if (sharedOn === null) keepWalkShared(c, id);
    return done({ messages: [...cardsToTeam(c, id), ...toldToSchool(c, id)], instead: learningWalkNow(c, id) });
  },
};

/** Who leads the school is told, unless they walked along; everybody else there finds it in the list. */
export function toldToSchool(c: Asked<Writing>, id: string): Message[] {
  const walk = learningWalkIn(c.db, id);
  const team = learningWalkTeamOf(c.db, id).map((one) => one.id);
  const leaders = leadersOf(c.db, walk.schoolId, c.today).filter((one) => !team.includes(one));
  return toEach(
    leaders.filter((one) => canBeMessaged(c, one, 'learningWalks.look')),
    {
      name: `learning-walks/${id}/school`,
      about: learningWalkRef(walk),
      can: 'learningWalks.read',
      words: walkResultWords({ walk, sums: learningWalkSums(c.db, id) }),
    },
  );
}

/** The debrief in three rounds, and what the school is given of it. */
export const learningWalkDebrief: Feature = {
  name: 'learning-walks/debrief',
  forms: [saveSaid, saveWalkSummary],
  buttons: [nextRound, openSay, openWalkSummary, giveToSchool],
};
