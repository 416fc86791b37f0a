import type { Asked } from '../../../../kit/context.ts';
import { headOf } from '../../../../kit/documents/gather.ts';
import { notFound, Refusal } from '../../../../kit/refusal.ts';
import type { MemoDocument, MemoLine, MemoParts } from '../document.ts';
import { type OwedMemo, owedMemoOf } from '../due/store.ts';
import { memoMost, suggestedSentence } from '../rules.ts';
import { decidedIn, type Memo, type MemoVersion, memoById, memoVersionsOf, notesIn } from '../store.ts';
import { type GivenMemo, memoDraftOf } from './drafts.ts';

/** Which memo a window is about: the first of a meeting, or a correction of one that was sent. */
export interface WhichMemo {
  readonly meeting: string;
  readonly corrects?: string | undefined;
}

/** What is corrected, with what it said last. */
interface Corrected {
  readonly memo: Memo;
  readonly last: MemoVersion;
}

/** A memo that is being written: what is answered so far, and what it would say. */
export interface MemoAtWork {
  readonly meetingId: string;
  readonly owed: OwedMemo | undefined;
  readonly corrected: Corrected | undefined;
  readonly given: GivenMemo;
  readonly document: MemoDocument;
  /** What was written down and does not stand in the parts: it came later, or there was no room. */
  readonly apart: readonly string[];
}

/** The memo behind a window. Refuses where it was sent meanwhile, or the meeting did not take place. */
export function memoAtWork(c: Asked, { meeting, corrects }: WhichMemo): MemoAtWork {
  const corrected = corrects === undefined ? undefined : correctedIn(c, corrects);
  const owed = corrected ? undefined : owedMemoOf(c, meeting);
  if (!corrected && (!owed || owed.day > c.today))
    throw new Refusal('There is no memo to write: it’s sent, or the meeting didn’t take place. Type /sip memos.');
  const of = corrected?.memo.meetingId ?? meeting;
  const lines = linesOf(c, of, corrected?.last.document);
  const { given, apart } = begun(c, of, corrected);
  const head = corrected
    ? { school: corrected.memo.school, meetingDay: corrected.memo.day, to: corrected.memo.to }
    : { school: owed?.school ?? '', meetingDay: owed?.day ?? c.today, to: owed?.principal ?? '' };
  const sentence = c.settings.sentenceOfMemos || given.sentence;
  const document = { ...headOf(c), ...head, by: c.viewer.person.name, ...partsIn(given), ...lines, sentence };
  return { meetingId: of, owed, corrected, given, document, apart };
}

/** Only whoever wrote it corrects it. */
function correctedIn(c: Asked, id: string): Corrected {
  const memo = memoById(c.db, id);
  const last = memo && memoVersionsOf(c.db, id).at(-1);
  if (!memo || !last) throw notFound();
  if (memo.byId !== c.viewer.person.id) throw new Refusal(`Only ${memo.by}, who wrote this memo, can correct it.`);
  return { memo, last };
}

/** What is in the four parts. */
export const partsIn = ({ points, decided, areas, helping }: MemoParts): MemoParts => ({
  points,
  decided,
  areas,
  helping,
});

/** Decisions and help as they were recorded; what was in the version before stays as it was there, whatever became of it since. */
function linesOf({ db }: Asked, meetingId: string, before: MemoDocument | undefined) {
  const known = new Map([...(before?.decisions ?? []), ...(before?.help ?? [])].map((one) => [one.id, one]));
  const all = decidedIn(db, meetingId).map(({ kind, id, words, owner, byDay }) => ({
    kind,
    line: known.get(id) ?? { id, words, owner, byDay },
  }));
  const of = (kind: 'decision' | 'help'): MemoLine[] => all.filter((one) => one.kind === kind).map(({ line }) => line);
  return { decisions: of('decision'), help: of('help') };
}

/** What the window begins with: what was left in it, else what the version before said, else the notes. */
function begun(c: Asked, meetingId: string, corrected: Corrected | undefined) {
  const draft = memoDraftOf(c, meetingId);
  const number = corrected?.last.number ?? 0;
  const notes = notesIn(c.db, meetingId);
  if (draft?.corrects === number) {
    const later = notes.filter(({ at }) => at > draft.savedAt).map(({ words }) => words);
    return { given: draft, apart: corrected ? [] : later };
  }
  const rest = { changes: '', sentence: suggestedSentence, corrects: number };
  if (corrected) return { given: { ...partsIn(corrected.last.document), ...rest }, apart: [] };
  const points = together(notes.filter(({ kind }) => kind === 'point').map(({ words }) => words));
  const areas = together(notes.filter(({ kind }) => kind === 'area').map(({ words }) => words));
  const given = { points: points.text, areas: areas.text, decided: '', helping: '', ...rest };
  return { given, apart: [...points.left, ...areas.left] };
}

/** Whole notes, a line each, as far as the part holds them. */
function together(notes: readonly string[]): { readonly text: string; readonly left: readonly string[] } {
  let [text, at] = ['', 0];
  for (const note of notes) {
    const next = text === '' ? note : `${text}\n${note}`;
    if ([...next].length > memoMost.words) break;
    text = next;
    at += 1;
  }
  return { text, left: notes.slice(at) };
}
