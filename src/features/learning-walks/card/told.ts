import { can } from '../../../district/policy.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { saidInRounds, spokeIn } from '../debrief/store.ts';
import { debriefWords } from '../debrief/words.ts';
import { toldOfTeam, toTeammate } from '../messages.ts';
import { closedRounds, openRound, showsCounts } from '../rules.ts';
import { facetsOfLearningWalk, learningWalkIn, learningWalkSums, learningWalkTeamOf } from '../store.ts';
import type { LearningWalkShown } from './shown.ts';
import { walkFromOutside, walkResultWords, walkWords } from './words.ts';

/** A walk as this viewer may see it. What was said in closed rounds is for the team alone, and sums only where they tell of no room. */
function learningWalkFor(c: Asked, id: string): LearningWalkShown {
  const walk = learningWalkIn(c.db, id);
  const team = learningWalkTeamOf(c.db, id);
  const facets = facetsOfLearningWalk(c.db, id) ?? {};
  const isOnTeam = can(c.viewer, 'learningWalks.walk', facets);
  const round = openRound(walk.state);
  const sums = learningWalkSums(c.db, id);
  const present = new Set(team.map((one) => one.id));
  return {
    walk,
    team: team.map(({ name }) => name),
    isOnTeam,
    mayLead: can(c.viewer, 'learningWalks.lead', facets),
    lookFors: sums.map(({ words }) => words),
    sums: showsCounts(walk) ? sums : [],
    spoke: round === undefined ? 0 : spokeIn(c.db, id, round).filter((one) => present.has(one)).length,
    said: isOnTeam ? saidInRounds(c.db, id, closedRounds(walk.state)) : [],
    today: c.today,
  };
}

/** What somebody is shown who opens a walk. */
export function learningWalkNow(c: Asked, id: string): Words {
  const shown = learningWalkFor(c, id);
  const { walk, isOnTeam, mayLead } = shown;
  if (isOnTeam) return walk.state === 'planned' ? walkWords(shown) : debriefWords(shown);
  if (can(c.viewer, 'learningWalks.read', facetsOfLearningWalk(c.db, id) ?? {})) return walkResultWords(shown);
  if (mayLead) return walkFromOutside(shown);
  throw notFound();
}

/** The message of the walk to each of the team, as it is now, and once the debrief has begun a second one. */
export const cardsToTeam = (c: Reading, id: string): Message[] =>
  toldOfTeam(c, id).flatMap((personId) => {
    const reader = personById(c.db, personId);
    if (!reader) return [];
    const shown = learningWalkFor({ ...c, viewer: viewerOn(c.db, reader, c.today, c.settings) }, id);
    const debrief =
      shown.walk.state === 'planned' ? [] : [toTeammate(shown.walk, 'debrief', personId, debriefWords(shown))];
    return [toTeammate(shown.walk, 'walk', personId, walkWords(shown)), ...debrief];
  });
