import { sayDay } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { workIn } from '../agenda/at-work.ts';
import { aboutReport, highlightAgendaNames } from '../agenda/names.ts';
import { mayReadAgenda } from '../agenda/readers.ts';
import { newestAgenda } from '../agenda/store.ts';
import { notesWords } from './messages.ts';

/** `/highlight notes`: what was noted in the newest meeting with an agenda. */
export function openNotes(c: Asked): Done {
  const id = newestAgenda(c);
  if (id === undefined || !mayReadAgenda(c, id)) return done({ tell: [paragraph('There are no notes to read yet.')] });
  return notesDone(c, id);
}

/** The same of one meeting, from a button. */
export const showNotes: ButtonPress = {
  name: highlightAgendaNames.notes,
  ability: 'highlights.read',
  about: aboutReport,
  press: notesDone,
};

function notesDone(c: Asked, meetingId: string): Done {
  const { meeting, notes } = workIn(c, meetingId);
  const shown = notes.map((one) => ({
    ...one,
    mayAnswer: can(c.viewer, 'highlightNotes.answer', { owner: one.ownerId }),
  }));
  const mayFollow = can(c.viewer, 'highlightNotes.follow');
  return done({ tell: notesWords({ day: sayDay(meeting.day), notes: shown, mayFollow }) });
}
