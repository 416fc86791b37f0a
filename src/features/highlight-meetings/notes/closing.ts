import { proposedShortName } from '../../../district/plan/short-names.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { noteById, saidBy } from './store.ts';

/** Somebody said what became of it. */
export function noteClosing(c: Reading, { name, id, since }: ClosedAsk): Closing | undefined {
  if (name !== 'highlights/feedback' && !name.startsWith('highlights/note-by-')) return undefined;
  const by = saidBy(c.db, id, since);
  const note = noteById(c.db, id);
  if (by === undefined || !note) return undefined;
  return { can: 'highlightNotes.answer', by, what: say`“${proposedShortName(note.words)}”` };
}
