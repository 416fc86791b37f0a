import { digestParts } from '../../../district/digest.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  type Piece,
  paragraph,
  plain,
  type Words,
} from '../../../kit/words/pieces.ts';
import { inMessages } from '../../../kit/words/several.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { digestPartNames } from '../compose/rules.ts';
import { decisionPiece, decisionsTitle, digestPdfButton, placesOf, type Seen } from '../messages.ts';
import { digestNames } from '../reading/names.ts';
import type { ThanksFor } from '../wins/thank-names.ts';

/** In one reply: so many have buttons of their own, and so many are said at all. The PDF has everything. */
const most = { withButtons: 5, sentences: 25 } as const;
const inPdf = 'The rest is in the PDF.';
/** A digest that is asked for now has no PDF. */
const inLists = 'The rest is in /throughline plan and /action all.';

/** How everything of a digest is seen: what of the wins may be said in the channel, what was, and whom one may thank. */
export interface SeenThread extends Seen {
  readonly mayName: boolean;
  readonly named: ReadonlySet<string>;
  /** By the places of the wins. */
  readonly thanks: ReadonlyMap<number, ThanksFor>;
}

type ThreadPart = keyof typeof digestPartNames;
const threadParts = digestParts.filter((part): part is ThreadPart => part !== 'headline');

/** The PDF first, then one reply for each part that says more than the message; each stands alone. `at` is its place in the thread’s names. */
export function digestReplies(seen: SeenThread): { readonly at: string; readonly words: Words }[] {
  const parts = threadParts
    .filter((part) => saysMore(seen, part))
    .map((part) => ({ at: `${part}/0`, words: replyOf(seen, part) }));
  return [{ at: 'pdf/0', words: pdfWords(seen.id) }, ...parts];
}

const pdfWords = (id: string): Words => [
  paragraph('Everything in this digest is in one PDF, with the charts and tables.'),
  buttons(digestPdfButton(id)),
];

/** Whether not all of a part stands in the message, or something is shown or can be done besides. */
function saysMore(seen: SeenThread, part: ThreadPart): boolean {
  const places = placesOf(seen, part);
  return places.some(
    (at) => !seen.document.lines.includes(at) || seen.document.pieces[at]?.detail !== undefined || part === 'wins',
  );
}

function replyOf(seen: SeenThread, part: ThreadPart): Words {
  const rest = seen.id === '' ? inLists : inPdf;
  const [words = []] = inMessages(titleOf(seen, part), [...partWords(seen, part), ...chartOf(seen, part)], rest, 1);
  return words;
}

export const titleOf = (seen: Seen, part: ThreadPart): string =>
  part === 'decisions' ? decisionsTitle(seen) : digestPartNames[part];

/** What a part says, in one place: whole sentences, the first few with their buttons. */
function partWords(seen: SeenThread, part: ThreadPart): Words {
  const places = placesOf(seen, part);
  const acting = part === 'decisions' || part === 'wins' ? places.slice(0, most.withButtons) : [];
  const rest = places.slice(acting.length, most.sentences).map((at) => wordsAt(seen, at));
  const left = places.length - acting.length - rest.length;
  return [
    ...acting.flatMap((at) => (part === 'decisions' ? [decisionPiece(seen, at)] : winPieces(seen, at))),
    ...(rest.length === 0 ? [] : [bullets(rest)]),
    ...(left > 0 ? [aside(`${counted(left, 'more line', 'more lines')}. ${seen.id === '' ? inLists : inPdf}`)] : []),
  ];
}

/** What a place says now: of a decision that is taken, what became of it. */
export function wordsAt(seen: Seen, at: number): Text {
  const piece = seen.document.pieces[at];
  if (!piece) return say``;
  return seen.decided.has(at) ? say`${plain([decisionPiece(seen, at)])}` : piece.words;
}

/** One chart of a part, with the sentence and the table that say the same. One is enough for a phone. */
function chartOf(seen: SeenThread, part: ThreadPart): Words {
  if (part !== 'health') return [];
  const details = placesOf(seen, part).map((at) => seen.document.pieces[at]?.detail ?? []);
  return details.find((detail) => linesIn(detail) > 1) ?? details.find((detail) => linesIn(detail) > 0) ?? [];
}

/** How many lines its charts draw: what is beside what was wanted says more than one line alone. */
const linesIn = (detail: Words): number =>
  detail.reduce((most, one) => (one.piece === 'chart' ? Math.max(most, one.chart.series.length) : most), 0);

function winPieces(seen: SeenThread, at: number): Piece[] {
  const win = seen.document.pieces[at];
  if (!win) return [];
  const thanks = seen.thanks.get(at);
  const isNamed = seen.named.has(winKey(win));
  const said = [
    ...(thanks?.isSaid ? [` 🟢 You thanked ${thanks.to.map(({ name }) => name).join(', ')}.`] : []),
    ...(isNamed ? [' 🟢 Said in the channel.'] : []),
  ].join('');
  const acts = winButtons(seen, at, { win, isNamed });
  return [paragraph(say`${win.words}${said}`), ...(acts.length === 0 ? [] : [buttons(...acts)])];
}

function winButtons(
  { id, mayName, thanks }: SeenThread,
  at: number,
  { win, isNamed }: { readonly win: Contribution<'digest'>; readonly isNamed: boolean },
): ButtonPiece[] {
  if (id === '') return [];
  const value = toValue(id, String(at));
  const whom = thanks.get(at);
  const about = [...win.words.plain].slice(0, 40).join('');
  return [
    ...(whom && !whom.isSaid
      ? [place({ name: digestNames.thank }, 'Thank…', value, { spoken: `Thank ${whom.to[0]?.name ?? ''}: ${about}` })]
      : []),
    ...(mayName && !isNamed
      ? [
          place({ name: digestNames.sayWin }, 'Say it in the channel', value, {
            spoken: `Say it in the channel: ${about}`,
          }),
        ]
      : []),
  ];
}

/** Everything it says, part after part, for a window: there a table is lines, and no chart is drawn. */
export function everythingWords(seen: SeenThread): Words {
  const parts = threadParts.filter((part) => placesOf(seen, part).length > 0);
  return parts.length === 0
    ? [paragraph('There’s nothing more to read.')]
    : parts.flatMap((part) => replyOf(seen, part));
}

/** By what a win is known, whoever's digest it stands in. */
export const winKey = ({ refs: [about], words }: Contribution<'digest'>): string => `${about} ${words.plain}`;
