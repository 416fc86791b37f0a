import type { ButtonPress } from '../../../../kit/feature.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { highlightAgendaNames } from '../../agenda/names.ts';
import { isFeedback, type NoteState, wrongDay } from '../rules.ts';
import { keepNoteAnswer, newestSaid, noteIn } from '../store.ts';
import { noteNow } from '../told.ts';
import { answerForm } from './form.ts';

/** Keeps the answer. With a new day it is still to be done, and is asked about on that day. */
export const saveAnswer = saving(answerForm, (c, { answers, params, shown: { note } }) => {
  const newest = newestSaid(c.db, note.id);
  if (newest && params.said !== undefined && params.said !== newest.id)
    return problems({
      words: `${newest.by} has answered since you opened this window: “${newest.words}”. Copy yours, close it, and open it again to change the answer.`,
    });
  const { again } = answers;
  const wrong = wrongDay('decision', again, c.today);
  if (wrong) return problems({ again: wrong });
  const state: NoteState = isFeedback(note.kind) ? 'done' : again === undefined ? 'not' : 'open';
  keepNoteAnswer(c, note.id, { state, words: answers.words, dueOn: again ?? null });
  return done({ messages: noteNow(c, note.id) });
});

/** One tap: it was done. */
export const noteDone: ButtonPress = {
  name: highlightAgendaNames.noteDone,
  ability: 'highlightNotes.answer',
  about: 'highlightNote',
  press(c, id): Done {
    const note = noteIn(c.db, id);
    if (isFeedback(note.kind)) throw new Refusal('Feedback needs an answer in words.');
    if (note.state === 'open') keepNoteAnswer(c, note.id, { state: 'done', words: '', dueOn: null });
    return done({ messages: noteNow(c, note.id) });
  },
};
