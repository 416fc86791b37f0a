import type { Happenings } from '../../../district/happenings.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { jointMessages } from '../rooms/messages.ts';
import { jointRoomById } from '../store.ts';
import { keepRoomWithdrawn } from './store.ts';

/** The walkthrough that came of a room was withdrawn: the room says so, and counts nowhere. */
export function roomWithdrawn(c: Writing, { walkthroughId }: Happenings['walkthroughWithdrawn']): Done {
  const room = jointRoomById(c.db, walkthroughId);
  if (!room) return done();
  keepRoomWithdrawn(c.db, room.id, c.today);
  return done({ messages: jointMessages(c, room.jointId) });
}
