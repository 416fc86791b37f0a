import { example, explanation, headings } from '../../../kit/sheets/lines.ts';
import type { Column } from '../../../kit/sheets/table.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { attendedKinds, attendedNames } from '../rules.ts';

/** The sheets of a visit’s workbook, with what their headings say. */
export const siteSheets = {
  Visit: {
    monitor: { heading: 'Monitor' },
    day: { heading: 'Day', needed: true },
    place: { heading: 'School', needed: true },
    attended: { heading: 'Attended' },
    note: { heading: 'Note' },
  },
  'Spoke with': { role: { heading: 'Role, never a name', needed: true }, number: { heading: 'How many' } },
  Observations: {
    about: { heading: 'About (code)' },
    words: { heading: 'What was seen or said', needed: true },
    bearing: { heading: 'Supports, qualifies or contradicts', needed: true },
  },
  Requests: { words: { heading: 'Who or what you want to see', needed: true }, holder: { heading: 'Who holds it' } },
} as const satisfies Record<string, Record<string, Column>>;

const kinds = attendedKinds.map((kind) => attendedNames[kind]).join(', ');

/** The workbook to fill in, one for each visit. */
export const siteVisitTemplate: readonly SheetToWrite[] = [
  {
    name: 'Visit',
    widths: [24, 14, 20, 50, 80],
    lines: [
      explanation(
        'One row: the day and the school, or “district office”. The plan manager uploads this for the monitor.',
      ),
      explanation(`Attended, with commas between: ${kinds}.`),
      headings(siteSheets.Visit),
      example('Example: Mona Monitor', '2026-11-23', 'Lincoln', 'Classes, Planning meeting', 'A good day.'),
    ],
  },
  {
    name: 'Spoke with',
    widths: [40, 12],
    lines: [
      explanation('With whom you spoke: one role a row, never a name.'),
      headings(siteSheets['Spoke with']),
      example('Example: teachers', '4'),
    ],
  },
  {
    name: 'Observations',
    widths: [16, 80, 34],
    lines: [
      explanation(
        'One row for each thing you saw or heard. About: the code of an initiative, action or benchmark, or empty.',
      ),
      headings(siteSheets.Observations),
      example('Example: 1.1.B1', 'Tasks were rigorous in 3 of 4 rooms.', 'supports'),
    ],
  },
  {
    name: 'Requests',
    widths: [60, 30],
    lines: [
      explanation('Only for a day ahead. Without a name the plan manager finds somebody.'),
      headings(siteSheets.Requests),
      example('Example: Two grade 4 teachers', 'Pat Okafor'),
    ],
  },
];
