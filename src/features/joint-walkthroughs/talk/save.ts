import { lookForsOf } from '../../../district/look-fors.ts';
import { newId } from '../../../district/ref.ts';
import { requireAbility } from '../../../kit/ability.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Opening, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { sameInRoom, type WrittenInRoom } from '../rules.ts';
import { jointNoteAt } from '../store.ts';
import { nextQuestion, talkForm, writeTalk } from './form.ts';
import { jointChangeWords, jointTalk } from './names.ts';
import { jointPreviewForm } from './preview.ts';
import { type RoomToTalk, roomToTalk } from './room.ts';
import { copyTextOf, isEmptyCopy } from './rules.ts';
import { settleRoom } from './settle.ts';

const nothingYet = 'Mark a look-for or write a few words: the teacher gets a copy.';

const isNothing = (c: Asked, { room }: Pick<RoomToTalk, 'room'>, note: WrittenInRoom): boolean =>
  isEmptyCopy(copyTextOf(note, lookForsOf(c.db, room.toolId)));

/** No copy goes out before the district has said what these visits are for and are not. */
function requireSentence({ settings }: Asked): void {
  if (settings.sentenceOfUse === '')
    throw new Refusal('Your district has not written its sentence of use yet. Please ask your plan manager for it.');
}

/** Talks a room over. One note of both has nothing to differ on: it is shown as the teacher will read it. */
export const talkOver: ButtonPress = {
  name: jointTalk.name,
  ability: 'jointWalkthroughs.own',
  about: 'jointRoom',
  press(c, id) {
    requireSentence(c);
    const talk = roomToTalk(c, id);
    const { number, given } = talk.note;
    const atOnce = !talk.room.blind && !isNothing(c, talk, given);
    return done({ open: atOnce ? preview(id, number) : talkFrom(id, number) });
  },
};

/** Back from the preview, in its place. */
export const changeWords: ButtonPress = {
  name: jointChangeWords.name,
  ability: 'jointWalkthroughs.own',
  about: 'jointRoom',
  press: (c, id) => done({ open: talkFrom(id, roomToTalk(c, id).note.number), inPlace: true }),
};

const talkFrom = (room: string, number: number, from = 0): Opening =>
  opening(talkForm, { room, number, window: newId(), from });

const preview = (room: string, number: number, changed = false): Opening =>
  opening(jointPreviewForm, { room, number, changed });

/** Keeps what they agreed, and shows the copy. */
export const saveTalk = saving(talkForm, (c, { answers, params: at, shown }) => {
  const { room } = at;
  const note = writeTalk(c, at, answers);
  const from = nextQuestion(shown);
  if (from !== undefined) return done({ open: talkFrom(room, note.number, from) });
  if (isNothing(c, roomToTalk(c, room), note.given)) return problems({ note: nothingYet });
  return done({ open: preview(room, note.number) });
});

/** Sends the copy that was shown, once: whoever comes later is told what stands, and who saw another version sees the new one first. */
export const sendJointCopy = saving(jointPreviewForm, (c, { params: { room, number } }) => {
  requireAbility(c, 'walkthroughs.log');
  requireSentence(c);
  const talk = roomToTalk(c, room);
  const { note } = talk;
  if (!sameInRoom(note.given, jointNoteAt(c.db, room, number))) return done({ open: preview(room, note.number, true) });
  if (isNothing(c, talk, note.given)) throw new Refusal(nothingYet);
  return settleRoom(c, talk, { given: note.given, ending: 'sent' });
});
