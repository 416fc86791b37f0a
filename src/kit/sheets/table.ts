import { wholeWords } from '../words/text.ts';
import { type Cell, cellName, emptyCell, type Sheet } from './cell.ts';
import { lettersOf } from './letters.ts';

/** What is wrong in a workbook, and where: `People C14`, or the sheet alone. */
export interface Problem {
  readonly at: string;
  readonly says: string;
}

/** A column to be read, by what its heading says. */
export interface Column {
  readonly heading: string;
  /** Without it the sheet cannot be read. */
  readonly needed?: true;
  /** There to be read by people only. */
  readonly onlyToRead?: true;
}

/** A cell and where it is. */
export interface FoundCell extends Cell {
  readonly at: string;
}

export type Row<Name extends string> = Readonly<Record<Name, FoundCell>>;

export interface Table<Name extends string> {
  readonly rows: readonly Row<Name>[];
  readonly problems: readonly Problem[];
  /** What was passed over: worth saying, stops nothing. */
  readonly notes: readonly string[];
}

/** How far down the headings may stand: above them there may be a title and an explanation. */
const headingsWithin = 20;

/**
 * Reads a sheet by its headings, wherever they stand and in whatever order. Blank rows are left out, and so are rows
 * whose first words are "Example:". Every missing column and every formula is a problem, all of them at once.
 */
export function readTable<Name extends string>(sheet: Sheet, columns: Readonly<Record<Name, Column>>): Table<Name> {
  // The keys of a record that was written out in code are its names.
  const names = Object.keys(columns) as Name[];
  const headings = headingRow(sheet, names, columns);
  const places = placesIn(sheet.rows[headings] ?? [], names, columns);
  const missing = names.filter((name) => columns[name].needed && places.get(name) === undefined);
  if (missing.length > 0) {
    const problems = missing.map((name) => ({
      at: sheet.name,
      says: `the column “${columns[name].heading}” is missing. Add it.`,
    }));
    return { rows: [], problems, notes: [] };
  }
  const rows = sheet.rows.flatMap((cells, at) =>
    at > headings && isTheirs(cells) ? [rowOf(sheet, at, names, places)] : [],
  );
  return {
    rows,
    problems: rows.flatMap((row) => formulasIn(row, names)),
    notes: unread(sheet, headings, names, columns),
  };
}

/**
 * The sheet with nothing in it but what would be read: in every other column only a mark is left where something stood, so that
 * it reads the same. What a workbook holds besides is nobody's to keep.
 */
export function onlyRead<Name extends string>(sheet: Sheet, columns: Readonly<Record<Name, Column>>): Sheet {
  const names = (Object.keys(columns) as Name[]).filter((name) => !columns[name].onlyToRead);
  const headings = headingRow(sheet, names, columns);
  const read = new Set(placesIn(sheet.rows[headings] ?? [], names, columns).values());
  const kept = (cell: Cell, place: number): Cell =>
    read.has(place) || cell.text === '' ? cell : { text: markOf(cell) };
  return { name: sheet.name, rows: sheet.rows.map((cells, at) => (at <= headings ? cells : cells.map(kept))) };
}

const markOf = ({ text }: Cell): string => (example.test(text) ? 'Example:' : '–');

/** The row with the most headings that are known. */
function headingRow<Name extends string>(
  sheet: Sheet,
  names: readonly Name[],
  columns: Readonly<Record<Name, Column>>,
): number {
  const known = sheet.rows.slice(0, headingsWithin).map((cells) => placesIn(cells, names, columns).size);
  return Math.max(0, known.indexOf(Math.max(0, ...known)));
}

function placesIn<Name extends string>(
  cells: readonly Cell[],
  names: readonly Name[],
  columns: Readonly<Record<Name, Column>>,
): Map<Name, number> {
  const headings = cells.map((cell) => lettersOf(cell.text));
  const found = names.map((name) => [name, headings.indexOf(lettersOf(columns[name].heading))] as const);
  return new Map(found.filter(([, place]) => place >= 0));
}

/** Neither blank nor an example. */
function isTheirs(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell.text !== '' || cell.wrong);
  return first !== undefined && !example.test(first.text);
}

const example = /^example:/i;

function rowOf<Name extends string>(
  sheet: Sheet,
  at: number,
  names: readonly Name[],
  places: ReadonlyMap<Name, number>,
): Row<Name> {
  const found = names.map((name) => {
    const place = places.get(name);
    if (place === undefined) return [name, { ...emptyCell, at: `${sheet.name} row ${at + 1}` }];
    return [name, { ...(sheet.rows[at]?.[place] ?? emptyCell), at: `${sheet.name} ${cellName(at, place)}` }];
  });
  return Object.fromEntries(found);
}

const notRead = {
  formula: 'is a formula. Copy the cells and paste them as values instead.',
  error: 'shows a formula error. Write the value instead.',
  format: 'shows its number in a way Throughline can’t read. Format the cell as text, then type what it should say.',
} as const;

function formulasIn<Name extends string>(row: Row<Name>, names: readonly Name[]): Problem[] {
  return names.flatMap((name) => {
    const { at, wrong } = row[name];
    return wrong ? [{ at, says: notRead[wrong] }] : [];
  });
}

function unread<Name extends string>(
  sheet: Sheet,
  headings: number,
  names: readonly Name[],
  columns: Readonly<Record<Name, Column>>,
): string[] {
  const known = new Set(names.map((name) => lettersOf(columns[name].heading)));
  const others = (sheet.rows[headings] ?? [])
    .map((cell) => cell.text)
    .filter((text) => text !== '' && !known.has(lettersOf(text)));
  return others.map((text) => `${sheet.name}: the column “${wholeWords(text, 60)}” isn’t read.`);
}
