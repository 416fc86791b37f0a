import { sayShortDay } from '../../../district/days.ts';
import { toValue } from '../../../kit/value.ts';
import {
  aside,
  bullets,
  buttons,
  buttonsAndMenu,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type LearningWalkShown, mostLikely, walkButton } from '../card/shown.ts';
import { leadMenu, nextRoundButton, roomsCounted, walkResultPieces } from '../card/words.ts';
import { learningWalkNames, sumLines } from '../messages.ts';
import {
  type DebriefRound,
  debriefRoundAsks,
  debriefRoundNames,
  debriefRounds,
  fewestRooms,
  openRound,
  showsCounts,
} from '../rules.ts';

/** The debrief, round by round, and what came of it: a second message to each of the team. */
export function debriefWords(shown: LearningWalkShown): Words {
  const { walk, said, spoke, team } = shown;
  const round = openRound(walk.state);
  const at = round === undefined ? 0 : debriefRounds.indexOf(round) + 1;
  return [
    heading(`Debrief: learning walk at ${walk.school}`),
    quote(walk.question),
    ...said.flatMap(({ round: one, words }) => [
      paragraph(bold(debriefRoundNames[one])),
      words.length === 0 ? paragraph('Nobody said anything.') : bullets(words),
    ]),
    ...countsPieces(shown),
    ...(round === undefined
      ? closedPieces(shown)
      : [
          paragraph(say`${bold(`${at} of 3: ${debriefRoundNames[round]}`)}\n${debriefRoundAsks[round]}`),
          paragraph(`${spoke} of ${team.length} have said something.`),
          aside('It’s kept without your name and without a time. The team sees it once the round is closed.'),
          ...debriefButtons(shown, round),
        ]),
  ];
}

function debriefButtons({ walk, isOnTeam, mayLead }: LearningWalkShown, round: DebriefRound): Piece[] {
  const placed = [
    ...(isOnTeam ? [walkButton(learningWalkNames.say, 'Say…', toValue(walk.id, round), mostLikely)] : []),
    ...(mayLead ? [nextRoundButton(walk)] : []),
  ];
  return placed.length === 0 ? [] : [buttons(...placed)];
}

function countsPieces({ walk, sums }: LearningWalkShown): Piece[] {
  if (!showsCounts(walk))
    return [aside(`${roomsCounted(walk.rooms)} counted. Sums are shown from ${fewestRooms} rooms on.`)];
  return [paragraph(bold(`Counted in ${walk.rooms} rooms`)), bullets(sumLines(sums))];
}

function closedPieces({ walk, isOnTeam, mayLead }: LearningWalkShown): Piece[] {
  const { id, summary, rooms, sharedOn, diltId } = walk;
  const written = summary === '' ? [] : walkResultPieces(walk);
  if (sharedOn !== null)
    return [...written, paragraph(`Shared with the school ${sayShortDay(sharedOn)}. Nothing to do.`)];
  const few =
    rooms < fewestRooms ? [aside(`Fewer than ${fewestRooms} rooms were counted, so this stays with the team.`)] : [];
  if (!mayLead || !isOnTeam) return [...written, ...few];
  const text =
    'Everybody at the school, the administrators, the plan manager and the monitor can read it. It can’t be taken back.';
  const confirm = { title: 'Share with the school?', text, yes: 'Share' };
  const write = summary === '' ? 'Write the summary…' : 'Change the summary…';
  const gives = summary !== '' && rooms >= fewestRooms;
  const give = walkButton(learningWalkNames.give, 'Share with the school', id, { confirm, ...mostLikely });
  const placed = [...(gives ? [give] : []), walkButton(learningWalkNames.summary, write, id, gives ? {} : mostLikely)];
  return [...written, ...few, diltId === null ? buttonsAndMenu(placed, leadMenu(walk)) : buttons(...placed)];
}
