import { jointWalkthroughs } from '../../src/features/joint-walkthroughs/feature.ts';
import { learningWalks } from '../../src/features/learning-walks/feature.ts';
import { siteVisits } from '../../src/features/site-visits/feature.ts';
import type { Cast } from '../district.ts';
import { lookFors } from '../features/learning-walks/district.ts';
import { everyDoor, type Scenario } from './every-door.ts';
import { anotherGoesOn, inOpenRound, theDebriefBegins, theDebriefEnds, theySeeTrends } from './learning-walk-day.ts';
import type { Proof } from './proof.ts';
import {
  castOfVisits,
  itIsMet,
  notShared,
  onBehalf,
  theMonitorGoesOn,
  theWorkbookIsHandedOver,
  visitsAreLogged,
  wanted,
} from './site-visit-day.ts';
import {
  afterTheMemo,
  asTheMonitorLeavesIt,
  beforeItIsGiven,
  beforeTheMemo,
  beforeTheReveal,
  inTheFirstRound,
  onceItIsGiven,
} from './walking-canary.ts';
import {
  castOfWalks,
  inBlindRoom,
  inOpenRooms,
  inSharedNote,
  inTheCopy,
  inTheDraft,
  inTheMemo,
  stranger,
  theMemoIsBegun,
  theMemoIsSent,
  theStrangerComes,
  theyCalibrate,
  theyTalkItOver,
  theyWalkAgain,
  theyWalkTogether,
  threePairsWalked,
} from './walking-day.ts';

/** Everybody else, also who is not on the roster. */
const allBut = (cast: readonly Cast[], ...names: readonly string[]): string[] => [
  ...cast.filter(({ name, slack }) => slack !== false && !names.includes(name)).map(({ name }) => name),
  stranger,
];

const administrators = ['Sam Sato', 'Paula Webster', 'Al Vice', 'Dina Director'];
const planning = ['joint/open-plan', 'joint/plan', 'joint/plan-rooms'];

const together: Scenario = {
  options: { cast: castOfWalks },
  async use(district, aside) {
    await aside(() => theStrangerComes(district));
    await threePairsWalked(district);
    await theyWalkTogether(district);
    const found = [...(await aside(() => beforeTheReveal(district)))];
    await theyTalkItOver(district);
    await theMemoIsBegun(district);
    found.push(...(await aside(() => beforeTheMemo(district))));
    await theMemoIsSent(district);
    await theyCalibrate(district);
    await theyWalkAgain(district);
    return found;
  },
  leaks: afterTheMemo,
  routines: [jointWalkthroughs],
  outsiders: allBut(castOfWalks, 'Ada Assistant', 'Pat Okafor'),
  secrets: [inSharedNote, inTheCopy, inTheDraft, ...[inBlindRoom, inTheMemo, inOpenRooms].flatMap(Object.values)],
  // Who leads the district reads each memo, and says of a step what became of it.
  mayToo: (name, door) =>
    (administrators.includes(name) && planning.includes(door)) ||
    (name === 'Sam Sato' && (door.startsWith('joint-steps/') || door === 'joint-memos/menu')),
};

const team = ['Pat Okafor', 'Al Vice', 'Dina Director', 'Ana Rivera'];
/** Everybody may look at trends, and whoever may look at walks turns their list over. */
const looking = ['learning-walks/trends', 'learning-walks/list'];
/** Only whoever leads a walk, or the district. */
const leading = ['change-team', 'call-off', 'segment', 'next-round', 'open-summary', 'summary', 'give'].map(
  (one) => `learning-walks/${one}`,
);
const planningWalks = ['learning-walks/open-plan', 'learning-walks/plan', 'learning-walks/team'];

const learning: Scenario = {
  options: { cast: castOfWalks, lookFors },
  async use(district, aside) {
    await aside(() => theStrangerComes(district));
    await theySeeTrends(district, aside);
    await theDebriefBegins(district);
    const found = [...(await aside(() => inTheFirstRound(district)))];
    await theDebriefEnds(district);
    found.push(...(await aside(() => beforeItIsGiven(district))));
    await anotherGoesOn(district);
    return found;
  },
  leaks: onceItIsGiven,
  routines: [learningWalks],
  outsiders: allBut(castOfWalks, 'Pat Okafor', 'Sam Sato', 'Ada Assistant'),
  secrets: [inOpenRound],
  mayToo: (name, door) =>
    looking.includes(door) ||
    (team.includes(name) && !leading.includes(door)) ||
    (name === 'Paula Webster' && planningWalks.includes(door)),
};

const answering = ['site-visits/open-yes', 'site-visits/open-cannot', 'site-visits/request-answer'];
const contradicted = ['site-visits/open-answer', 'site-visits/answer'];
const logging = ['open-log', 'log', 'open-import', 'import', 'send-template'].map((one) => `site-visits/${one}`);
const turning = ['site-visits/list', 'site-visits/show'];

const visits: Scenario = {
  options: { cast: castOfVisits },
  async use(district, aside) {
    await aside(() => theStrangerComes(district));
    await itIsMet(district, aside);
    await visitsAreLogged(district);
    await theWorkbookIsHandedOver(district);
    await theMonitorGoesOn(district);
    return [];
  },
  leaks: asTheMonitorLeavesIt,
  routines: [siteVisits],
  // What is asked before an import ends anything: a visit’s ends nothing.
  elsewhere: ['site-visits/confirm-import'],
  outsiders: allBut(castOfVisits, 'Mona Monitor', 'Max Manager', 'Dina Director'),
  secrets: [...Object.values(notShared), ...Object.values(onBehalf), ...Object.values(wanted)],
  mayToo: (name, door) =>
    (name === 'Pat Okafor' && answering.includes(door)) ||
    (['Sam Sato', 'Ada Assistant', 'Pia Plan'].includes(name) &&
      [...answering, ...contradicted, ...turning].includes(door)) ||
    (['Mel Moore', 'Pia Plan'].includes(name) && logging.includes(door)),
};

/** Every door of those who walk together: used once, then tried again, by others, and with anything changed. */
export async function walkingDoors(size: number, seed = 1): Promise<Proof> {
  const scenarios: Readonly<Record<string, Scenario>> = {
    'walked together': together,
    'learning walks': learning,
    'site visits': visits,
  };
  const proofs: (readonly [string, Proof])[] = [];
  for (const [name, scenario] of Object.entries(scenarios)) proofs.push([name, await everyDoor(scenario, size, seed)]);
  const figures: Record<string, number> = {};
  for (const [, proof] of proofs)
    for (const [name, n] of Object.entries(proof.figures)) figures[name] = (figures[name] ?? 0) + n;
  return {
    ok: proofs.every(([, { ok }]) => ok),
    figures,
    line: proofs.map(([name, { line }]) => `${name}: ${line}`).join('; '),
  };
}
