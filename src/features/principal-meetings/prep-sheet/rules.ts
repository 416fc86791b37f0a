import { type PrepSheetPart, prepSheetParts } from '../../../district/principal-meetings/prep-sheet.ts';
import type { Piece, Words } from '../../../kit/words/pieces.ts';

interface Said {
  readonly part: PrepSheetPart;
  readonly words: Words;
  readonly detail?: Words | undefined;
}

/** A part with all that was said in it. */
export interface SheetPart {
  readonly part: PrepSheetPart;
  /** What it says first. */
  readonly words: Words;
  /** The same with what only paper has room for. */
  readonly whole: Words;
}

/** The parts there are, in the order they are read, without a heading that only says the part’s name again. */
export function sheetParts(pieces: readonly Said[], names: Readonly<Record<PrepSheetPart, string>>): SheetPart[] {
  return prepSheetParts.flatMap((part) => {
    const said = pieces.filter((one) => one.part === part);
    const own = (words: Words) => words.filter((one) => one.piece !== 'heading' || one.words !== names[part]);
    const words = said.flatMap((one) => own(one.words));
    const whole = said.flatMap((one) => [...own(one.words), ...(one.detail ?? [])]);
    return words.length === 0 ? [] : [{ part, words, whole }];
  });
}

/** The parts nothing is on record for. */
export const sheetSilent = (pieces: readonly Said[]): PrepSheetPart[] =>
  prepSheetParts.filter((part) => !pieces.some((one) => one.part === part && one.words.length > 0));

/** A part in one line: the first thing it says that stands alone. */
export function sheetHeadline({ words }: Pick<SheetPart, 'words'>): string {
  const lines = words.flatMap(linesOf);
  const line = lines.find((one) => !one.endsWith(':')) ?? lines[0] ?? '';
  return line.replaceAll(/\s+/g, ' ');
}

/** Of what a part says first, how much is open: `2 open` of `2 open, 1 settled since Nov 10.` */
export const sheetOpen = (part: Pick<SheetPart, 'words'>): string =>
  sheetHeadline(part).split(',')[0]?.replace(/\.$/, '') ?? '';

function linesOf(piece: Piece): string[] {
  if (piece.piece === 'bullets') return piece.items.map((item) => item.plain.split('\n')[0] ?? '');
  if (piece.piece === 'quote') return [piece.words];
  if (piece.piece === 'table') return [piece.table.caption];
  return 'text' in piece ? [piece.text.plain.split('\n')[0] ?? ''] : [];
}
