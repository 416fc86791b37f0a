import { sayDay } from '../../../district/days.ts';
import { highlightById } from '../../../district/highlight-meetings/store.ts';
import { reachable } from '../../../district/people.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { itemById } from '../agenda/store.ts';
import { highlightThreadNow } from '../agenda/thread.ts';
import { ownerWords } from './messages.ts';
import { highlightNoteRef, type Note, noteById } from './store.ts';

/** Everything that says a note, brought up to date: the thread, and what its owner was told. */
export function noteNow(c: Reading, noteId: string): Message[] {
  const note = noteById(c.db, noteId);
  if (!note) return [];
  const item = note.itemId === null ? undefined : itemById(c.db, note.itemId);
  return [...highlightThreadNow(c, note.meetingId, item ? [item] : []), ...ownerTold(c, note)];
}

/** Tells the owner; when it is answered, the same message says so. Who wrote it down themselves knows. */
function ownerTold(c: Reading, note: Note): Message[] {
  const owner = note.ownerId === note.byId ? undefined : personById(c.db, note.ownerId);
  const meeting = highlightById(c.db, note.meetingId);
  if (!owner || !meeting || !reachable(owner)) return [];
  return [
    {
      name: `highlight/note/${note.id}/owner`,
      to: { person: owner.id },
      about: highlightNoteRef(note),
      can: 'highlightNotes.answer',
      words: ownerWords(note, personById(c.db, note.byId)?.name ?? '', sayDay(meeting.day)),
    },
  ];
}
