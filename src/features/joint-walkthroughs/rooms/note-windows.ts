import { z } from 'zod';
import { timeOfDay, timeText } from '../../../district/days.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { defineForm, type Opening, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { aside, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import type { WrittenInRoom } from '../rules.ts';
import { jointNoteAt, jointNoteOf, type NoteVersion, stoodInWindow, writeJointNote } from '../store.ts';
import { type RoomAt, roomToWrite } from './enter.ts';
import {
  inBoth,
  lookAtMarks,
  lookAtWords,
  type RoomWordsShown,
  roomMarksFields,
  roomMarksIntro,
  roomWordsFields,
  withMarks,
  withRoomWords,
} from './fields.ts';
import { jointMessages } from './messages.ts';
import { isEmptyNote } from './note-words.ts';
import { jointNow, otherOf } from './shown.ts';
import { setJointRoom, wroteMeanwhile } from './store.ts';

/** Which version of the note the window showed, when it was opened, and a name of its own. */
const params = z.object({ room: z.string(), since: z.number(), window: z.string(), at: timeText.optional() });
type Params = z.infer<typeof params>;

const ofRoom = ({ room }: Params) => refTo('jointRoom', room);

/** The first window of the note of both: what was seen. Every choice is kept at once, beside what the other chooses. */
export const noteMarksForm = defineForm({
  name: 'joint/note-marks',
  title: 'What you both see',
  submit: 'Next',
  ability: 'jointWalkthroughs.own',
  params,
  about: ofRoom,
  load: (c, { room, since }: Params) =>
    lookAtMarks(c, roomToWrite(c, room, 'together'), jointNoteAt(c.db, room, since)),
  intro: roomMarksIntro,
  fields: roomMarksFields,
  keep: (c, soFar, at) => void keepNoteChoices(c, at, (stood) => withMarks(stood, soFar, at.at)),
  idempotent: true,
});

/** Writes over what stood in this window, and says on both working messages that the room is being written. */
function keepNoteChoices(
  c: Asked<Writing>,
  { room: roomId, since, window }: Params,
  given: (stood: WrittenInRoom) => WrittenInRoom,
): { readonly at: RoomAt; readonly note: NoteVersion } {
  const at = roomToWrite(c, roomId, 'together');
  const stood = stoodInWindow(c.db, roomId, { since, window });
  const note = writeJointNote(c, { roomId, since, window, given: given(stood) });
  if (at.room.state === 'planned') setJointRoom(c.db, roomId, { state: 'open', revealedAt: c.now.toString() });
  return { at, note };
}

/** On to the words. */
export const saveNoteMarks = saving(noteMarksForm, (c, { answers, params: at }) => {
  const wrong = inBoth(answers);
  if (wrong.notSeen) return problems(wrong);
  const { note, at: where } = keepNoteChoices(c, at, (stood) => withMarks(stood, answers, at.at));
  const next = opening(noteWordsForm, { ...at, since: note.number });
  return done({ messages: jointMessages(c, where.joint.id), open: next });
});

/** The second window: comments, note, question, where. */
export const noteWordsForm = defineForm({
  name: 'joint/note-words',
  title: 'What you both see',
  submit: 'Save',
  ability: 'jointWalkthroughs.own',
  params,
  about: ofRoom,
  load: (c, { room, since }: Params) =>
    lookAtWords(c, roomToWrite(c, room, 'together'), jointNoteAt(c.db, room, since)),
  intro: ({ teacher }: RoomWordsShown): Words => [
    heading(teacher),
    aside('You both write in one note. Nothing goes to the teacher before you send the copy.'),
  ],
  fields: roomWordsFields,
});

export const saveNoteWords = saving(noteWordsForm, (c, { answers, params: at }) => {
  const { note, at: where } = keepNoteChoices(c, at, (stood) => withRoomWords(stood, answers));
  const { joint, room } = where;
  if (isEmptyNote(note.given))
    return problems({ note: 'Mark a look-for or write a few words: the teacher gets a copy.' });
  setJointRoom(c.db, room.id, { state: 'revealed' });
  const messages = jointMessages(c, joint.id);
  const me = c.viewer.person.id;
  if (!wroteMeanwhile(c.db, room.id, at.since, me)) return done({ messages, instead: jointNow(c, joint.id) });
  const other = personById(c.db, otherOf(joint, me))?.name ?? '';
  return done({
    messages,
    tell: [paragraph(`Saved. ${other} wrote in this room too in the meantime: the note has what each of you wrote.`)],
  });
});

/** The window of a room that both write in one note. */
export function openNote(c: Asked, roomId: string): Opening {
  const { room } = roomToWrite(c, roomId, 'together');
  const since = jointNoteOf(c.db, room.id)?.number ?? 0;
  return opening(noteMarksForm, {
    room: room.id,
    since,
    window: newId(),
    at: timeOfDay(c.now, c.settings.timeZone),
  });
}
