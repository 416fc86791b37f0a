import { sayDay, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, linked, say, type Text } from '../../../kit/words/text.ts';
import { highlightAgendaNames } from '../agenda/names.ts';
import { isFeedback, kindNames, sayState } from './rules.ts';
import type { Note } from './store.ts';

/** A note as far as it is said. */
export type NoteShown = Pick<
  Note,
  'id' | 'kind' | 'words' | 'owner' | 'from' | 'dueOn' | 'state' | 'answer' | 'url' | 'itemId'
>;

/** A note on a line: what it is, its words, who owns it, by when, its status. */
export const noteText = (one: NoteShown): Text =>
  say`${bold(kindNames[one.kind])}${one.from === null ? '' : ` (${one.from})`}: ${notedText(one)}`;

/** The same for a place where the plan monitor reads it: what was said of it since is for the district to present. */
export const noteForAll = (one: NoteShown): Text =>
  say`${bold(kindNames[one.kind])}${one.from === null ? '' : ` (${one.from})`}: ${notedForAll(one)}`;

/** The same where what it is stands above it. */
export function notedForAll(one: NoteShown): Text {
  const { words, owner, dueOn, answer, url } = one;
  if (answer === '') return notedText(one);
  const day = dueOn === null ? '' : ` · by ${sayShortDay(dueOn)}`;
  const where = url === '' ? say`` : say` · ${linked('the message', url)}`;
  return say`${words} · ${owner}${day} · 🟡 the next report says what came of it${where}`;
}

/** Whatever was said of it, where what it is stands above it. */
export function notedText(one: NoteShown): Text {
  const { kind, words, owner, dueOn, state, answer, url } = one;
  const day = dueOn === null ? '' : ` · by ${sayShortDay(dueOn)}`;
  const said = answer === '' ? '' : `: “${answer}”`;
  const where = url === '' ? say`` : say` · ${linked('the message', url)}`;
  return say`${words} · ${owner}${day} · ${sayState({ kind, state, dueOn })}${said}${where}`;
}

/** So many letters of notes are read under one thing. */
const room = 1_200;

/** What was noted under something, newest last, as everybody at the meeting reads it: whole notes, as many as there is room for. */
export function noteLines(notes: readonly NoteShown[], letters = room, textOf = noteForAll): Piece[] {
  if (notes.length === 0) return [];
  const shown = newestWithin(notes.map(textOf), letters);
  const more = notes.length - shown.length;
  return [bullets(shown), ...(more > 0 ? [aside(`${more} more: /highlight notes`)] : [])];
}

/** The last of these that go into so many letters together, in their order; the newest always. */
function newestWithin(all: readonly Text[], letters: number): readonly Text[] {
  let used = 0;
  const over = all.findLastIndex(({ plain }, at) => {
    used += plain.length;
    return at < all.length - 1 && used > letters;
  });
  return all.slice(over + 1);
}

/** To the owner of something that was noted. */
export function ownerWords(one: NoteShown, by: string, day: string): Words {
  const what = isFeedback(one.kind)
    ? say`${bold(by)} noted feedback for you to answer, in the highlight meeting of ${day}:`
    : say`${bold(by)} noted in the highlight meeting of ${day} that you own this:`;
  return [
    paragraph(what),
    quote(one.words),
    paragraph(noteFacts(one)),
    ...(one.url === '' ? [] : [paragraph(linked('The message in Slack', one.url))]),
    ...(one.state === 'open'
      ? [buttons(...answerButtons(one))]
      : [paragraph(say`${sayState(one)}${one.answer === '' ? '' : `: “${one.answer}”`}`)]),
  ];
}

function noteFacts({ kind, from, dueOn }: NoteShown): Text {
  const whose = from === null ? '' : ` from ${from}`;
  if (isFeedback(kind)) return say`${bold(kindNames[kind])}${whose}. Your answer opens the next agenda.`;
  return say`${bold(kindNames[kind])}${dueOn === null ? '' : ` · by ${sayDay(dueOn)}`}`;
}

/** What can be said of a note while it is open. */
export function answerButtons(one: Pick<NoteShown, 'id' | 'kind' | 'words'>): ButtonPiece[] {
  if (isFeedback(one.kind)) return [answerButton(one, 'Answer…')];
  return [doneButton(one), answerButton(one, 'Not yet, because…')];
}

const spoken = (label: string, { words }: Pick<NoteShown, 'words'>) => ({
  spoken: `${label.replace('…', '')}: ${clip(words, 45)}`,
});

/** One tap: it was done. */
export const doneButton = (one: Pick<NoteShown, 'id' | 'words'>): ButtonPiece =>
  place({ name: highlightAgendaNames.noteDone }, 'Done', one.id, spoken('Done', one));

/** The answer to feedback, or why it was not done. */
export const answerButton = (one: Pick<NoteShown, 'id' | 'words'>, label: string): ButtonPiece =>
  place({ name: highlightAgendaNames.answer }, label, one.id, spoken(label, one));

/** What the list of notes is made of. */
export interface NotesShown {
  readonly day: string;
  readonly notes: readonly (NoteShown & { readonly mayAnswer: boolean })[];
  /** Whether what was said of them since may be read before the next report is final. */
  readonly mayFollow: boolean;
}

/** So many have buttons of their own, and so many letters are read: the others come up as these are answered. */
const most = { withButtons: 5, letters: 2_400 } as const;

/** `/highlight notes`: what was noted in the newest meeting, the open ones with what can be said of them. */
export function notesWords({ day, notes, mayFollow }: NotesShown): Words {
  const textOf = mayFollow ? noteText : noteForAll;
  const open = notes.filter(({ state }) => state === 'open');
  const settled = notes.filter(({ state }) => state !== 'open');
  // One’s own stand first: they have buttons.
  const sorted = [...open.filter(({ mayAnswer }) => mayAnswer), ...open.filter(({ mayAnswer }) => !mayAnswer)];
  const shown = firstWithin(sorted, textOf);
  return [
    heading(`Noted in the highlight meeting of ${day}`),
    ...(notes.length === 0 ? [paragraph('Nothing was noted yet.')] : []),
    ...shown.flatMap((one) => [paragraph(textOf(one)), ...(one.mayAnswer ? [buttons(...answerButtons(one))] : [])]),
    ...(open.length > shown.length ? [aside(`${open.length - shown.length} more are open.`)] : []),
    ...(shown.length === open.length ? noteLines(settled, room, textOf) : []),
  ];
}

function firstWithin<One extends NoteShown>(all: readonly One[], textOf: (one: One) => Text): readonly One[] {
  let used = 0;
  const over = all.findIndex((one, at) => {
    used += textOf(one).plain.length;
    return at >= most.withButtons || (at > 0 && used > most.letters);
  });
  return over < 0 ? all : all.slice(0, over);
}
