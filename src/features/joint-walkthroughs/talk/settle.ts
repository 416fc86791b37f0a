import type { JointCopy } from '../../../district/joint-copy.ts';
import { lookForsOf } from '../../../district/look-fors.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { jointMessages } from '../rooms/messages.ts';
import type { RoomEnding, WrittenInRoom } from '../rules.ts';
import type { JointRoom, JointWalkthrough } from '../store.ts';
import { copyTextOf } from './rules.ts';
import { keepLeftOut, keepSettled } from './store.ts';

type Room = { readonly room: JointRoom; readonly joint: JointWalkthrough };

/** Makes the one copy of a room, of what the note says: from here on it is a walkthrough of both. */
export function settleRoom(
  c: Writing,
  { room, joint }: Room,
  { given, ending }: { readonly given: WrittenInRoom; readonly ending: RoomEnding },
): Done {
  keepSettled(c.db, room.id, { at: c.now.toString(), ending });
  const copy: JointCopy = {
    walkthroughId: room.id,
    observerId: joint.observerId,
    secondObserverId: joint.secondObserverId,
    teacherId: room.teacherId,
    schoolId: room.schoolId,
    day: joint.day,
    tool: room.toolId,
    ...copyTextOf(given, lookForsOf(c.db, room.toolId)),
  };
  return done({ messages: jointMessages(c, joint.id), happened: [{ what: 'jointCopyAgreed', ...copy }] });
}

/** No copy is made of a room; where it was begun, because the day was over. */
export function leaveRoomOut(c: Writing, { room, joint }: Room): Done {
  keepLeftOut(c.db, room.id, room.state === 'planned' ? null : 'dayOver');
  return done({ messages: jointMessages(c, joint.id) });
}
