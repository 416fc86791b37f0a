import type { SheetToWrite } from './write.ts';

/** A sheet that is one list: a column for each heading with its width in letters. An empty list says that it is empty. */
export function listSheet(
  name: string,
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly (readonly string[])[],
): SheetToWrite {
  const headings = { style: 'headings', cells: columns.map(([heading]) => heading) } as const;
  const nothing = { style: 'explanation', cells: ['Nothing.'] } as const;
  return {
    name,
    widths: columns.map(([, width]) => width),
    lines: [headings, ...(rows.length > 0 ? rows.map((cells) => ({ style: 'plain' as const, cells })) : [nothing])],
  };
}
