import type { Tx } from '../db/tx.ts';
import { type Day, type TimeOfDay, timeText } from '../district/days.ts';
import { type LookForMark, lookForsOf, toolOn } from '../district/look-fors.ts';
import { newId } from '../district/ref.ts';
import { teachersOn } from '../district/teachers.ts';
import { weeklyAgreement } from '../features/joint-walkthroughs/calibration/feature.ts';
import { insertJoint } from '../features/joint-walkthroughs/plan/store.ts';
import { jointMessages, revealedMessages } from '../features/joint-walkthroughs/rooms/messages.ts';
import {
  endJointRooms,
  insertJointRooms,
  keepBlindAnswer,
  roomsWithTeachers,
  setJointRoom,
} from '../features/joint-walkthroughs/rooms/store.ts';
import { noteOfBoth, nothingInRoom, type WrittenInRoom } from '../features/joint-walkthroughs/rules.ts';
import {
  type JointWalkthrough,
  jointById,
  jointNoteOf,
  keepNote,
  writeJointNote,
} from '../features/joint-walkthroughs/store.ts';
import { settleRoom } from '../features/joint-walkthroughs/talk/settle.ts';
import { copyWent } from '../features/walkthroughs/copies/store.ts';
import { keepJointCopy } from '../features/walkthroughs/joint/react.ts';
import { jointMemoDays } from './joint-memos.ts';
import { jointsOfNovember } from './joint-november.ts';
import { jointsOfOctober } from './joint-october.ts';
import { firstJoints } from './joint-september.ts';
import type { MillCityJoint, MillCityRoom, RoomWords, Walker } from './joint-talks.ts';
import { by, copiesSince, job, runningSince, saying } from './moment.ts';
import type { Offices } from './people.ts';
import { schoolsOfMillCity } from './schools.ts';
import type { AutumnDay } from './stretch.ts';

/** What is published of how much two agree, in the weeks before the app does it by itself. */
const publishedOn: readonly Day[] = ['2026-10-26', '2026-11-02'];

/** A joint walkthrough with the people behind it. */
interface Joint extends MillCityJoint {
  readonly id: string;
  readonly schoolId: string;
  readonly ids: readonly [string, string];
}

type RoomAt = ReturnType<typeof roomsWithTeachers>[number];

/** The joint walkthroughs since September, their memos and steps, and what is published of how much two agree. */
export function jointWalkthroughDays(tx: Tx, who: Offices, today: Day): AutumnDay[] {
  const schools = new Map(schoolsOfMillCity(tx).map((one) => [one.code, one]));
  const idOf = (walker: Walker): string =>
    walker === 'superintendent' || walker === 'assistant'
      ? who[walker]
      : (schools.get(walker.replace('principal ', ''))?.principalId ?? '');
  const joints = [...firstJoints, ...jointsOfOctober, ...jointsOfNovember].map((one): Joint => {
    const schoolId = schools.get(one.school)?.id ?? '';
    return { ...one, id: newId(), schoolId, ids: [idOf(one.who[0]), idOf(one.who[1])] };
  });
  return [
    ...joints.map((joint): AutumnDay => [joint.plannedOn, '14:00', (then) => plan(then, joint)]),
    ...joints
      .filter(({ day }) => day <= today)
      .map((joint): AutumnDay => [joint.day, joint.ends, (then) => walk(then, joint)]),
    ...joints.flatMap((joint) => (joint.memo ? jointMemoDays(joint, joint.memo) : [])),
    ...publishedOn.map((day): AutumnDay => [day, '06:00', (then) => job(then, weeklyAgreement, day, '06:00')]),
  ];
}

/** The rooms are chosen by hand, none of them twice. */
function plan(tx: Tx, { id, ids, schoolId, day, begins, plannedOn, rooms }: Joint): void {
  const c = by(tx, ids[0], plannedOn, '14:00');
  insertJoint(tx, { id, observerId: ids[0], secondObserverId: ids[1], schoolId, day, beginsAt: begins, plannedOn });
  const there = teachersOn(tx, day, '', [schoolId], 200).filter((one) => one.schoolId === schoolId);
  const teacherIds = rooms.flatMap(({ teacher }) => there[teacher % there.length]?.teacherId ?? []);
  insertJointRooms(tx, { id, schoolId }, { teacherIds, toolId: toolOn(tx, day) ?? '' });
  saying(c, jointMessages(c, id));
}

/** The two go through the rooms, talk each one over and send its copy; what is meant to be talked over still is left as it is. */
function walk(tx: Tx, { id, ids, day, begins, ends, rooms }: Joint): void {
  const joint = jointById(tx, id);
  if (!joint) return;
  const c = by(tx, ids[0], day, ends);
  roomsWithTeachers(tx, id).forEach((room, nth) => {
    const meant = rooms[nth];
    if (!meant || 'leftOut' in meant) return;
    write(tx, { joint, room, began: later(begins, nth * 20) }, meant);
    if ('unsettled' in meant) saying(c, revealedMessages(c, joint, room));
    else settle(tx, joint, room, ends);
  });
  endJointRooms(tx, id, c.now.toString());
  saying(c, jointMessages(c, id));
}

/** So many minutes after a time. */
function later(time: TimeOfDay, minutes: number): TimeOfDay {
  const [hours = 0, already = 0] = time.split(':').map(Number);
  const all = hours * 60 + already + minutes;
  const two = (n: number): string => String(n).padStart(2, '0');
  return timeText.parse(`${two(Math.floor(all / 60))}:${two(all % 60)}`);
}

/** One note of both, or what each answered blind, which makes the note they begin to talk over. */
function write(
  tx: Tx,
  { joint, room, began }: { readonly joint: JointWalkthrough; readonly room: RoomAt; readonly began: TimeOfDay },
  meant: Exclude<MillCityRoom, { leftOut: true }>,
): void {
  const said = (words: RoomWords): WrittenInRoom => writtenAs(tx, room, words, began);
  const planner = by(tx, joint.observerId, joint.day, later(began, 12));
  const other = by(tx, joint.secondObserverId, joint.day, later(began, 15));
  const revealed = { state: 'revealed', revealedAt: other.now.toString() } as const;
  if ('both' in meant) {
    writeJointNote(planner, { roomId: room.id, since: 0, given: said(meant.both) });
    setJointRoom(tx, room.id, revealed);
    return;
  }
  const [one, another] = [said(meant.blind[0]), said(meant.blind[1])];
  setJointRoom(tx, room.id, { blind: true, state: 'open' });
  keepBlindAnswer(planner, room.id, one, planner.now.toString());
  keepBlindAnswer(other, room.id, another, other.now.toString());
  setJointRoom(tx, room.id, revealed);
  keepNote(other, room.id, { number: 1, given: noteOfBoth(one, another) });
}

const markOf: Readonly<Record<string, LookForMark>> = { s: 'seen', n: 'notSeen' };

function writtenAs(
  tx: Tx,
  { toolId }: RoomAt,
  { marks, comments = {}, note, question = '' }: RoomWords,
  began: TimeOfDay,
): WrittenInRoom {
  const lookFors = lookForsOf(tx, toolId);
  const byId = <T>(of: (code: string, nth: number) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      lookFors.flatMap(({ id, code }, nth): [string, T][] => {
        const found = of(code, nth);
        return found === undefined ? [] : [[id, found]];
      }),
    );
  return {
    ...nothingInRoom,
    began,
    minutes: 12,
    marks: byId((_, nth) => markOf[marks[nth] ?? '-']),
    comments: byId((code) => comments[code]),
    note,
    question,
  };
}

/** Its one copy goes: by Slack at once, and as a slip that the office puts into the mailbox the same day. */
function settle(tx: Tx, joint: JointWalkthrough, room: RoomAt, at: TimeOfDay): void {
  const c = by(tx, joint.observerId, joint.day, at);
  const { given } = jointNoteOf(tx, room.id) ?? {};
  if (!given) return;
  for (const one of settleRoom(c, { room, joint }, { given, ending: 'sent' }).happened) {
    if (one.what !== 'jointCopyAgreed') continue;
    const { messages } = keepJointCopy(c, one);
    if (joint.day >= copiesSince) saying(c, messages);
    if (joint.day < runningSince) copyWent(tx, room.id, c.now.toString(), joint.day);
  }
}
