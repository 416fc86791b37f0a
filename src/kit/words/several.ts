import { withLeads } from './leads.ts';
import { aside, heading, type Piece, plain, tableLines, type Words } from './pieces.ts';
import { blocksFor } from './size.ts';

/** What one message of several takes: less than Slack does, so that a heading and a last line have room. */
const most = { blocks: 40, letters: 3_300, tables: 1, charts: 2 } as const;
/** Nobody scrolls through more of one part. */
const messagesOfPart = 4;
const rowsTogether = 40;

interface Size {
  readonly blocks: number;
  readonly letters: number;
  readonly tables: number;
  readonly charts: number;
}

/** A part as messages that Slack takes, the first with its heading. What does not fit into a few is left out, and `rest` says where it is. */
export function inMessages(title: string, words: Words, rest: string, maxMessages: number = messagesOfPart): Words[] {
  const messages: Piece[][] = [];
  let size: Size | undefined;
  let left = false;
  for (const { leads, piece } of withLeads(words.flatMap(apart))) {
    const next = sizeOf([...leads, piece]);
    const together = size && sum(size, next);
    if (together && fits(together)) {
      messages.at(-1)?.push(...leads, piece);
      size = together;
    } else if (messages.length < maxMessages) {
      messages.push([...leads, piece]);
      size = next;
    } else {
      left = true;
      break;
    }
  }
  return messages.map((one, at) => [
    heading(at === 0 ? title : `${title}, continued`),
    ...one,
    ...(left && at === messages.length - 1 ? [aside(rest)] : []),
  ]);
}

const fits = (size: Size): boolean =>
  size.blocks <= most.blocks &&
  size.letters <= most.letters &&
  size.tables <= most.tables &&
  size.charts <= most.charts;

const sum = (a: Size, b: Size): Size => ({
  blocks: a.blocks + b.blocks,
  letters: a.letters + b.letters,
  tables: a.tables + b.tables,
  charts: a.charts + b.charts,
});

const sizeOf = (all: Words): Size => ({
  blocks: all.reduce((total, piece) => total + (piece.piece === 'table' ? 1 : blocksFor(piece)), 0),
  letters: plain(all).length,
  tables: all.filter(({ piece }) => piece === 'table').length,
  charts: all.filter(({ piece }) => piece === 'chart').length,
});

/** Long tables and lists in several that each fit a message. */
function apart(piece: Piece): Piece[] {
  if (piece.piece === 'bullets')
    return chunks(piece.items, (item) => item.plain.length).map((items) => ({ ...piece, items }));
  if (piece.piece !== 'table') return [piece];
  const { table } = piece;
  const letters = (row: readonly string[]) => tableLines({ ...table, caption: '', rows: [row] }).join('').length;
  return chunks(table.rows, letters).map((rows) => ({ ...piece, table: { ...table, rows } }));
}

/** In groups of as many as fit together, at least one in each. */
function chunks<One>(all: readonly One[], lettersOf: (one: One) => number): One[][] {
  const groups: One[][] = [];
  let letters = 0;
  for (const one of all) {
    const more = lettersOf(one);
    const last = groups.at(-1);
    if (last && letters + more <= most.letters - 200 && last.length < rowsTogether) last.push(one);
    else groups.push([one]);
    letters = groups.at(-1)?.length === 1 ? more : letters + more;
  }
  return groups;
}
