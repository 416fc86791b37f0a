import { bullets, type Piece, paragraph, type Words } from '../words/pieces.ts';
import { clip, say } from '../words/text.ts';

/** Slack refuses a message whose blocks hold too much; how much it does not say. Lists are cut well below, and say so. */
const maxLetters = 9_000;
const maxInLine = 300;
/** Lists of that many letters fall into several blocks, of which a message takes fifty. */
const maxPieces = 36;

/** The words with their lists cut to what Slack takes. The buttons stay, however much stands above them. */
export function fitting(words: Words): Words {
  const end = words.findIndex((piece) => piece.piece === 'buttons');
  const above = end < 0 ? words : words.slice(0, end);
  return [...fewPieces(shortLists(above)), ...words.slice(above.length)];
}

function fewPieces(words: Words): Words {
  const left = words.length - maxPieces;
  if (left <= 0) return words;
  return [...words.slice(0, maxPieces), paragraph(`${left} more parts did not fit here.`)];
}

function shortLists(words: Words): Words {
  let left = maxLetters;
  return words.map((piece): Piece => {
    if (piece.piece !== 'bullets') return piece;
    const lines = piece.items.map((item) => clip(item.plain, maxInLine));
    const kept = lines.filter((line) => {
      left -= line.length;
      return left > 0;
    });
    const more = lines.length - kept.length;
    return bullets(more > 0 ? [...kept, say`and ${more} more`] : kept);
  });
}
