import { lookForsOf } from '../../../district/look-fors.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import { aside, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { maxBlindRooms } from '../rules.ts';
import { blindAnswersOf, type JointRoom, jointNoteOf } from '../store.ts';
import { openBlind } from './blind-windows.ts';
import { isUnwritten, jointRoomAt, type RoomAt } from './enter.ts';
import { jointMessages } from './messages.ts';
import { type JointRoomChoice, jointNames, jointRoomChoices } from './names.ts';
import { openNote } from './note-windows.ts';
import { writtenWords } from './note-words.ts';
import { jointNow, otherOf } from './shown.ts';
import { blindRoomsOn, setJointRoom } from './store.ts';

/** Opens the window of a room: of the note of both, or of one’s own. */
export const writeInRoom: ButtonPress = {
  name: jointNames.write,
  ability: 'jointWalkthroughs.own',
  about: 'jointRoom',
  press: (c, id) => windowOf(c, id),
};

function windowOf(c: Asked, roomId: string): Done {
  const { room } = jointRoomAt(c, roomId);
  return done({ open: room.blind ? openBlind(c, roomId) : openNote(c, roomId) });
}

const presses: Readonly<Record<JointRoomChoice, (c: Asked<Writing>, at: RoomAt) => Done>> = {
  write: (c, { room }) => windowOf(c, room.id),
  alone: (c, at) => answerAlone(c, at),
  together: (c, at) => change(c, at, { blind: false }),
  out: (c, at) => change(c, at, { state: 'leftOut' }),
  back: (c, at) => change(c, at, { state: 'planned' }),
  read: (c, at) => done({ tell: readRoom(c, at) }),
};

/** What the menu of a room offers. */
export const pressJointRoom: ButtonPress = {
  name: jointNames.room,
  ability: 'jointWalkthroughs.own',
  about: 'jointRoom',
  press(c, id, { more }) {
    const choice = jointRoomChoices.find((one) => one === more);
    if (!choice) throw fromBefore();
    return presses[choice](c, jointRoomAt(c, id));
  },
};

/** Changes a room in which nobody has written, before the rooms are done. */
function change(c: Asked<Writing>, at: RoomAt, set: Partial<Pick<JointRoom, 'state' | 'blind'>>): Done {
  const { room, joint } = at;
  if (joint.cancelledOn !== null) throw new Refusal('This joint walkthrough was called off.');
  if (joint.endedAt !== null || c.today > joint.day) throw new Refusal('The rooms of this visit are done.');
  if (!isUnwritten(c, room)) throw new Refusal('Somebody has already written in this room.');
  setJointRoom(c.db, room.id, set);
  return done({ messages: jointMessages(c, joint.id), instead: jointNow(c, joint.id) });
}

/** From now on each answers alone in it. Each of the two has so many blind rooms a day. */
function answerAlone(c: Asked<Writing>, at: RoomAt): Done {
  const { joint, room } = at;
  const me = c.viewer.person.id;
  const other = otherOf(joint, me);
  const full = room.blind ? undefined : [me, other].find((id) => blindRoomsOn(c.db, joint.day, id) >= maxBlindRooms);
  if (full !== undefined) {
    const who = full === me ? 'You already answer' : `${personById(c.db, other)?.name ?? ''} already answers`;
    throw new Refusal(`${who} ${maxBlindRooms} rooms blind that day, which is the most. Write one note together here.`);
  }
  return change(c, at, { blind: true });
}

/** What is written of a room, as far as the viewer may see it. */
function readRoom(c: Asked, at: RoomAt): Words {
  const { room } = at;
  const lookFors = lookForsOf(c.db, room.toolId);
  const note = jointNoteOf(c.db, room.id);
  const answers = room.blind ? blindAnswersOf(c.db, c.viewer, room.id) : [];
  const teacher = personById(c.db, room.teacherId)?.name ?? '';
  return roomReadWords(teacher, {
    answers: answers.map(({ authorId, given }) => ({
      by: authorId === c.viewer.person.id ? 'What you wrote' : `What ${personById(c.db, authorId)?.name ?? ''} wrote`,
      words: writtenWords(lookFors, given),
    })),
    note: note && writtenWords(lookFors, note.given),
    isBlind: room.blind,
  });
}

/** A room as it is read. */
export interface RoomRead {
  readonly answers: readonly { readonly by: string; readonly words: Words }[];
  readonly note: Words | undefined;
  readonly isBlind: boolean;
}

export function roomReadWords(teacher: string, { answers, note, isBlind }: RoomRead): Words {
  const written = (words: Words): Words => (words.length === 0 ? [paragraph('Nothing yet.')] : words);
  const hidden = isBlind && note === undefined;
  return [
    heading(teacher),
    ...answers.flatMap(({ by, words }) => [paragraph(say`${bold(by)}`), ...written(words)]),
    ...(note === undefined ? [] : [paragraph(bold('The note you share')), ...written(note)]),
    ...(answers.length === 0 && note === undefined ? [paragraph('Nothing is written yet.')] : []),
    ...(hidden ? [aside('You’ll see each other’s answers once you’ve both sent.')] : []),
  ];
}
