import { z } from 'zod';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { maybeDayField, paragraphField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { highlightAgendaNames } from '../../agenda/names.ts';
import { isFeedback, kindNames } from '../rules.ts';
import { highlightNoteRef, type Note, newestSaid, noteIn } from '../store.ts';

/** `said`: what was said of it last when the window was opened. */
const params = z.object({ note: z.string(), said: z.string().optional() });

export interface AnswerShown {
  readonly note: Note;
}

/** The answer to feedback; or why something is not done, and until when it will be. */
export const answerForm = defineForm({
  name: 'highlights/note-answer',
  title: 'Answer from a meeting',
  submit: 'Save',
  ability: 'highlightNotes.answer',
  params,
  about: ({ note }) => highlightNoteRef({ id: note }),
  load: (c: Asked, { note: id }: z.infer<typeof params>): AnswerShown => {
    const note = noteIn(c.db, id);
    if (note.state !== 'open' && !isFeedback(note.kind)) throw new Refusal('This was answered already.');
    return { note };
  },
  intro: ({ note }: AnswerShown): Words => [
    paragraph(say`${bold(kindNames[note.kind])}${note.from === null ? '' : ` from ${note.from}`}`),
    quote(note.words),
    ...(isFeedback(note.kind) ? [aside('Your answer opens the next agenda.')] : []),
  ],
  fields: ({ note }: AnswerShown) => ({
    words: paragraphField(isFeedback(note.kind) ? 'Your answer' : 'Why isn’t it done?', {
      max: 1000,
      ...(note.answer === '' ? {} : { typed: note.answer }),
    }),
    ...(isFeedback(note.kind) ? {} : { again: maybeDayField('When will it be done? Leave empty if it won’t be') }),
  }),
});

/** Opens the window. */
export const openAnswer = opens(highlightAgendaNames.answer, answerForm, (c, note) => ({
  note,
  said: newestSaid(c.db, note)?.id ?? '',
}));
