import { counted } from '../words/lists.ts';
import { aside, bullets, type Piece, paragraph, type Words } from '../words/pieces.ts';
import { say } from '../words/text.ts';

/** Slack refuses a message whose blocks hold too much; how much it does not say. Lists end well below, at a whole line, and count the rest. */
const maxLetters = 9_000;
/** Lists of that many letters fall into several blocks, of which a message takes fifty. */
const maxPieces = 36;

/** The words, with as many lines of their lists as Slack takes. The buttons stay, however much stands above them. */
export function fitting(words: Words): Words {
  const end = words.findIndex((piece) => piece.piece === 'buttons');
  const above = end < 0 ? words : words.slice(0, end);
  return [...fewPieces(shortLists(above)), ...words.slice(above.length)];
}

function fewPieces(words: Words): Words {
  const left = words.length - maxPieces;
  if (left <= 0) return words;
  return [
    ...words.slice(0, maxPieces),
    paragraph(`${counted(left, 'more part doesn’t', 'more parts don’t')} fit here.`),
  ];
}

function shortLists(words: Words): Words {
  let left = maxLetters;
  return words.map((piece): Piece => {
    if (piece.piece !== 'bullets') return piece;
    const kept = piece.items.filter(({ plain }) => {
      left -= plain.length;
      return left > 0;
    });
    const more = piece.items.length - kept.length;
    if (more === 0) return piece;
    return kept.length === 0 ? aside(`Too long to list here: ${more}.`) : bullets([...kept, say`and ${more} more`]);
  });
}
