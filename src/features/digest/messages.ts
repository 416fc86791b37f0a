import { type Day, sayDay, sayDays } from '../../district/days.ts';
import { type DigestPart, digestParts } from '../../district/digest.ts';
import { place } from '../../kit/feature.ts';
import type { Contribution } from '../../kit/occasions.ts';
import { counted } from '../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  plain,
  type Words,
} from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { headlineOf, isLinePart, type Limits, lettersIn, lineNames, promisesLine, wordsIn } from './compose/rules.ts';
import { digestNames } from './reading/names.ts';
import type { DigestDocument } from './weekly/document.ts';

/** How somebody sees a digest now. */
export interface Seen {
  /** Empty for one that is asked for now: it is kept nowhere, and has no thread and no PDF. */
  readonly id: string;
  readonly document: DigestDocument;
  /** They lead the district: some decisions are theirs alone. */
  readonly leads: boolean;
  /** The places of pieces they may not read any more. */
  readonly hidden: ReadonlySet<number>;
  /** What became of the decisions that are taken, by their places. */
  readonly decided: ReadonlyMap<number, string>;
}

/** The message itself: its first line is what a phone shows of it. */
export function digestParentWords(seen: Seen): Words {
  const { document } = seen;
  const promises = promisesLine(document.pieces);
  return [
    heading(headlineIn(seen)),
    aside(whichWords(seen)),
    ...(document.outage === '' ? [] : [paragraph(document.outage)]),
    ...(promises === undefined ? [] : [paragraph(promises)]),
    ...decisionPieces(seen),
    ...linePieces(seen),
    ...(placesOf(seen, 'changed').length > 0 ? [] : [paragraph(nothingRecorded)]),
    ...readOn(seen),
  ];
}

/** That nothing was recorded is not that nothing moved. */
const nothingRecorded = '❔ No changes were recorded. That means no data, which isn’t the same as no progress.';

/** What is open of it, in numbers. */
export const headlineIn = ({ document: { pieces }, decided, hidden }: Seen): string =>
  headlineOf(pieces.filter((_, at) => !hidden.has(at) && !decided.has(at)));

/** Which digest it is, and of which days. */
export function whichWords({ id, document: { day, since, until, sample } }: Seen): string {
  const which = id === '' ? `The digest as of now, ${sayDay(day)}` : `Weekly digest of ${sayDay(day)}`;
  return [which, `changes from ${sayDays(since, until)}`, ...(sample ? ['■ Sample data'] : [])].join(' · ');
}

/** The places of a part’s pieces that its reader may read. */
export const placesOf = ({ document, hidden }: Seen, part: DigestPart): number[] =>
  document.pieces.flatMap((one, at) => (one.part === part && !hidden.has(at) ? [at] : []));

/** Whose decisions they are: what a leader alone may decide is not what others are asked. */
export const decisionsTitle = ({ leads }: Pick<Seen, 'leads'>): string =>
  leads ? 'Decisions only you can make' : 'Decisions you can make';

function decisionPieces(seen: Seen): Piece[] {
  const shown = placesOf(seen, 'decisions').filter((at) => seen.document.lines.includes(at));
  if (shown.length === 0) return [];
  return [paragraph(bold(decisionsTitle(seen))), ...shown.map((at) => decisionPiece(seen, at))];
}

/** A decision with what decides it; once it is taken, what became of it, and no button. */
export function decisionPiece({ document, decided }: Pick<Seen, 'document' | 'decided'>, at: number): Piece {
  const { words, button, subject } = document.pieces[at] ?? { words: say`` };
  const became = decided.get(at);
  if (became !== undefined) return paragraph(decidedWords({ words, ...(subject ? { subject } : {}) }, became));
  return button ? entry(words, button) : paragraph(words);
}

/** What is decided. Without a subject, as digests were kept before, it says what was asked. */
const decidedWords = ({ words, subject }: Pick<Contribution<'digest'>, 'words' | 'subject'>, became: string) =>
  subject ? say`🟢 ${bold(subject)}: ${became}` : say`🟢 ${became} It was: ${words}`;

function linePieces(seen: Seen): Piece[] {
  const { pieces, lines } = seen.document;
  const said = digestParts.filter(isLinePart).flatMap((part) =>
    placesOf(seen, part)
      .filter((at) => lines.includes(at))
      .map((at) => say`${bold(lineNames[part])}: ${pieces[at]?.words ?? ''}`),
  );
  return said.length === 0 ? [] : [bullets(said)];
}

/** The rest is one tap away, and counted. */
function readOn(seen: Seen): Piece[] {
  const { id, document } = seen;
  const all = digestParts
    .filter((part) => part === 'decisions' || isLinePart(part))
    .flatMap((part) => placesOf(seen, part));
  const more = all.filter((at) => !document.lines.includes(at)).length;
  const label = more === 0 ? 'Read all of it' : counted(more, 'more line', 'more lines');
  if (id === '') return [buttons(place({ name: digestNames.allNow }, label, document.since))];
  return [buttons(place({ name: digestNames.all }, label, id), digestPdfButton(id))];
}

export const digestPdfButton = (id: string): ButtonPiece => place({ name: digestNames.pdf }, 'Send me the PDF', id);

/** What the message says whatever its sentences are: so much of its room is taken. */
export function frameOf(seen: Omit<Seen, 'hidden' | 'decided'>): Limits {
  const bare = { ...seen, document: { ...seen.document, lines: [] }, hidden: new Set<number>(), decided: new Map() };
  const words = digestParentWords(bare);
  const labels = words.flatMap((one) => (one.piece === 'buttons' ? one.buttons.map(({ label }) => label) : []));
  const said = [plain(words), decisionsTitle(seen), ...labels].join(' ');
  return { words: wordsIn(said), letters: lettersIn(said) };
}

/** What of the app itself did not come or came late, for whoever reads the digest. */
export function outageWords({ missed, days, late }: { missed: number; days: readonly string[]; late: number }): string {
  const [first = '', last] = days;
  const when = last ? `from ${first} to ${last}` : `on ${first}`;
  const tasks = counted(missed, 'routine task', 'routine tasks');
  const messages = counted(late, 'message', 'messages');
  if (missed === 0) return late === 0 ? '' : `🔴 ${messages} came more than an hour late.`;
  const also = late > 0 ? `, and ${messages} came late` : '';
  return `🔴 The app was down or failed ${when}: ${tasks} did not run${also}.`;
}

/** `today`, or the day. */
const onDay = (day: Day, today: Day): string => (day === today ? 'today' : `on ${sayDay(day)}`);

/** What became of a decision: who has it now, and who decided when. */
export function becameWords(
  { owner, by, on }: { owner: string | undefined; by: string | undefined; on: Day },
  today: Day,
): string {
  const has = owner === undefined ? '' : `${owner === 'You' ? 'You have' : `${owner} has`} it. `;
  return by === undefined ? `${has}It no longer needs a decision.` : `${has}${by} decided this ${onDay(on, today)}.`;
}
