import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  plain,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { clip, say } from '../../../kit/words/text.ts';
import type { FrozenPiece, PacketDocument } from '../freeze/document.ts';

/** The button below each idea that is wanted. */
export const ideaButton = 'packet/have-idea';

/** An idea that is wanted, and its place in the packet. */
export interface WantedIdea {
  readonly at: number;
  readonly piece: FrozenPiece;
}

/** The ideas that are wanted, each with where it stands among the pieces: a packet never changes, so that is its name. */
export function ideasWanted({ pieces }: PacketDocument): WantedIdea[] {
  return pieces.flatMap((piece, at) => (piece.part === 'ideas' ? [{ at, piece }] : []));
}

/** What ideas are wanted for, in a line. */
export const wantedIdeaText = ({ words }: FrozenPiece): string => plain(words).replaceAll(/\s+/g, ' ');

/** So many have a button of their own; of more one is chosen. */
const withButton = 5;

/** The ideas that are wanted, the first each with its button, the others to choose from. */
export function ideaEntries(document: PacketDocument, id: string): Piece[] {
  const wanted = ideasWanted(document);
  const shown = firstOnes(wanted);
  const more = wanted.length - shown.length;
  return [
    ...shown.map((one) => entryOf(one, id)),
    ...(more > 0
      ? [
          paragraph(`${counted(more, 'more colleague wants', 'more colleagues want')} ideas.`),
          buttons(place({ name: ideaButton }, 'Answer another…', id)),
        ]
      : []),
  ];
}

/** As many as go into one message, whole. */
function firstOnes(wanted: readonly WantedIdea[]): readonly WantedIdea[] {
  let letters = 0;
  const over = wanted.findIndex(({ piece }, at) => {
    letters += wantedIdeaText(piece).length;
    return at >= withButton || (at > 0 && letters > mostLetters);
  });
  return over < 0 ? wanted : wanted.slice(0, over);
}

const mostLetters = 1_800;

/** The reply in the thread with the ideas that are wanted. */
export const ideasReply = (document: PacketDocument, id: string): Words => [
  heading('Ideas wanted'),
  ...ideaEntries(document, id),
  aside('Only the person who asked reads your idea.'),
];

function entryOf({ at, piece }: WantedIdea, id: string): Piece {
  const text = wantedIdeaText(piece);
  if (piece.wantedBy === undefined) return paragraph(text);
  const spoken = `I have an idea: ${clip(text, 50)}`;
  return entry(text, place({ name: ideaButton }, 'I have an idea', toValue(id, String(at)), { spoken }));
}

/** An idea, as it comes to who wanted it. */
export function ideaWords(by: string, wanted: string, words: string): Words {
  return [
    paragraph(say`${by} has an idea for you. You asked: ${wanted}`),
    quote(words),
    aside(say`Only you and ${by} can read this.`),
  ];
}
