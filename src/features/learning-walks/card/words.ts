import { type Day, sayShortDay } from '../../../district/days.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  buttonsAndMenu,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import {
  type LearningWalkMenuChoice,
  learningWalkNames,
  learningWalkTitle,
  learningWalkWhen,
  sumLines,
} from '../messages.ts';
import { debriefRoundNames, openRound, stateAfter } from '../rules.ts';
import type { LearningWalk } from '../store.ts';
import { type LearningWalkShown, mostLikely, walkButton } from './shown.ts';

/** How a walk stands, with its shape. */
export function learningWalkStands(
  { state, sharedOn, cancelledOn, day }: Pick<LearningWalk, 'state' | 'sharedOn' | 'cancelledOn' | 'day'>,
  today: Day,
): string {
  if (cancelledOn !== null) return '⬛ called off';
  if (sharedOn !== null) return `🟢 shared with the school ${sayShortDay(sharedOn)}`;
  if (state === 'closed') return '🟡 debrief closed';
  if (state !== 'planned') return '🟡 debrief under way';
  return day === today ? '🔵 today' : day > today ? '⚪ planned' : '🟡 debrief still to come';
}

/** The plan, and the rooms so far: a message of its own to each of the team. */
export function walkWords(shown: LearningWalkShown): Words {
  const { walk, team, lookFors, today } = shown;
  const { rooms, state, cancelledOn } = walk;
  const ends = state !== 'planned' || cancelledOn !== null;
  return [
    heading(learningWalkTitle(walk)),
    paragraph(say`${bold(learningWalkWhen(walk))} · ${learningWalkStands(walk, today)}`),
    quote(walk.question),
    ...(ends
      ? [paragraph(cancelledOn === null ? roomsSaid(walk) : 'Nothing to do.')]
      : [
          paragraph(say`${bold('Team:')} ${team.join(', ')}. ${walk.owner} leads it.`),
          paragraph(`${walk.roomsMeant} rooms, ${walk.minutes} minutes in each. You count:`),
          bullets(lookFors),
          paragraph(rooms === 0 ? 'Add each room here on the day.' : say`${bold(`${roomsCounted(rooms)} so far.`)}`),
          aside('This isn’t a walkthrough: no copy goes out, and only sums are kept, never a room.'),
          ...walkButtons(shown),
        ]),
  ];
}

/** `6 rooms`. */
export const roomsCounted = (rooms: number): string => counted(rooms, 'room', 'rooms');
const roomsSaid = ({ rooms }: LearningWalk): string => `${roomsCounted(rooms)} counted. The rooms are done.`;

function walkButtons({ walk, isOnTeam, mayLead }: LearningWalkShown): Piece[] {
  const placed = [
    ...(isOnTeam ? [walkButton(learningWalkNames.room, 'Add a room…', walk.id, mostLikely)] : []),
    ...(mayLead ? [nextRoundButton(walk)] : []),
  ];
  if (mayLead) return [buttonsAndMenu(placed, leadMenu(walk))];
  return placed.length === 0 ? [] : [buttons(...placed)];
}

/** Goes on to what comes next: a button of before does nothing where somebody went on already. */
export function nextRoundButton(walk: LearningWalk): ButtonPiece {
  const { state } = walk;
  const [open, next] = [openRound(state), openRound(stateAfter(state))];
  const label =
    open === undefined ? 'Start the debrief' : next ? `Go on to: ${debriefRoundNames[next]}` : 'Close the debrief';
  const text =
    open === undefined
      ? `${roomsSaid(walk)} No more rooms can be added after this.`
      : `The team will see what was said in ${debriefRoundNames[open]}, without names. Nobody can add to it after this.`;
  const confirm = { title: label, text, yes: 'Go on' };
  return walkButton(learningWalkNames.next, label, toValue(walk.id, state), { confirm });
}

const menuLabels: Readonly<Record<LearningWalkMenuChoice, string>> = {
  show: 'Open',
  team: 'Change the team…',
  segment: 'Make it a DILT segment…',
  callOff: 'Call off…',
};

/** What whoever leads a walk can do besides. */
export function leadMenu(walk: LearningWalk, first: readonly LearningWalkMenuChoice[] = []): MenuPiece {
  const changes = walk.state === 'planned' && walk.cancelledOn === null;
  const segment = walk.diltId === null && walk.cancelledOn === null;
  const choices: LearningWalkMenuChoice[] = [
    ...first,
    ...(changes ? (['team'] as const) : []),
    ...(segment ? (['segment'] as const) : []),
    ...(changes ? (['callOff'] as const) : []),
  ];
  const entries = choices.map((one) => ({ label: menuLabels[one], value: toValue(walk.id, one) }));
  return { action: learningWalkNames.menu, entries };
}

/** What was written of it. */
export const walkResultPieces = ({ summary, nextStep }: LearningWalk): Piece[] => [
  paragraph(bold('Summary')),
  quote(summary),
  paragraph(bold('Next step')),
  quote(nextStep),
];

/** What came of a walk, for the school and whoever else may read it. */
export const walkResultWords = ({ walk, sums }: Pick<LearningWalkShown, 'walk' | 'sums'>): Words => [
  heading(learningWalkTitle(walk)),
  paragraph(say`${bold(learningWalkWhen(walk))} · ${walk.owner} and a team`),
  quote(walk.question),
  ...walkResultPieces(walk),
  paragraph(bold(`Counted in ${walk.rooms} rooms`)),
  bullets(sumLines(sums)),
  aside('A learning walk isn’t a walkthrough. No room and no teacher is kept of it.'),
];

/** What whoever leads the district sees of a walk whose team they are not on. */
export const walkFromOutside = (shown: LearningWalkShown): Words => [
  heading(learningWalkTitle(shown.walk)),
  paragraph(say`${bold(learningWalkWhen(shown.walk))} · ${learningWalkStands(shown.walk, shown.today)}`),
  quote(shown.walk.question),
  paragraph(say`${bold('Team:')} ${shown.team.join(', ')}. ${shown.walk.owner} leads it.`),
  ...(shown.walk.state === 'planned' && shown.walk.cancelledOn === null ? walkButtons(shown) : []),
];
