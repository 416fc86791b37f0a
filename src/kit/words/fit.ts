import { withLeads } from './leads.ts';
import { aside, heading, type Piece, paragraph, plain, tableLines, type Words } from './pieces.ts';
import { blocksFor } from './size.ts';

/** How much may be said in one place. Left out, there is no such limit but the place’s own. */
export interface Room {
  readonly blocks: number;
  readonly letters: number;
  /** Paragraphs, items of lists, tables and charts, each as one. */
  readonly lines?: number;
  /** Of one list. */
  readonly items?: number;
  /** Of one table, and how wide one may be. */
  readonly rows?: number;
  readonly columns?: number;
}

/** What somebody reads of one part at a glance, on a phone. */
const glance = { blocks: 14, letters: 1_600, lines: 9, items: 5, rows: 8, columns: 3 } as const satisfies Room;

/** Words as far as they go into a place. */
export interface Fitted {
  readonly words: Words;
  /** How many things were left out: items, rows, paragraphs. */
  readonly left: number;
}

/**
 * As many of these as there is room for, in their order; the first always. A table that is too wide for the place is left out, and a
 * second one: what stands before it says the same. What leads in to something never stands without it.
 */
export function asFarAs(words: Words, room: Room): Fitted {
  const kept: Piece[] = [];
  const used = { blocks: 0, letters: 0, lines: 0, tables: 0, charts: 0 };
  let [left, isFull] = [0, false];
  for (const { leads, piece } of withLeads(words)) {
    const shown = isFull ? undefined : fitting(piece, { ...room, letters: room.letters - used.letters }, used);
    left += thingsIn(piece) - (shown ? thingsIn(shown) : 0);
    if (!shown) continue;
    const all = [...leads, shown];
    const next = all.reduce((sum, one) => sum + blocksFor(one), used.blocks);
    const letters = used.letters + plain(all).length;
    const lines = used.lines + leads.length + linesIn(shown);
    const fits = next <= room.blocks && letters <= room.letters && lines <= (room.lines ?? lines);
    if (kept.length > 0 && !fits) {
      left += thingsIn(shown);
      isFull = true;
      continue;
    }
    kept.push(...all);
    Object.assign(used, { blocks: next, letters, lines });
    used.tables += Number(shown.piece === 'table');
    used.charts += Number(shown.piece === 'chart');
  }
  return { words: kept, left };
}

/** A part as one message that stands alone: what it says first, and how much more of it there is. Nothing where it says nothing. */
export function inOneMessage(title: string, words: Words, where = 'in the PDF'): Words {
  const { words: said, left } = asFarAs(words, glance);
  if (said.length > 0) return [heading(title), ...said, ...(left === 0 ? [] : [aside(`${left} more ${where}.`)])];
  return left === 0 ? [] : [heading(title), paragraph(`All of it is ${where}.`)];
}

/** What of a piece has room: of a list its first items, of a table its first rows. */
function fitting(piece: Piece, room: Room, used: { readonly tables: number; readonly charts: number }) {
  if (piece.piece === 'bullets')
    return { ...piece, items: firstWithin(piece.items.slice(0, room.items), room.letters, (one) => one.plain.length) };
  if (piece.piece === 'chart') return used.charts > 0 ? undefined : piece;
  if (piece.piece !== 'table') return piece;
  const { table } = piece;
  if (used.tables > 0 || table.headings.length > (room.columns ?? table.headings.length)) return undefined;
  const letters = (row: readonly string[]) => tableLines({ ...table, caption: '', rows: [row] }).join('').length;
  return { ...piece, table: { ...table, rows: firstWithin(table.rows.slice(0, room.rows), room.letters, letters) } };
}

/** The first of these that go into so many letters together; one always. */
function firstWithin<One>(all: readonly One[], letters: number, lettersOf: (one: One) => number): readonly One[] {
  let used = 0;
  const over = all.findIndex((one, at) => {
    used += lettersOf(one);
    return at > 0 && used > letters;
  });
  return over < 0 ? all : all.slice(0, over);
}

/** What a reader misses of it. A chart is said in words beside it; small print is no thing. */
function thingsIn(piece: Piece): number {
  if (piece.piece === 'bullets') return piece.items.length;
  if (piece.piece === 'table') return piece.table.rows.length;
  return Number(piece.piece === 'paragraph' || piece.piece === 'quote' || piece.piece === 'entry');
}

const linesIn = (piece: Piece): number => (piece.piece === 'bullets' ? piece.items.length : 1);
