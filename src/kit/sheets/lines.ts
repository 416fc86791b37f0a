import type { Column } from './table.ts';
import type { Line } from './write.ts';

/** A line above the headings that says how the sheet is filled in. */
export function explanation(text: string): Line {
  return { style: 'explanation', cells: [text] };
}

/** A row that shows how one is written. Its first cell begins with "Example:", so that it is not read. */
export function example(...cells: string[]): Line {
  return { style: 'example', cells };
}

/** The line of headings that a sheet is read by. */
export function headings(columns: Readonly<Record<string, Column>>): Line {
  return { style: 'headings', cells: Object.values(columns).map((column) => column.heading) };
}
