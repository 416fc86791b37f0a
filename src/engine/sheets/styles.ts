import { most, tooMuch } from './limits.ts';
import { formatOf, type NumberFormat } from './number-format.ts';

/** How numbers are shown that nobody wrote a format for: Excel's own, by their ids. Those of dates are the library's to read. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0',
  6: '"$"#,##0',
  7: '"$"#,##0.00',
  8: '"$"#,##0.00',
  9: '0%',
  10: '0.00%',
  12: '# ?/?',
  13: '# ??/??',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '"$"#,##0',
  43: '#,##0.00',
  44: '"$"#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** How the numbers of a workbook are shown, by the style a cell names. Undefined where a number stands as it is, or is a date. */
export type Formats = (style: string) => NumberFormat | undefined;

const stylesRelationship = /<(?:\w+:)?Relationship\s[^<>]*\sType=["'][^"'<>]*\/styles["'][^<>]*>/;

/** Reads how the numbers of this workbook are shown: the library gives the bare ones. */
export function formatsIn(parts: ReadonlyMap<string, Buffer>): Formats {
  const styles = parts.get(stylesPath(parts))?.toString('utf8') ?? '';
  const codes = codesIn(styles);
  const base = idsIn(styles, 'cellStyleXfs').map(({ id }) => id);
  const ids = idsIn(styles, 'cellXfs').map(({ id, above }) => id ?? base[above] ?? 0);
  const known = new Map<number, NumberFormat | undefined>();
  return (style) => {
    const id = ids[Number(style)] ?? 0;
    if (!known.has(id)) known.set(id, formatOf(codes.get(id) ?? builtIn[id] ?? 'General'));
    if (known.size > most.formats) throw tooMuch();
    return known.get(id);
  };
}

function stylesPath(parts: ReadonlyMap<string, Buffer>): string {
  const relationship = stylesRelationship.exec(parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '')?.[0];
  const target = attribute(relationship ?? '', 'Target') ?? 'styles.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The formats the workbook brings, by their ids. Below a hundred Excel's own for dates stay what they are. */
function codesIn(styles: string): ReadonlyMap<number, string> {
  // A format may hold an angle bracket, and some programs write it as it is.
  const tags = styles.match(/<(?:\w+:)?numFmt\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g) ?? [];
  return new Map(tags.map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']));
}

/** Of each cell style its number format, and the named style it goes by where it has none of its own. */
function idsIn(styles: string, list: 'cellXfs' | 'cellStyleXfs'): { id: number | undefined; above: number }[] {
  const whole = new RegExp(`<(?:\\w+:)?${list}[\\s>]([\\s\\S]*?)</(?:\\w+:)?${list}>`).exec(styles)?.[1] ?? '';
  return (whole.match(/<(?:\w+:)?xf[\s/>][^<>]*>?/g) ?? []).map((tag) => {
    const id = attribute(tag, 'numFmtId');
    return { id: id === undefined ? undefined : Number(id), above: Number(attribute(tag, 'xfId') ?? 0) };
  });
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = double ?? single;
  return value?.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, named, decimal, hex) =>
      named
        ? (entities[String(named).toLowerCase()] ?? whole)
        : sign(Number(decimal ?? Number.parseInt(hex, 16)), whole),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const sign = (point: number, otherwise: string): string =>
  point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
