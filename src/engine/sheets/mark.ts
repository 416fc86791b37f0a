import { damaged, most, tooManyColumns, tooManyRows, tooMuch } from './limits.ts';
import type { Formats } from './styles.ts';

/** What stands in a cell in place of what cannot be read, and before a time. A private-use character, so nobody has typed it. */
export const marks = {
  formula: '\u{E000}formula',
  error: '\u{E000}error',
  format: '\u{E000}format',
  time: '\u{E000}time',
} as const;

/** Attributes hold no angle brackets, so a tag that is never closed cannot make this look far ahead. */
const rowOrCell = /<(\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g;
const formula = /<(\w+:)?f[\s/>]/;
const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]+)</;

/** Counts what was read of one workbook so far. */
export interface Count {
  rows: number;
  tags: number;
}

/**
 * A part of a workbook with a mark in each cell that holds a formula or an error, and with each number as it is shown: the library
 * would give a formula's last result, leave an error out, and say 0.8 for 80%. Throws a `Refusal` when there are more rows or columns than may be, before anything is built from them.
 */
export function marked(part: Buffer, count: Count, formats: Formats): Buffer {
  if (!part.includes('sheetData')) return part;
  // One byte is one letter here and back again, so nothing is changed whatever the letters mean.
  const xml = part.toString('latin1');
  const out: string[] = [];
  let copied = 0;
  rowOrCell.lastIndex = 0;
  for (let tag = rowOrCell.exec(xml); tag; tag = rowOrCell.exec(xml)) {
    const [whole, prefix = '', name, attributes = ''] = tag;
    if (name === 'row') {
      countRow(attributes, count);
      continue;
    }
    requireColumn(attributes);
    if (attributes.endsWith('/')) continue;
    const end = xml.indexOf(`</${prefix}c>`, tag.index);
    if (end < 0) break;
    const mark = markFor(attributes, xml.slice(tag.index + whole.length, end), formats);
    rowOrCell.lastIndex = end;
    if (!mark) continue;
    out.push(xml.slice(copied, tag.index), textCell(prefix, attributes, mark));
    copied = end;
  }
  return out.length === 0 ? part : Buffer.from(out.join('') + xml.slice(copied), 'latin1');
}

function markFor(attributes: string, inner: string, formats: Formats): string | undefined {
  if (formula.test(inner)) return marks.formula;
  const type = /\st=["'](\w+)["']/.exec(attributes)?.[1] ?? 'n';
  if (type === 'e') return marks.error;
  return type === 'n' ? shownIn(attributes, inner, formats) : undefined;
}

/** The number in a cell as the cell shows it; undefined where it stands as it is, or is a date. */
function shownIn(attributes: string, inner: string, formats: Formats): string | undefined {
  const style = /\ss=["'](\d+)["']/.exec(attributes)?.[1];
  const number = Number(value.exec(inner)?.[1]);
  const shown = style === undefined || !Number.isFinite(number) ? undefined : formats(style)?.(number);
  if (!shown) return undefined;
  if (shown.kind === 'unclear') return marks.format;
  return shown.kind === 'time' ? `${marks.time}${shown.text}` : shown.text;
}

/** The opening of the cell with this as its text; the closing tag is still to come. Only signs of one byte may stand in it. */
function textCell(prefix: string, attributes: string, mark: string): string {
  const place = /\sr=["'][A-Z]+\d+["']/.exec(attributes)?.[0] ?? '';
  const text = mark.replaceAll(/[^\w .,/%:-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return `<${prefix}c${place} t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is>`;
}

function countRow(attributes: string, count: Count): void {
  count.rows += 1;
  const number = Number(/\sr=["'](\d+)["']/.exec(attributes)?.[1] ?? 0);
  if (count.rows > most.rows || number > most.rows) throw tooManyRows();
}

function requireColumn(attributes: string): void {
  const letters = /\sr=["']([A-Z]+)\d+["']/.exec(attributes)?.[1] ?? '';
  const number = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  if (number > most.columns) throw tooManyColumns();
}

/**
 * Throws a `Refusal` unless every tag ends before the next begins, and soon: whoever reads it would look for the end again and again.
 * So it does when there are more tags than may be.
 */
export function requireTags(part: Buffer, count: Count): void {
  let open = false;
  let last = 0;
  for (let at = 0; at < part.length; at += 1) {
    const sign = part[at];
    if (sign !== 0x3c && sign !== 0x3e) continue;
    if (sign === 0x3c && open) throw damaged();
    if (at - last > most.stretch) throw tooMuch();
    if (sign === 0x3c) count.tags += 1;
    open = sign === 0x3c;
    last = at;
  }
  if (open) throw damaged();
  if (part.length - last > most.stretch || count.tags > most.tags) throw tooMuch();
}
