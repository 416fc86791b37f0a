import { lookForsOf } from '../../../district/look-fors.ts';
import { calendarOf, personById } from '../../../district/roster.ts';
import { askedBy, type Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { appoint } from '../../../kit/slots/appoint.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { jointMessages } from '../rooms/messages.ts';
import { endJointRooms } from '../rooms/store.ts';
import { noteOfBoth, type WrittenInRoom } from '../rules.ts';
import {
  blindAnswersOf,
  type JointRoom,
  type JointWalkthrough,
  jointById,
  jointNoteOf,
  jointRoomById,
  keepNote,
} from '../store.ts';
import { jointGoesAt } from './names.ts';
import { copyTextOf, isEmptyCopy, isInTime } from './rules.ts';
import { leaveRoomOut, settleRoom } from './settle.ts';
import { jointsGoingOn, jointsToGo, unsettledUpTo } from './store.ts';

const job = 'joint rooms when the day is over';

/** At six the rooms are done and what stands goes: each room in a transaction of its own, so that one that cannot go keeps none of the others. */
export const jointDayOver: Job = {
  name: job,
  when: everyDay(jointGoesAt),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day, key }) {
    if (key !== undefined) return endRoom(c, key);
    const goingOn = jointsGoingOn(c.db, day);
    for (const joint of goingOn) endJointRooms(c.db, joint, c.now.toString());
    for (const room of unsettledUpTo(c.db, day)) appoint(c, job, room, c.now);
    return done({ messages: goingOn.flatMap((joint) => jointMessages(c, joint)) });
  },
};

/** In the afternoon the working message says that what is written goes at six: nothing new is asked. */
export const jointDayGoesOn: Job = {
  name: 'joint rooms in the afternoon',
  when: everyDay('14:30'),
  missed: 'latest',
  within: { hours: 3 },
  run: (c, { day }) => done({ messages: jointsToGo(c.db, day).flatMap((id) => jointMessages(c, id)) }),
};

function endRoom(c: Writing, roomId: string): Done {
  const room = jointRoomById(c.db, roomId);
  const joint = room && jointById(c.db, room.jointId);
  if (!room || !joint || joint.cancelledOn !== null) return done();
  if (room.state === 'settled' || room.state === 'leftOut') return done();
  const { feedbackWithin, sentenceOfUse } = c.settings;
  const inTime = isInTime(joint.day, c.today, { within: Number(feedbackWithin), calendar: calendarOf(c.db) });
  if (!inTime) return leaveRoomOut(c, { room, joint });
  // Without it no copy goes; it may still be written while there is time.
  if (sentenceOfUse === '') return done();
  const given = asItStands(c, { room, joint });
  if (!given || isEmptyCopy(copyTextOf(given, lookForsOf(c.db, room.toolId)))) return leaveRoomOut(c, { room, joint });
  return settleRoom(c, { room, joint }, { given, ending: 'dayOver' });
}

/** What goes where nobody sent the copy: the note of both, or what one of them had sent. What nobody sent is no copy. */
function asItStands(
  c: Writing,
  { room, joint }: { room: JointRoom; joint: JointWalkthrough },
): WrittenInRoom | undefined {
  const note = jointNoteOf(c.db, room.id);
  if (note) return note.given;
  const sent = [joint.observerId, joint.secondObserverId].flatMap((id) => {
    const who = personById(c.db, id);
    const by = who && askedBy(c, who);
    const own = by && blindAnswersOf(c.db, by.viewer, room.id).find(({ authorId }) => authorId === id);
    return by && own && own.sentAt !== null ? [{ by, given: own.given }] : [];
  });
  const [one, other] = sent;
  if (!one) return undefined;
  return keepNote(one.by, room.id, { number: 1, given: other ? noteOfBoth(one.given, other.given) : one.given }).given;
}
