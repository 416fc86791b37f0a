import { expect, test } from 'vitest';
import { usual } from '../../district.ts';
import { dump, type Filled, openPlan, sheetsOf, smallPlan } from './district.ts';

/** A row of the small plan's sheet under a code of its own. */
const plus = (sheet: keyof typeof smallPlan, ...row: string[]): Filled => ({
  ...smallPlan,
  [sheet]: [...smallPlan[sheet], row],
});

const missing = (sheet: string, says: string) => `${sheet}: ${says}`;

test.each<[string, Filled, string]>([
  ['a code is missing', plus('Objectives', '', 'More'), 'Objectives A5: is empty. Fill in the code.'],
  ['words are missing', plus('Objectives', '4', ''), 'Objectives B5: is empty. Fill in the strategic objective.'],
  [
    'a code is there twice',
    plus('Actions', '1.1.a1', '', 'Again'),
    'Actions A5: the code “1.1.a1” is in Actions A2 already.',
  ],
  [
    'a code is there in another writing',
    plus('Objectives', 'II', 'Again'),
    'Objectives A5: the code “II” is in Objectives A3 already.',
  ],
  [
    'an initiative has an objective’s code',
    plus('Initiatives', '3', '1', 'What'),
    'Initiatives A5: the code “3” is in the sheet Objectives already.',
  ],
  [
    'a code is a sentence',
    plus('Objectives', 'The first of our objectives', 'More'),
    'Objectives A5: has 27 letters. Keep a code to 20.',
  ],
  [
    'a code is no code',
    plus('Objectives', '#4', 'More'),
    'Objectives A5: “#4” is not a code. Codes are written like 1, II, 1.1 or 1.1.B1.',
  ],
  [
    'an objective is unknown',
    plus('Initiatives', '4.1', '4', 'What'),
    'Initiatives B5: there is no objective “4” in the sheet Objectives.',
  ],
  [
    'an initiative is unknown',
    plus('Actions', 'A9', '7.7', 'What'),
    'Actions B5: there is no initiative “7.7” in the sheet Initiatives.',
  ],
  [
    'an action hangs on an objective',
    plus('Actions', 'A9', '1', 'What'),
    'Actions B5: there is no initiative “1” in the sheet Initiatives.',
  ],
  [
    'a code says no parent',
    plus('Benchmarks', 'B9', '', 'Final outcome', 'CPI'),
    'Benchmarks A5: the code “B9” does not begin with the code of an initiative',
  ],
  [
    'a kind is missing',
    plus('Benchmarks', '1.1.B9', '', '', 'CPI'),
    'Benchmarks C5: is empty. Fill in the kind of benchmark.',
  ],
  [
    'a kind is unknown',
    plus('Benchmarks', '1.1.B9', '', 'Final outcomes', 'CPI'),
    'Benchmarks C5: “Final outcomes” is not a kind of benchmark; did you mean “Final outcome”?',
  ],
  [
    'a cadence is unknown',
    plus('Benchmarks', '1.1.B9', '', 'Final outcome', 'CPI', '', '', 'now and then'),
    'Benchmarks G5: “now and then” is not how often something is read; write one of: weekly, monthly, quarterly, per meeting.',
  ],
  [
    'a direction is unknown',
    plus('Benchmarks', '1.1.B9', '', 'Final outcome', 'CPI', '', '', '', '', '', '', 'sideways'),
    'Benchmarks K5: “sideways” is not a direction',
  ],
  [
    'words are too long',
    plus('Actions', '1.1.A9', '', 'x'.repeat(2_001)),
    'Actions C5: has 2,001 letters. Keep it to 2000.',
  ],
  [
    'a key issue is there twice',
    plus('Key issues', '2', 'Data only loosely informs practice'),
    'Key issues B3: the same key issue is in Key issues B2 already.',
  ],
  [
    'a school year is none',
    { Plan: [['School year', '2026']] },
    'Plan B2: “2026” is not a school year. Write it like 2026-27.',
  ],
  ['a school year skips one', { Plan: [['School year', '2026-28']] }, 'Plan B2: “2026-28” is not a school year.'],
  [
    'the plan is asked something else',
    { Plan: [['Theory of acting', 'x']] },
    'Plan A2: “Theory of acting” is not asked here; did you mean “Theory of action”?',
  ],
  [
    'an answer is there twice',
    {
      Plan: [
        ['Name', 'x'],
        ['name', 'y'],
      ],
    },
    'Plan A3: “Name” is in Plan A2 already.',
  ],
])('when %s the cell is named and nothing at all is changed', async (_, filled, problem) => {
  const plan = await openPlan(usual);
  plan.import(smallPlan);
  const before = dump(plan);

  const words = plan.words(filled);

  expect(words).toMatch(/^1 thing needs fixing in the workbook\. Nothing was changed\.\n/);
  expect(words).toContain(problem);
  expect(() => plan.import(filled)).toThrow(problem);
  expect(dump(plan)).toEqual(before);
});

test('every problem of every sheet is said at once', async () => {
  const plan = await openPlan();

  const words = plan.words({
    Objectives: [['', 'No code']],
    Initiatives: [['1.1', '', 'No objective']],
    Benchmarks: [['1.1.B1', '', 'Sometime', '']],
    Actions: [['1.1.A1', '9.9', 'x']],
  });

  expect(
    words
      .split('\n')
      .slice(1)
      .map((line) => line.split(':')[0]),
  ).toEqual(['Objectives A2', 'Initiatives A2', 'Benchmarks D2', 'Benchmarks C2', 'Actions B2']);
  expect(plan.kept().head).toBeUndefined();
});

test('a sheet with other headings says which columns are missing', async () => {
  const plan = await openPlan();
  const text = (rows: string[][]) => rows.map((row) => row.map((one) => ({ text: one })));

  const words = plan.words([
    {
      name: 'Objectives',
      rows: text([
        ['Nr', 'Goal'],
        ['1', 'Rigor'],
      ]),
    },
  ]);

  expect(words).toContain(missing('Objectives', 'the column “Code” is missing. Add it.'));
  expect(words).toContain(missing('Objectives', 'the column “Strategic objective” is missing. Add it.'));
});

test('two sheets of one name are refused, however the name is written', async () => {
  const plan = await openPlan();
  const [sheet] = sheetsOf({ Objectives: smallPlan.Objectives });
  const rows = sheet?.rows ?? [];

  const words = plan.words([
    { name: 'Objectives', rows },
    { name: 'OBJECTIVES ', rows },
  ]);

  expect(words).toContain('OBJECTIVES : there are 2 sheets with this name. Keep one of them.');
});

test('titles above the headings, blank rows, other columns and merged cells are read over', async () => {
  const plan = await openPlan(usual);
  const rows = (...lines: string[][]) => lines.map((line) => line.map((text) => ({ text })));
  plan.import([
    {
      name: 'objectives',
      rows: rows(
        ['District improvement plan'],
        [],
        ['Strategic Objective', 'Notes', 'CODE'],
        ['', '', ''],
        ['Rigor', 'x', '1'],
      ),
    },
    {
      name: 'Initiatives',
      // Merged over three rows, the objective stands in the first of them only.
      rows: rows(
        ['Objective', 'Code', 'Initiative', 'Person Responsible'],
        ['1', '1.1', 'Tasks', 'Pat Okafor'],
        [],
        ['', '1.2', 'Talk', ''],
        ['', '1.3', 'Data', ''],
      ),
    },
  ]);

  const kept = plan.kept();
  expect(kept.objectives.map(({ code, words }) => [code, words])).toEqual([['1', 'Rigor']]);
  expect(kept.initiatives.map(({ code, parent, rawOwner }) => [code, parent, rawOwner])).toEqual([
    ['1.1', '1', 'Pat Okafor'],
    ['1.2', '1', ''],
    ['1.3', '1', ''],
  ]);
});

test('a column that is not read is said, and a formula is refused', async () => {
  const plan = await openPlan();
  const sheet = (cell: { text: string; wrong?: 'formula' }) => [
    {
      name: 'Objectives',
      rows: [
        [{ text: 'Code' }, { text: 'Strategic objective' }, { text: 'Budget' }],
        [{ text: '1' }, cell],
      ],
    },
  ];

  expect(plan.words(sheet({ text: 'Rigor' }))).toContain('Objectives: the column “Budget” isn’t read.');
  expect(plan.words(sheet({ text: '', wrong: 'formula' }))).toContain('Objectives B2: is a formula.');
});

test('an objective does not take the code of an initiative that stays', async () => {
  const plan = await openPlan();
  plan.import(smallPlan);

  expect(plan.words({ Objectives: [...smallPlan.Objectives, ['2.1', 'What']] })).toContain(
    'Objectives A5: the code “2.1” is in the initiatives of the plan already.',
  );
});

test('nothing hangs on an initiative that ends with its objective, though its sheet is left out', async () => {
  const plan = await openPlan();
  plan.import(smallPlan);
  const before = dump(plan);

  const filled = { Objectives: smallPlan.Objectives.slice(1), Actions: smallPlan.Actions };

  expect(plan.words(filled)).toContain('Actions B2: there is no initiative “1.1” in the sheet Initiatives.');
  expect(() => plan.import(filled)).toThrow('there is no initiative “1.1”');
  expect(dump(plan)).toEqual(before);
});
