import { sayDay } from '../../../district/days.ts';
import { personById } from '../../../district/roster.ts';
import { tooOften, visitsSaid } from '../../../district/visit-load.ts';
import { requireAbility } from '../../../kit/ability.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { type JointRoom, type JointWalkthrough, jointById, jointRoomById } from '../store.ts';
import { sayVisitDay } from './status.ts';
import { blindStatesOf } from './store.ts';

/** A room with the joint walkthrough it is of. */
export interface RoomAt {
  readonly room: JointRoom;
  readonly joint: JointWalkthrough;
}

/** A room, or a refusal that tells nothing. */
export function jointRoomAt(c: Reading, roomId: string): RoomAt {
  const room = jointRoomById(c.db, roomId);
  const joint = room && jointById(c.db, room.jointId);
  if (!joint) throw notFound();
  return { room, joint };
}

/** How often this teacher was visited in the month of a day, as people say it. */
export function visitsOf(c: Reading, { room, joint }: RoomAt) {
  const visits = c.ask('teacherVisits', { day: joint.day, teacherIds: [room.teacherId] }).get(room.teacherId);
  return { inMonth: visits?.inMonth ?? 0, said: visitsSaid(visits, sayVisitDay) };
}

/** The joint walkthrough, where its rooms can be entered today; a refusal in words where they cannot. */
export function requireItsDay(c: Asked, joint: JointWalkthrough): void {
  requireAbility(c, 'jointWalkthroughs.plan');
  if (joint.cancelledOn !== null) throw new Refusal('This joint walkthrough was called off.');
  if (c.today < joint.day) throw new Refusal(`The rooms open on ${sayDay(joint.day)}, the day of your visit.`);
  if (c.today > joint.day) throw new Refusal('The day of this visit is over. Nothing more can be written.');
}

/**
 * A room that may be written in now, alone or together as it stands; a refusal in words where it may not. Into one that nobody has
 * entered yet the contract’s cap on visits may forbid to go.
 */
export function roomToWrite(c: Asked, roomId: string, how: 'alone' | 'together'): RoomAt {
  const at = jointRoomAt(c, roomId);
  const { room, joint } = at;
  requireItsDay(c, joint);
  if (room.state === 'settled')
    throw new Refusal('The teacher’s copy of this room is out. Correct it with /walkthrough mine.');
  if (room.state === 'leftOut')
    throw new Refusal(
      joint.endedAt === null
        ? 'This room is marked as not visited. Choose “Visit after all” first.'
        : 'The rooms of this visit are done, and this one was left out.',
    );
  if (room.blind !== (how === 'alone'))
    throw new Refusal(
      room.blind
        ? 'Each of you answers alone in this room now. Close this window and press Write… again.'
        : 'You write one note together in this room now. Close this window and press Write… again.',
    );
  if (room.blind && room.state === 'revealed')
    throw new Refusal('Both of you have sent this room. What you sent doesn’t change; talk it over.');
  if (room.state === 'planned') requireEntry(c, at);
  return at;
}

/** Before somebody goes in: the district’s sentence, and the contract’s cap. */
function requireEntry(c: Asked, at: RoomAt): void {
  if (c.settings.sentenceOfUse === '')
    throw new Refusal(
      'Each teacher’s copy ends with what these visits are for. Your district has not written that sentence yet: please ask your plan manager for it.',
    );
  const often = tooOften(visitsOf(c, at).inMonth, c.settings);
  if (often) throw new Refusal(`${often} Leave this room out.`);
  requireRest(c, at);
}

/** A contract may ask for a day between a copy and the next visit of the same observer: of either of the two. */
function requireRest(c: Asked, { room, joint }: RoomAt): void {
  for (const id of [joint.observerId, joint.secondObserverId]) {
    if (!c.ask('mustRest', { observerId: id, teacherId: room.teacherId, day: joint.day })) continue;
    const whose = id === c.viewer.person.id ? 'your' : `${personById(c.db, id)?.name ?? ''}’s`;
    throw new Refusal(
      `Your agreement asks for a day between ${whose} last copy to this teacher and the next visit. Leave this room out.`,
    );
  }
}

/** Whether nobody has written anything in a room. */
export const isUnwritten = (c: Reading, { id, state }: JointRoom): boolean =>
  (state === 'planned' || state === 'leftOut') && blindStatesOf(c.db, id).length === 0;
