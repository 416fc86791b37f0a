import { zipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import { dayText } from '../../district/days.ts';
import { clean } from '../words/text.ts';
import { type Cell, emptyCell, type Sheet } from './cell.ts';
import { damaged, most, notAWorkbook, tooLarge } from './limits.ts';
import { type Count, marked, marks } from './mark.ts';
import { unpack } from './unpack.ts';

/**
 * The sheets of an .xlsx workbook. Throws a `Refusal` in words when it is none, is damaged or holds too much;
 * that is found out before anything large is built in memory.
 */
export async function readWorkbook(file: Buffer): Promise<Sheet[]> {
  if (file.length > most.bytes) throw tooLarge();
  const parts = unpack(file);
  if (!parts.has('xl/workbook.xml')) throw notAWorkbook();
  const count: Count = { rows: 0, tags: 0 };
  const checked = Object.fromEntries([...parts].map(([path, part]) => [path, marked(part, count)]));
  const sheets = await readXlsx(whole(zipSync(checked, { level: 0 }))).catch(() => {
    throw damaged();
  });
  // A sheet that is only a chart has no cells at all.
  return sheets.map(({ sheet, data }) => ({ name: clean(sheet), rows: (data ?? []).map((row) => row.map(cellOf)) }));
}

function cellOf(value: unknown): Cell {
  if (value === marks.formula) return { text: '', wrong: 'formula' };
  if (value === marks.error) return { text: '', wrong: 'error' };
  if (typeof value === 'string') return { text: clean(value) };
  if (typeof value === 'number') return { text: String(value) };
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' };
  return value instanceof Date ? dayCell(value) : emptyCell;
}

/** A workbook's dates have no zone; the library gives them as midnight in UTC. */
function dayCell(date: Date): Cell {
  if (Number.isNaN(date.valueOf())) return { text: '(no date)' };
  const text = date.toISOString().slice(0, 10);
  const day = dayText.safeParse(text);
  return day.success ? { text, day: day.data } : { text };
}

/** The bytes as a buffer of their own: the library takes nothing else. */
function whole(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
