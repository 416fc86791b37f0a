import { asText, join, type Text } from './text.ts';

/** What a message, a Home or a window says, before it is Slack's: a feature writes these and knows no blocks. */
export type Piece =
  | { readonly piece: 'heading'; readonly words: string }
  | { readonly piece: 'paragraph'; readonly text: Text }
  | { readonly piece: 'quote'; readonly words: string }
  | { readonly piece: 'bullets'; readonly items: readonly Text[] }
  | { readonly piece: 'aside'; readonly text: Text }
  | { readonly piece: 'buttons'; readonly buttons: readonly ButtonPiece[]; readonly menu?: MenuPiece }
  | { readonly piece: 'entry'; readonly text: Text; readonly button: ButtonPiece }
  | { readonly piece: 'row'; readonly text: Text; readonly menu: MenuPiece }
  | { readonly piece: 'table'; readonly table: Table }
  | { readonly piece: 'chart'; readonly chart: Chart }
  | { readonly piece: 'divider' };

export type Words = readonly Piece[];

/** What Slack asks before it sends a press: for what reaches others, in numbers, or cannot be taken back. Plain words. */
export interface Confirm {
  readonly title: string;
  readonly text: string;
  /** On the button that goes on; the other one says Cancel. */
  readonly yes: string;
}

/** A button as a feature places it. `value` comes back when it is pressed, possibly changed by whoever sent it: check it again. */
export interface ButtonPiece {
  readonly action: string;
  readonly label: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  /** What a screen reader says where several buttons have the same label. */
  readonly spoken?: string;
  readonly confirm?: Confirm;
}

/** What stands behind three dots after the buttons: at most five, each with its own value. */
export interface MenuPiece {
  readonly action: string;
  readonly entries: readonly { readonly label: string; readonly value: string }[];
}

export const heading = (words: string): Piece => ({ piece: 'heading', words });
export const paragraph = (text: Text | string): Piece => ({ piece: 'paragraph', text: asText(text) });
/** Somebody's own words, set apart. Nothing in them is a link or a mention; Slack still draws `*bold*` as bold. */
export const quote = (words: string): Piece => ({ piece: 'quote', words });
export const bullets = (items: readonly (Text | string)[]): Piece => ({ piece: 'bullets', items: items.map(asText) });
/** Small print. */
export const aside = (text: Text | string): Piece => ({ piece: 'aside', text: asText(text) });
export const buttons = (...placed: readonly ButtonPiece[]): Piece => ({ piece: 'buttons', buttons: placed });
/** Buttons, and what else can be done in a menu beside them. */
export const buttonsAndMenu = (placed: readonly ButtonPiece[], menu: MenuPiece): Piece => ({
  piece: 'buttons',
  buttons: placed,
  menu,
});
/** A line with its own button at its end: one of a list where each can be acted on. */
export const entry = (text: Text | string, button: ButtonPiece): Piece => ({
  piece: 'entry',
  text: asText(text),
  button,
});
/** A line with a menu at its end: one of a list where several things can be done with each. */
export const row = (text: Text | string, menu: MenuPiece): Piece => ({ piece: 'row', text: asText(text), menu });
export const table = (of: Table): Piece => ({ piece: 'table', table: of });
export const chart = (of: Chart): Piece => ({ piece: 'chart', chart: of });
export const divider: Piece = { piece: 'divider' };

/** At most one a message, and none in a window or on Home, where Slack does not draw it: there its rows are lines. */
export interface Table {
  /** What it is about: said to screen readers and where it cannot be drawn. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** Cells as text, as many in each row as there are headings; the first names the row. At most a hundred rows of twenty. */
  readonly rows: readonly (readonly string[])[];
}

/** At most two a message, none in a window or on Home. Beside it stand a sentence and a table that say the same. */
export interface Chart {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** At most twenty. */
  readonly categories: readonly string[];
  /** At most twelve, each with a value for every category. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

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
    case 'entry':
    case 'row':
      return piece.text.plain;
    case 'table':
      return tableLines(piece.table).join('\n');
    case 'chart':
    case 'buttons':
    case 'divider':
      return '';
  }
}

/** A table as lines of text, for where it cannot be drawn. */
export function tableLines({ caption, headings, rows }: Table): string[] {
  const lineOf = ([first = '', ...rest]: readonly string[]) =>
    `${first}: ${rest.map((cell, at) => `${headings[at + 1] ?? ''} ${cell}`.trim()).join(', ')}`;
  return [`${caption}:`, ...rows.map(lineOf)];
}
