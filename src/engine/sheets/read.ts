import { zipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import { dayText } from '../../district/days.ts';
import { type Cell, emptyCell, type Sheet } from '../../kit/sheets/cell.ts';
import { clean } from '../../kit/words/text.ts';
import { damaged, most, notAWorkbook, tooLarge } from './limits.ts';
import { type Count, marked, marks, requireTags } from './mark.ts';
import { formatsIn } from './styles.ts';
import { unpack } from './unpack.ts';

/**
 * The sheets of an .xlsx workbook. Throws a `Refusal` in words when it is none, is damaged or holds too much;
 * that is found out before anything large is built in memory.
 */
export async function readWorkbook(file: Buffer): Promise<Sheet[]> {
  if (file.length > most.bytes) throw tooLarge();
  const sheets = await readXlsx(checked(file), { trim: false }).catch(() => {
    throw damaged();
  });
  const cellOf = cells();
  // A sheet that is only a chart has no cells at all.
  return sheets.map(({ sheet, data }) => ({ name: clean(sheet), rows: (data ?? []).map((row) => row.map(cellOf)) }));
}

/** The workbook again, with only what is read of it, within the limits, and with marks where formulas are. */
function checked(file: Buffer): ArrayBuffer {
  const parts = unpack(file);
  if (!parts.has('xl/workbook.xml')) throw notAWorkbook();
  const count: Count = { rows: 0, tags: 0 };
  for (const part of parts.values()) requireTags(part, count);
  const formats = formatsIn(parts);
  const packed = zipSync(Object.fromEntries([...parts].map(([path, part]) => [path, marked(part, count, formats)])), {
    level: 0,
  });
  return new Uint8Array(packed).buffer;
}

/** Reads the values of one workbook. A text that stands in many cells is cleaned once. */
function cells(): (value: unknown) => Cell {
  const known = new Map<string, Cell>([
    [marks.formula, { text: '', wrong: 'formula' }],
    [marks.error, { text: '', wrong: 'error' }],
    [marks.format, { text: '', wrong: 'format' }],
  ]);
  return (value) => {
    if (typeof value === 'number') return { text: String(value) };
    if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', is: 'tick' };
    if (value instanceof Date) return dayCell(value);
    if (typeof value !== 'string') return emptyCell;
    const cell = known.get(value) ?? textCell(value);
    known.set(value, cell);
    return cell;
  };
}

const textCell = (value: string): Cell =>
  value.startsWith(marks.time) ? { text: value.slice(marks.time.length), is: 'time' } : { text: clean(value) };

/** A workbook's dates have no zone; the library gives them as midnight in UTC. */
function dayCell(date: Date): Cell {
  if (Number.isNaN(date.valueOf())) return { text: '(no date)' };
  const text = date.toISOString().slice(0, 10);
  const day = dayText.safeParse(text);
  return day.success ? { text, day: day.data } : { text };
}
