import { z } from 'zod';
import { timeOfDay, timeText } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { defineForm, type Opening, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, heading, type Words } from '../../../kit/words/pieces.ts';
import { noteOfBoth, nothingInRoom, type WrittenInRoom } from '../rules.ts';
import { blindAnswersOf, keepNote } from '../store.ts';
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
import { jointMessages, revealedMessages } from './messages.ts';
import { isEmptyNote } from './note-words.ts';
import { jointNow } from './shown.ts';
import { blindStatesOf, keepBlindAnswer, ownBlindAnswer, setJointRoom } from './store.ts';

const params = z.object({ room: z.string(), at: timeText.optional() });
type Params = z.infer<typeof params>;
const ofRoom = ({ room }: Params) => refTo('jointRoom', room);

/** A blind room that the viewer may still write in, and what they have in it. */
function ownRoom(c: Asked, roomId: string): RoomAt & { readonly own: WrittenInRoom } {
  const at = roomToWrite(c, roomId, 'alone');
  const own = ownBlindAnswer(c, roomId);
  if (own && own.sentAt !== null)
    throw new Refusal('You’ve sent this room. What you sent doesn’t change; you can talk it over once both have sent.');
  return { ...at, own: own?.given ?? nothingInRoom };
}

/** The first window of a room that each answers alone. Every choice is kept at once, for nobody else. */
export const blindMarksForm = defineForm({
  name: 'joint/blind-marks',
  title: 'What you see',
  submit: 'Next',
  ability: 'jointWalkthroughs.own',
  params,
  about: ofRoom,
  load: (c, { room }: Params) => {
    const { own, ...at } = ownRoom(c, room);
    return lookAtMarks(c, at, own);
  },
  intro: roomMarksIntro,
  fields: roomMarksFields,
  keep: (c, soFar, at) => {
    const { room, own } = ownRoom(c, at.room);
    keepOwn(c, room, withMarks(own, soFar, at.at));
  },
  idempotent: true,
});

function keepOwn(c: Asked<Writing>, room: RoomAt['room'], given: WrittenInRoom): void {
  keepBlindAnswer(c, room.id, given, null);
  if (room.state === 'planned') setJointRoom(c.db, room.id, { state: 'open' });
}

/** On to the words. */
export const saveBlindMarks = saving(blindMarksForm, (c, { answers, params: at }) => {
  const wrong = inBoth(answers);
  if (wrong.notSeen) return problems(wrong);
  const { room, joint, own } = ownRoom(c, at.room);
  keepOwn(c, room, withMarks(own, answers, at.at));
  return done({ messages: jointMessages(c, joint.id), open: opening(blindWordsForm, at) });
});

/** The second window: what is sent in it does not change any more. */
export const blindWordsForm = defineForm({
  name: 'joint/blind-words',
  title: 'What you see',
  submit: 'Send mine',
  ability: 'jointWalkthroughs.own',
  params,
  about: ofRoom,
  load: (c, { room }: Params) => {
    const { own, ...at } = ownRoom(c, room);
    return lookAtWords(c, at, own);
  },
  intro: ({ teacher }: RoomWordsShown): Words => [
    heading(teacher),
    aside('What you send doesn’t change any more. You’ll see each other’s answers once you’ve both sent.'),
  ],
  fields: roomWordsFields,
});

export const sendBlind = saving(blindWordsForm, (c, { answers, params: at }) => {
  const { room, joint, own } = ownRoom(c, at.room);
  const given = withRoomWords(own, answers);
  if (isEmptyNote(given)) return problems({ note: 'Mark a look-for or write a few words before you send.' });
  keepBlindAnswer(c, room.id, given, c.now.toString());
  if (room.state === 'planned') setJointRoom(c.db, room.id, { state: 'open' });
  const told = reveal(c, { room, joint });
  return done({ messages: [...jointMessages(c, joint.id), ...told], instead: jointNow(c, joint.id) });
});

/** Once both have sent, each sees the other’s, and the note of both begins with what they agree on. Both are told once. */
function reveal(c: Asked<Writing>, { room, joint }: RoomAt): Message[] {
  if (blindStatesOf(c.db, room.id).filter(({ sent }) => sent).length < 2) return [];
  setJointRoom(c.db, room.id, { state: 'revealed', revealedAt: c.now.toString() });
  const answers = blindAnswersOf(c.db, c.viewer, room.id);
  const of = (id: string) => answers.find(({ authorId }) => authorId === id)?.given ?? nothingInRoom;
  keepNote(c, room.id, { number: 1, given: noteOfBoth(of(joint.observerId), of(joint.secondObserverId)) });
  return revealedMessages(c, joint, { id: room.id, teacher: personById(c.db, room.teacherId)?.name ?? '' });
}

/** The window of a room that the viewer answers alone. */
export const openBlind = (c: Asked, roomId: string): Opening =>
  opening(blindMarksForm, { room: ownRoom(c, roomId).room.id, at: timeOfDay(c.now, c.settings.timeZone) });
