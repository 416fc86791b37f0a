import { example, explanation, headings } from '../../../kit/sheets/lines.ts';
import type { Line, SheetToWrite } from '../../../kit/sheets/write.ts';
import { cadenceWords, columns, directionWords, headWords, kindWords, type SheetName } from './columns.ts';

/** How wide each sheet's columns are, in letters. */
export const widths: Record<SheetName, readonly number[]> = {
  Plan: [24, 100],
  Objectives: [10, 100, 44],
  Initiatives: [10, 12, 80, 30, 44],
  Benchmarks: [12, 12, 26, 80, 30, 18, 14, 14, 14, 14, 12, 50, 44],
  Actions: [12, 12, 80, 30, 18, 44],
  'Key issues': [6, 100, 40],
};

/** The plan's workbook to fill in: it explains itself, and until something is filled in it imports to nothing. */
export const planTemplate: readonly SheetToWrite[] = [
  {
    name: 'Read me',
    widths: [110],
    lines: [
      { style: 'title', cells: ['The district’s improvement plan'] },
      ...[
        'Fill in the sheet Objectives first, then Initiatives. Benchmarks, Actions and Key issues can follow later.',
        'Rows that begin with “Example:” show how to write a row. They don’t count. Delete them or leave them.',
        'A row is known by its code: I and 1 are the same, and so are II.1 and 2.1. Keep the code, and the words may change.',
        'Short name: how people speak of the row, in at most 48 letters. Where it is empty, Throughline proposes one and you confirm it.',
        'Write owners and dates as the plan has them: “Principals”, “ongoing”, “Spring 2027” are kept as written and asked for later.',
        'Import the workbook as often as you like. Only what’s different changes. A row you remove is ended, never deleted.',
        'A sheet you leave out or leave empty changes nothing. When a row ends, everything under it ends too.',
        'Cells are read as they are shown: 80% stays 80%. Where Excel makes a date of 3/4, format the cell as text and type it again.',
        'Write values, not formulas. Format the code column as text where a code ends in zero, such as 1.10.',
        'You’ll see what would change before anything does. Mistakes are listed with their cells, ten at a time.',
      ].map((text): Line => ({ style: 'plain', cells: [text] })),
    ],
  },
  sheet('Plan', {
    says: ['Write the answer into the column Answer. A row without an answer leaves it as it is.'],
    lines: Object.values(headWords).map((what): Line => ({ style: 'plain', cells: [what] })),
  }),
  sheet('Objectives', {
    says: ['The strategic objectives, in their order. Three to five keep a plan in focus.'],
    lines: [example('Example: 1', 'Every classroom has rigorous instruction every day', 'Rigor every day')],
  }),
  sheet('Initiatives', {
    says: ['Objective may stay empty where the code begins with the objective’s: 1.1 is under 1.'],
    lines: [
      example(
        'Example: 1.1',
        '1',
        'Principals and teachers share one picture of a rigorous task',
        'Ana Rivera',
        'One picture of rigor',
      ),
    ],
  }),
  sheet('Benchmarks', {
    says: [
      'Initiative may stay empty where the code begins with the initiative’s. A final outcome may hang on an objective instead.',
      `Kind: ${listOf(kindWords)}. Every initiative needs one of each of the first two.`,
      `By when, or how often (${listOf(cadenceWords)}); who and how much in the words or in Target; Direction is ${listOf(directionWords)}.`,
    ],
    lines: [
      example(
        'Example: 1.1.B1',
        '1.1',
        kindWords.earlyEvidence[0],
        '80% of teachers use rigorous tasks each week',
        'Ana Rivera',
        '2027-06-15',
        'monthly',
        '45%',
        '80%',
        '% of visits',
        'up',
        'Walkthrough patterns',
        'Rigorous tasks each week',
      ),
    ],
  }),
  sheet('Actions', {
    says: ['One person responsible for each, and one date. What is written otherwise is kept and asked for later.'],
    lines: [
      example(
        'Example: 1.1.A1',
        '1.1',
        'Agree in each school what a rigorous task is',
        'Ana Rivera',
        '2026-12-18',
        'Agree on rigor',
      ),
    ],
  }),
  sheet('Key issues', {
    says: ['What the plan answers to, and how it is known. The number is only there to read.'],
    lines: [example('Example: 1', 'Students are seldom asked to explain their thinking', 'Walkthroughs, spring 2026')],
  }),
];

function sheet(
  name: SheetName,
  { says, lines }: { readonly says: readonly string[]; readonly lines: readonly Line[] },
): SheetToWrite {
  return { name, widths: widths[name], lines: [...says.map(explanation), headings(columns[name]), ...lines] };
}

function listOf(choices: Readonly<Record<string, readonly [string, ...string[]]>>): string {
  return Object.values(choices)
    .map(([word]) => word)
    .join(', ');
}
