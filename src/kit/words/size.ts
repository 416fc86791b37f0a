import { type Piece, tableLines } from './pieces.ts';
import { escapeMrkdwn } from './text.ts';

/** Slack takes 3,000 letters in one section; a text is cut between words, so fewer go into each. */
const inSection = 2_400;

/** How many parts of a message or a window a piece takes in Slack, counted high rather than low. */
export const blocksFor = (piece: Piece): number => Math.max(1, Math.ceil(lettersOf(piece) / inSection));

function lettersOf(piece: Piece): number {
  switch (piece.piece) {
    case 'paragraph':
      return piece.text.mrkdwn.length;
    case 'quote':
      return escapeMrkdwn(piece.words).length;
    case 'bullets':
      return piece.items.reduce((sum, item) => sum + item.mrkdwn.length + 4, 0);
    case 'table':
      return escapeMrkdwn(tableLines(piece.table).join('\n')).length;
    default:
      return 0;
  }
}
