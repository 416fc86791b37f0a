import { sayDay, sayTimeOfDay } from '../../district/days.ts';
import { reachable } from '../../district/people.ts';
import type { Reading } from '../../kit/context.ts';
import type { Message } from '../../kit/outcome.ts';
import { canBeMessaged } from '../../kit/told.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { fewestRooms } from './rules.ts';
import { type LearningWalk, type LookForSum, learningWalkRef, learningWalkTeamOf } from './store.ts';

/** The buttons of learning walks, by their wire names. */
export const learningWalkNames = {
  list: 'learning-walks/list',
  show: 'learning-walks/show',
  plan: 'learning-walks/open-plan',
  room: 'learning-walks/open-room',
  next: 'learning-walks/next-round',
  say: 'learning-walks/open-say',
  summary: 'learning-walks/open-summary',
  give: 'learning-walks/give',
  menu: 'learning-walks/menu',
  trends: 'learning-walks/trends',
} as const;

/** What the menu of a walk offers whoever leads it. */
export const learningWalkMenu = ['show', 'team', 'segment', 'callOff'] as const;
export type LearningWalkMenuChoice = (typeof learningWalkMenu)[number];

/** `Learning walk at Lincoln`, everywhere: it isn’t a walkthrough. */
export const learningWalkTitle = ({ school }: Pick<LearningWalk, 'school'>): string => `Learning walk at ${school}`;

export const learningWalkWhen = ({ day, beginsAt }: Pick<LearningWalk, 'day' | 'beginsAt'>): string =>
  `${sayDay(day)}, ${sayTimeOfDay(beginsAt)}`;

/** A line for each look-for. One that was looked for in few rooms is not counted: the rooms could be told apart. */
export const sumLines = (sums: readonly LookForSum[]): string[] =>
  sums.map(({ words, seen, looked }) =>
    looked < fewestRooms
      ? `${words}: looked for in fewer than ${fewestRooms} rooms`
      : `${words}: seen in ${seen} of ${looked} rooms`,
  );

/** Who of the team can be told in Slack. */
export const toldOfTeam = (c: Reading, walkId: string): string[] =>
  learningWalkTeamOf(c.db, walkId)
    .filter((one) => reachable(one) && canBeMessaged(c, one.id, 'learningWalks.look'))
    .map(({ id }) => id);

/** A message to one of the team about a walk; its name for life is of the walk, of what it is, and of who it is to. */
export const toTeammate = (walk: LearningWalk, what: string, person: string, words: Words): Message => ({
  name: `learning-walks/${walk.id}/${what}/${person}`,
  to: { person },
  about: learningWalkRef(walk),
  can: 'learningWalks.walk',
  words,
});
