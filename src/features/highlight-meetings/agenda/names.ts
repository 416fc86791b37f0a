import { type Ref, refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { type HighlightItem, highlightItemRef, meetingRef } from './store.ts';

/** The buttons of an agenda and of what is noted in the meeting, by their wire names. */
export const highlightAgendaNames = {
  agenda: 'highlights/agenda',
  item: 'highlights/item',
  choose: 'highlights/open-choose-item',
  post: 'highlights/post-agenda',
  close: 'highlights/close',
  sendNow: 'highlights/send-summary',
  reopen: 'highlights/reopen',
  add: 'highlights/open-add-item',
  discussed: 'highlights/discussed',
  takeBack: 'highlights/not-discussed',
  write: 'highlights/open-note',
  notes: 'highlights/notes',
  noteDone: 'highlights/note-done',
  answer: 'highlights/open-note-answer',
} as const;

/** The job that closes meetings and sends their summaries. */
export const closingJob = 'close the highlight meeting';

/** Windows of other routines that are opened from the thread, by their wire names. */
const elsewhere = { obstacle: 'obstacles/open-record-in', correction: 'corrections/open-record' } as const;

/** A button on an item; a screen reader says which. What is written down may be about the item or the meeting, so its value says which. */
export const onItem = (
  one: Pick<HighlightItem, 'id' | 'words'>,
  what: keyof typeof highlightAgendaNames,
  label: string,
): ButtonPiece =>
  place({ name: highlightAgendaNames[what] }, label, what === 'write' ? highlightItemRef(one) : one.id, {
    spoken: `${label.replace('…', '')}: ${clip(one.words, 45)}`,
  });

/** A button on a meeting. */
export const onMeeting = (
  meetingId: string,
  what: keyof typeof highlightAgendaNames,
  label: string,
  more: Pick<ButtonPiece, 'style' | 'confirm'> = {},
): ButtonPiece =>
  place({ name: highlightAgendaNames[what] }, label, what === 'write' ? meetingRef(meetingId) : meetingId, more);

/** What can be written down from a place of the thread, besides notes. */
export const elsewhereButtons = (meetingId: string): ButtonPiece[] => [
  place({ name: elsewhere.obstacle }, 'Obstacle…', meetingId),
  place({ name: elsewhere.correction }, 'Correction…', meetingRef(meetingId)),
];

/** What a button on a meeting is about where what it shows is there only once the report is final. */
export const aboutReport = (_: unknown, meetingId: string): Ref => refTo('highlightReport', meetingId);
