import { type Day, sayNearDay, sayTimeOfDay } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Statement } from '../../../kit/statement.ts';
import { entry, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { jointsFromToday } from '../plan/store.ts';
import type { JointWalkthrough } from '../store.ts';
import { jointNames } from './names.ts';
import { jointShownTo } from './shown.ts';
import type { JointRoomShown } from './status.ts';
import type { JointShown } from './words.ts';

/** On Home: today’s joint walkthroughs with each room that waits for the viewer, and the next one to come. */
export function jointHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'jointWalkthroughs.plan')) return [];
  const joints = jointsFromToday(c);
  const next = joints.find(({ day }) => day > c.today);
  return [
    ...joints.filter(({ day }) => day === c.today).flatMap((one) => ofToday(c, one)),
    ...(next ? [statement(next, 'next', jointHomeWords(jointShownTo(c, next)))] : []),
  ];
}

function ofToday(c: Asked, joint: JointWalkthrough): Statement[] {
  const shown = jointShownTo(c, joint);
  const isOver = shown.isEnded && shown.rooms.every(({ state }) => state === 'settled' || state === 'leftOut');
  if (isOver) return [];
  const waits = shown.rooms.filter(
    ({ blind, state, mine, theirs }) => blind && state === 'open' && theirs === 'sent' && mine !== 'sent',
  );
  return [
    statement(joint, 'today', jointHomeWords(shown)),
    ...waits.map((room) => statement(joint, 'today', waitingRoomWords(room, shown))),
  ];
}

const statement = ({ id }: JointWalkthrough, part: 'today' | 'next', words: Words): Statement => ({
  part,
  words,
  refs: [refTo('jointWalkthrough', id)],
  // A visit of today has its hour: it stands before what people are asked.
  weight: part === 'today' ? 0.5 : 2,
  can: 'jointWalkthroughs.own',
});

/** `Joint walkthrough: today at 10:00 AM with Ada Assistant at Lincoln`. */
export const jointHomeWords = (
  shown: Pick<JointShown, 'id' | 'school' | 'day' | 'beginsAt' | 'other' | 'today'>,
): Words => [
  entry(
    say`Joint walkthrough: ${whenOf(shown.day, shown)} with ${shown.other} at ${bold(shown.school)}`,
    place({ name: jointNames.card }, 'Open', shown.id, { spoken: `Open: joint walkthrough at ${shown.school}` }),
  ),
];

const whenOf = (day: Day, { today, beginsAt }: Pick<JointShown, 'today' | 'beginsAt'>): string =>
  `${sayNearDay(day, today)} at ${sayTimeOfDay(beginsAt)}`;

/** That somebody has sent a room, and nothing more of it. */
export const waitingRoomWords = (
  { id, position }: Pick<JointRoomShown, 'id' | 'position'>,
  { other }: Pick<JointShown, 'other'>,
): Words => [
  entry(
    say`${other} has sent room ${position}; yours is open.`,
    place({ name: jointNames.write }, 'Write…', id, { spoken: `Write: room ${position}` }),
  ),
];
