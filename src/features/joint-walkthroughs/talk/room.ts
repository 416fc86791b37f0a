import { Temporal } from 'temporal-polyfill';
import { monthOf, sayDay, sayNearDay, sayTime } from '../../../district/days.ts';
import { type LookFor, lookForsOf } from '../../../district/look-fors.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { inFocusFirst } from '../../../kit/look-fors/marks.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import {
  type JointRoom,
  type JointWalkthrough,
  jointById,
  jointNoteOf,
  jointRoomById,
  type NoteVersion,
} from '../store.ts';
import { type JointNames, jointNamesOf } from './store.ts';

/** A room two may talk over now: what they wrote of it, and who and where it is. */
export interface RoomToTalk {
  readonly room: JointRoom;
  readonly joint: JointWalkthrough;
  readonly names: JointNames;
  readonly note: NoteVersion;
}

/** The room behind a window or a button. Refuses where its copy went, its day is over, or there is nothing to talk over yet. */
export function roomToTalk(c: Asked, roomId: string): RoomToTalk {
  const room = jointRoomById(c.db, roomId);
  const joint = room && jointById(c.db, room.jointId);
  const names = jointNamesOf(c.db, roomId);
  if (!room || !joint || !names) throw notFound();
  if (room.state === 'settled') throw new Refusal(settledSaid(c, room));
  if (joint.cancelledOn !== null) throw new Refusal('This joint walkthrough was called off.');
  if (room.state === 'leftOut') throw new Refusal('This room was left out. No copy goes to the teacher.');
  if (joint.day !== c.today)
    throw new Refusal(`You walked on ${sayDay(joint.day)}. A room can be talked over on that day only.`);
  if (room.blind && room.revealedAt === null)
    throw new Refusal('You can talk this room over once both of you have sent it.');
  const note = jointNoteOf(c.db, roomId);
  if (!note) throw new Refusal('Nobody has written about this room yet.');
  return { room, joint, names, note };
}

/** What stands: a copy goes once. */
function settledSaid({ settings, today }: Reading, { settledAt, ending, withdrawnOn }: JointRoom): string {
  if (withdrawnOn !== null) return `The walkthrough of this room was withdrawn ${on(sayNearDay(withdrawnOn, today))}.`;
  const at = settledAt === null ? '' : ` at ${sayTime(Temporal.Instant.from(settledAt), settings.timeZone)}`;
  return ending === 'dayOver'
    ? `The copy of this room went out${at}, when the day was over. /walkthrough mine shows it.`
    : `The copy of this room was sent${at}. /walkthrough mine shows it.`;
}

const on = (day: string): string => (/^(today|yesterday)$/.test(day) ? day : `on ${day}`);

/** The look-fors of a room’s tool, the month’s focus first. */
export function lookForsToTalk(c: Reading, { room, joint }: Pick<RoomToTalk, 'room' | 'joint'>): LookFor[] {
  const { focus, others } = inFocusFirst(
    lookForsOf(c.db, room.toolId),
    c.ask('focusOfMonth', { month: monthOf(joint.day) }),
  );
  return [...focus, ...others];
}
