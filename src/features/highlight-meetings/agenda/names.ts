import { parseRef, type Ref, refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { type HighlightItem, highlightItemRef, meetingRef } from './store.ts';

/** The buttons of an agenda and of what is noted in the meeting, by their wire names. */
export const highlightAgendaNames = {
  agenda: 'highlights/agenda',
  item: 'highlights/item',
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

/** A button on an item; a screen reader says which. */
export const onItem = (
  one: Pick<HighlightItem, 'id' | 'words'>,
  what: keyof typeof highlightAgendaNames,
  label: string,
): ButtonPiece =>
  place({ name: highlightAgendaNames[what] }, label, highlightItemRef(one), {
    spoken: `${label.replace('…', '')}: ${clip(one.words, 45)}`,
  });

/** A button on a meeting. */
export const onMeeting = (
  meetingId: string,
  what: keyof typeof highlightAgendaNames,
  label: string,
  more: Pick<ButtonPiece, 'style' | 'confirm'> = {},
): ButtonPiece => place({ name: highlightAgendaNames[what] }, label, meetingRef(meetingId), more);

/** What can be written down from a place of the thread, besides notes. */
export const elsewhereButtons = (meetingId: string): ButtonPiece[] => [
  place({ name: elsewhere.obstacle }, 'Obstacle…', meetingRef(meetingId)),
  place({ name: elsewhere.correction }, 'Correction…', meetingRef(meetingId)),
];

/** What a button about an item is about. */
export const aboutItem = (value: string): Ref => aboutA('highlightItem', value);
/** What a button about a meeting is about. */
export const aboutMeeting = (value: string): Ref => aboutA('highlightMeeting', value);
/** The same, where what it shows is there only once the report is final. */
export const aboutReport = (value: string): Ref => refTo('highlightReport', meetingIdIn(value));
/** What a button about a note is about. */
export const aboutNote = (value: string): Ref => aboutA('highlightNote', value);

/** The id of the meeting in a button’s value. */
export const meetingIdIn = (value: string): string => parseRef(aboutMeeting(value))?.id ?? '';

function aboutA(noun: 'highlightItem' | 'highlightMeeting' | 'highlightNote', value: string): Ref {
  const about = parseRef(value);
  if (about?.noun !== noun) throw notFound();
  return refTo(noun, about.id);
}
