import type { Day } from '../../district/days.ts';
import { sayDay } from '../../district/days.ts';
import { fold } from '../../district/people.ts';

/** The rounds of a debrief, in their order: what was there to see, what it makes one wonder, what to do next. */
export const debriefRounds = ['evidence', 'wonderings', 'nextStep'] as const;
export type DebriefRound = (typeof debriefRounds)[number];

/** Where a learning walk is. */
export const walkStates = ['planned', ...debriefRounds, 'closed'] as const;
export type WalkState = (typeof walkStates)[number];

/** So many walk together. */
export const learningWalkTeam = { fewest: 4, most: 8 } as const;
/** So many look-fors are counted at most. */
export const maxCountedLookFors = 10;
/** How many rooms a team may mean to see, and how many minutes in each. */
export const roomsToMean = [5, 6, 7, 8, 9, 10] as const;
export const minutesInRoom = [5, 8, 10, 12, 15, 20] as const;

/** From so many rooms on a walk is counted, and a look-for from so many rooms where somebody looked for it. */
export const fewestRooms = 5;
/** What all walks saw is said from so many on, of so many schools. */
export const fewestForTrends = { walks: 3, schools: 2 } as const;

/** What is said in a round fits in one message, whole. */
export const debriefTakes = { letters: 200, words: 15 } as const;

/** The rounds as people say them. */
export const debriefRoundNames: Readonly<Record<DebriefRound, string>> = {
  evidence: 'Evidence',
  wonderings: 'Wonderings',
  nextStep: 'Next step',
};

/** What is asked in each. */
export const debriefRoundAsks: Readonly<Record<DebriefRound, string>> = {
  evidence: 'What did you see or hear?',
  wonderings: 'What does it make you wonder?',
  nextStep: 'What should happen next?',
};

/** The round that is open; undefined before the debrief and after it. */
export const openRound = (state: WalkState): DebriefRound | undefined => debriefRounds.find((one) => one === state);

/** The rounds whose words are shown: those that are closed. */
export const closedRounds = (state: WalkState): readonly DebriefRound[] =>
  debriefRounds.filter((one) => walkStates.indexOf(one) < walkStates.indexOf(state));

/** What comes after a state; the last stays. */
export const stateAfter = (state: WalkState): WalkState => walkStates[walkStates.indexOf(state) + 1] ?? 'closed';

interface WalkStands {
  readonly day: Day;
  readonly state: WalkState;
  readonly cancelledOn: Day | null;
}

/** Why no room can be added now; undefined on the day, until the debrief begins. */
export function takesNoRoom({ day, state, cancelledOn }: WalkStands, today: Day): string | undefined {
  if (cancelledOn !== null) return 'This learning walk was called off.';
  if (state !== 'planned') return 'The debrief has begun, so no more rooms can be added.';
  if (day > today) return `You can add rooms on ${sayDay(day)}, the day of the learning walk.`;
  return day < today ? `Rooms could be added on ${sayDay(day)} only, the day of the learning walk.` : undefined;
}

/** Whether its sums are shown: no room can be added any more, or two of them would tell what the room in between was. */
export const showsCounts = ({ state, rooms }: { readonly state: WalkState; readonly rooms: number }): boolean =>
  state !== 'planned' && rooms >= fewestRooms;

/** Whose name stands in words that are kept without names: a whole name, or a title with the last one. */
export function namedIn(words: string, names: readonly string[]): string | undefined {
  const said = ` ${fold(words).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return names.find((name) => {
    const parts = fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    const last = parts.at(-1);
    const called = titles.map((title) => `${title} ${last}`);
    return last !== undefined && [parts.join(' '), ...called].some((one) => said.includes(` ${one} `));
  });
}

const titles = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'coach'];
