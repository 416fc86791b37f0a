import { asText, join, type Text } from './text.ts';

/** What a message, a Home or a window says, before it is Slack's: a feature writes these and knows no blocks. */
export type Piece =
  | { readonly piece: 'heading'; readonly words: string }
  | { readonly piece: 'paragraph'; readonly text: Text }
  | { readonly piece: 'quote'; readonly words: string }
  | { readonly piece: 'bullets'; readonly items: readonly Text[] }
  | { readonly piece: 'aside'; readonly text: Text }
  | { readonly piece: 'buttons'; readonly buttons: readonly ButtonPiece[] }
  | { readonly piece: 'divider' };

export type Words = readonly Piece[];

/** A button as a feature places it. `value` comes back when it is pressed, possibly changed by whoever sent it: check it again. */
export interface ButtonPiece {
  readonly action: string;
  readonly label: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  /** What a screen reader says where several buttons have the same label. */
  readonly spoken?: string;
}

export const heading = (words: string): Piece => ({ piece: 'heading', words });
export const paragraph = (text: Text | string): Piece => ({ piece: 'paragraph', text: asText(text) });
/** Somebody's own words, set apart and kept to the letter. */
export const quote = (words: string): Piece => ({ piece: 'quote', words });
export const bullets = (items: readonly (Text | string)[]): Piece => ({ piece: 'bullets', items: items.map(asText) });
/** Small print. */
export const aside = (text: Text | string): Piece => ({ piece: 'aside', text: asText(text) });
export const buttons = (...placed: readonly ButtonPiece[]): Piece => ({ piece: 'buttons', buttons: placed });
export const divider: Piece = { piece: 'divider' };

/** Everything the pieces say, as plain text that stands alone: notifications, search and screen readers get this. */
export function plain(words: Words): string {
  return words.map(plainPiece).filter(Boolean).join('\n');
}

function plainPiece(piece: Piece): string {
  switch (piece.piece) {
    case 'heading':
    case 'quote':
      return piece.words;
    case 'paragraph':
    case 'aside':
      return piece.text.plain;
    case 'bullets':
      return join(piece.items, '\n').plain;
    case 'buttons':
    case 'divider':
      return '';
  }
}
