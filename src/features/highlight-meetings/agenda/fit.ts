import { aside, bullets, type Piece, plain, tableLines, type Words } from '../../../kit/words/pieces.ts';
import { blocksFor } from '../../../kit/words/size.ts';

/** What of a report goes into one reply: less than Slack takes, so that what is noted below it has room. */
const most = { blocks: 30, letters: 2_400, charts: 2, rows: 12 } as const;

/** A report’s words as far as they go into one reply; a second table is said in lines. What does not fit is in the report. */
export function fitted(words: Words): Words {
  const kept: Piece[] = [];
  const room = { blocks: most.blocks as number, letters: most.letters as number, charts: most.charts as number };
  let tables = 0;
  for (const [at, given] of words.entries()) {
    const piece = given.piece === 'table' ? tableFitting(given, tables++) : given;
    room.blocks -= piece.piece === 'table' ? 1 : blocksFor(piece);
    room.letters -= plain([piece]).length;
    if (piece.piece === 'chart') room.charts -= 1;
    if (room.charts < 0) continue;
    if (room.blocks < 0 || room.letters < 0) return [...kept, left(words.length - at)];
    kept.push(piece);
  }
  return kept;
}

const left = (parts: number): Piece => aside(`The rest of it is in the report (${parts} more).`);

function tableFitting(piece: Extract<Piece, { piece: 'table' }>, before: number): Piece {
  const rows = piece.table.rows.slice(0, most.rows);
  const table = { ...piece.table, rows };
  return before === 0 ? { piece: 'table', table } : bullets(tableLines(table));
}
