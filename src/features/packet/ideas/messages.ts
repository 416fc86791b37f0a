import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, entry, heading, type Piece, paragraph, plain, quote, type Words } from '../../../kit/words/pieces.ts';
import { clip, say, type Text } from '../../../kit/words/text.ts';
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
export const wantedIdeaText = ({ words }: FrozenPiece, max: number): string =>
  clip(plain(words).replaceAll(/\s+/g, ' '), max);

/** The first ideas that are wanted, each with its button. */
export function ideaEntries(document: PacketDocument, id: string, most: number): Piece[] {
  const wanted = ideasWanted(document);
  if (wanted.length === 0) return [];
  const more = wanted.length - most;
  return [
    paragraph('Ideas wanted:'),
    ...wanted.slice(0, most).map((one) => entryOf(one, id)),
    ...(more > 0 ? [aside(`And ${counted(more, 'more question', 'more questions')} in the PDF.`)] : []),
  ];
}

const perReply = 15;
const replies = 4;

/** Replies in the thread with the ideas that are wanted. */
export function ideaReplies(document: PacketDocument, id: string): Words[] {
  const wanted = ideasWanted(document);
  const count = Math.min(replies, Math.ceil(wanted.length / perReply));
  return Array.from({ length: count }, (_, at): Words => {
    const left = at === count - 1 ? wanted.length - count * perReply : 0;
    return [
      heading(at === 0 ? 'Ideas wanted' : 'More ideas wanted'),
      ...wanted.slice(at * perReply, (at + 1) * perReply).map((one) => entryOf(one, id)),
      aside(`${left > 0 ? `And ${left} more in the PDF. ` : ''}Your idea goes only to who wants it.`),
    ];
  });
}

function entryOf({ at, piece }: WantedIdea, id: string): Piece {
  const text: Text = say`${wantedIdeaText(piece, 200)}`;
  const spoken = `I have an idea: ${wantedIdeaText(piece, 50)}`;
  if (piece.wantedBy === undefined) return paragraph(text);
  return entry(text, place({ name: ideaButton }, 'I have an idea', toValue(id, String(at)), { spoken }));
}

/** An idea, as it comes to who wanted it. */
export function ideaWords(by: string, wanted: string, words: string): Words {
  return [
    paragraph(say`${by} has an idea for you. You had asked: ${wanted}`),
    quote(words),
    aside(say`Only you and ${by} read this.`),
  ];
}
