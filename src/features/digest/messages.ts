import { sayDay, sayShortDay } from '../../district/days.ts';
import { type DigestPart, digestParts, maxDecisions } from '../../district/digest.ts';
import type { Contribution } from '../../kit/occasions.ts';
import { aside, entry, heading, type Piece, paragraph, plain, type Words } from '../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../kit/words/text.ts';
import { digestPartNames, type Limits, lettersIn, type PlacedPiece, quietWords, wordsIn } from './compose/rules.ts';
import type { DigestDocument } from './weekly/document.ts';

/** How somebody sees a digest now. */
export interface Seen {
  readonly document: DigestDocument;
  /** It is asked for now, is kept nowhere and has no thread. */
  readonly now?: true;
  /** The places of pieces they may not read any more. */
  readonly hidden?: readonly number[];
  /** The places of decisions that are taken. */
  readonly settled?: readonly number[];
}

/** The message itself. */
export function digestParentWords(seen: Seen): Words {
  const { document, now } = seen;
  return [
    heading(now ? 'The digest as of now' : `Weekly digest of ${sayDay(document.day)}`),
    aside(spanWords(document)),
    ...(document.outage === '' ? [] : [paragraph(document.outage)]),
    ...digestParts.flatMap((part) => partPieces(seen, part)),
    aside(footer(seen)),
  ];
}

function footer({ document: { pieces, placed }, now }: Seen): string {
  if (now) return 'Your last one: /digest last.';
  const isShort = placed.length === 0 || placed.some(({ at, words }) => pieces[at]?.words.plain !== words.plain);
  return pieces.length > 0 && isShort ? 'The thread has all of it.' : 'As of now, at any time: /digest.';
}

function spanWords({ day, since, until, sample }: DigestDocument): string {
  const span =
    since >= until
      ? `Of ${sayShortDay(until)}.`
      : `From ${sayShortDay(since)} to ${sayShortDay(until)}; counts as of ${sayShortDay(day)}.`;
  return sample ? `${span} ■ Sample data.` : span;
}

/** What the message says whatever its sentences are: so much of its room is taken. */
export function frameOf(document: DigestDocument, now?: true): Pick<Limits, 'words' | 'letters'> {
  const frame = plain(digestParentWords({ document: { ...document, placed: [] }, ...(now ? { now } : {}) }));
  const decisions = document.pieces.filter(({ part }) => part === 'decisions').slice(0, maxDecisions);
  const labels = decisions.map(({ button }) => button?.label ?? '').join(' ');
  return { words: wordsIn(`${frame} ${labels}`), letters: lettersIn(frame) };
}

function partPieces(seen: Seen, part: DigestPart): Piece[] {
  const { document, hidden = [] } = seen;
  const all = document.pieces.flatMap((piece, at) => (piece.part === part && !hidden.includes(at) ? [at] : []));
  const title = bold(digestPartNames[part]);
  if (all.length === 0) return [paragraph(lines([title, quietWords[part]]))];
  const shown = document.placed.filter(({ at }) => all.includes(at));
  const more = all.length - shown.length;
  const rest = more > 0 ? [`+ ${more} more`] : [];
  if (part !== 'decisions') return [paragraph(lines([title, ...shown.map(({ words }) => say`•  ${words}`), ...rest]))];
  return [paragraph(title), ...shown.map((one) => decisionPiece(seen, one)), ...rest.map((more) => aside(more))];
}

const lines = (all: readonly (Text | string)[]): Text =>
  join(
    all.map((one) => say`${one}`),
    '\n',
  );

/** A decision with what decides it; once it is taken, that it is. */
export function decisionPiece({ document, settled = [] }: Seen, { at, words }: PlacedPiece): Piece {
  const button = document.pieces[at]?.button;
  if (settled.includes(at)) return paragraph(say`● Decided: ${words}`);
  return button ? entry(words, button) : paragraph(words);
}

/** The pieces of a part that are not whole in the message itself, or have something to show besides. */
export function forThread(
  { document, hidden = [] }: Seen,
  part: DigestPart,
): { at: number; piece: Contribution<'digest'> }[] {
  const whole = document.placed.filter(({ at, words }) => document.pieces[at]?.words.plain === words.plain);
  const isWhole = (at: number) => whole.some((one) => one.at === at);
  return document.pieces.flatMap((piece, at) =>
    piece.part === part && !hidden.includes(at) && (!isWhole(at) || piece.detail || part === 'wins')
      ? [{ at, piece }]
      : [],
  );
}

/** What of the app itself did not come or came late, for whoever reads the digest. */
export function outageWords({ missed, days, late }: { missed: number; days: readonly string[]; late: number }): string {
  const [first = '', last] = days;
  const when = last ? `from ${first} to ${last}` : `on ${first}`;
  const tasks = missed === 1 ? '1 routine task' : `${missed} routine tasks`;
  const messages = late === 1 ? '1 message' : `${late} messages`;
  if (missed === 0) return late === 0 ? '' : `▲ ${messages} came more than an hour late.`;
  const also = late > 0 ? `, and ${messages} came late` : '';
  return `▲ The app was down or failed ${when}: ${tasks} did not run${also}.`;
}
