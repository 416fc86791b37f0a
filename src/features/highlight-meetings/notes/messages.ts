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

const wordsMost = 200;

/** A note on a line: what it is, its words, who sees to it, by when, how it stands. */
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
  return say`${clip(words, wordsMost)} · ${owner}${day} · ◐ the next report says what came of it${where}`;
}

/** Whatever was said of it, where what it is stands above it. */
export function notedText(one: NoteShown): Text {
  const { kind, words, owner, dueOn, state, answer, url } = one;
  const day = dueOn === null ? '' : ` · by ${sayShortDay(dueOn)}`;
  const said = answer === '' ? '' : `: “${clip(answer, wordsMost)}”`;
  const where = url === '' ? say`` : say` · ${linked('the message', url)}`;
  return say`${clip(words, wordsMost)} · ${owner}${day} · ${sayState({ kind, state, dueOn })}${said}${where}`;
}

const shown = 8;

/** What was noted under something, newest last, as everybody at the meeting reads it. */
export function noteLines(notes: readonly NoteShown[], most = shown, textOf = noteForAll): Piece[] {
  if (notes.length === 0) return [];
  const more = notes.length - most;
  return [bullets(notes.slice(-most).map(textOf)), ...(more > 0 ? [aside(`and ${more} noted before`)] : [])];
}

/** To whoever sees to something that was noted. */
export function ownerWords(one: NoteShown, by: string, day: string): Words {
  const what = isFeedback(one.kind)
    ? say`${bold(by)} wrote down feedback in the highlight meeting of ${day} that you answer:`
    : say`${bold(by)} wrote down in the highlight meeting of ${day} that you see to this:`;
  return [
    paragraph(what),
    quote(one.words),
    paragraph(noteFacts(one)),
    ...(one.url === '' ? [] : [paragraph(linked('The message in Slack', one.url))]),
    ...(one.state === 'open'
      ? [buttons(...answerButtons(one))]
      : [paragraph(say`${sayState(one)}${one.answer === '' ? '' : `: “${clip(one.answer, wordsMost)}”`}`)]),
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

/** Slack takes fifty blocks; each open one takes two. */
const listed = 20;

/** `/highlight notes`: what was noted in the newest meeting, the open ones with what can be said of them. */
export function notesWords({ day, notes, mayFollow }: NotesShown): Words {
  const textOf = mayFollow ? noteText : noteForAll;
  const open = notes.filter(({ state }) => state === 'open');
  const settled = notes.filter(({ state }) => state !== 'open');
  return [
    heading(`Noted in the highlight meeting of ${day}`),
    ...(notes.length === 0 ? [paragraph('Nothing was noted yet.')] : []),
    ...open
      .slice(0, listed)
      .flatMap((one) => [paragraph(textOf(one)), ...(one.mayAnswer ? [buttons(...answerButtons(one))] : [])]),
    ...(open.length > listed ? [aside(`and ${open.length - listed} more that are open`)] : []),
    ...noteLines(settled, 15, textOf),
  ];
}
