import type { Column } from '../../../../kit/sheets/table.ts';

/** The sheet in which who is meant is written down beside each text. */
export const sheetName = 'Owners';

export const columns = {
  text: { heading: 'Text', needed: true },
  asks: { heading: 'What is asked', onlyToRead: true },
  stands: { heading: 'Stands on', onlyToRead: true },
  example: { heading: 'Example', onlyToRead: true },
  owner: { heading: 'Owner (fill in)' },
  due: { heading: 'By when (fill in)' },
} as const satisfies Record<string, Column>;

/** How the two answers that are no name and no day are written. */
export const eachSchoolWords = 'one per school';
export const allYearWords = 'until the end of the school year';
