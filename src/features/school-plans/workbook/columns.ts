import type { Column } from '../../../kit/sheets/table.ts';
import type { RequiredBy } from '../rules.ts';

/** The one sheet that is read, with what its headings say. */
export const planSheet = 'School plan';
export const helpSheet = 'Help';

export const planColumns = {
  code: { heading: 'Code', needed: true },
  words: { heading: 'What', needed: true },
  shortName: { heading: 'Short name' },
  serves: { heading: 'Initiative' },
  owner: { heading: 'Owner' },
  startsOn: { heading: 'Starts' },
  dueOn: { heading: 'Due' },
  practice: { heading: 'Adults will' },
  result: { heading: 'Students will' },
} as const satisfies Record<string, Column>;
export type PlanColumn = keyof typeof planColumns;

export const planWidths = [12, 60, 32, 14, 24, 14, 14, 44, 44] as const;

/** Above the headings: which school, and which year. */
export const headCells = { school: 'School', schoolYear: 'School year' } as const;

/** What is written for what the law requires. */
export const requiredWords: Record<RequiredBy, string> = { safety: 'Safety', families: 'Families' };
