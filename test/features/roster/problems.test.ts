import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readWorkbook } from '../../../src/engine/sheets/read.ts';
import { readRoster } from '../../../src/features/roster/workbook/read.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { day, type Filled, openRoster, schools } from './district.ts';

const today = day('2026-11-23');
const pat = ['Pat Okafor', 'pat@millcity.example', 'principal', 'LIN'];

/** Everything a workbook can say wrong, and how it is told. */
const wrong: [what: string, filled: Filled, told: string][] = [
  [
    'a role that is none',
    { People: [['Pat', 'pat@x.example', 'principle', 'LIN']] },
    'People C2: “principle” is not a role; did you mean principal?',
  ],
  [
    'a role nobody knows',
    { People: [['Pat', 'pat@x.example', 'wizard of maths', 'LIN']] },
    'People C2: “wizard of maths” is not a role; write one of these: superintendent,',
  ],
  ['no role', { People: [['Pat', 'pat@x.example', '', 'LIN']] }, 'People C2: is empty. Write a role, such as teacher.'],
  ['no name', { People: [['', 'pat@x.example', 'principal', 'LIN']] }, 'People A2: is empty. Fill in the name.'],
  [
    'a name too long',
    { People: [['x'.repeat(101), 'pat@x.example', 'principal', 'LIN']] },
    'People A2: has 101 letters. Keep it to 100.',
  ],
  [
    'an e-mail that is none',
    { People: [['Pat', 'pat at x', 'principal', 'LIN']] },
    'People B2: “pat at x” is not an email address. Write it like ana.rivera@example.org.',
  ],
  [
    'a principal without e-mail',
    { People: [['Pat', '', 'principal', 'LIN']] },
    'People B2: is empty. A principal needs an email. Write the one they use in Slack.',
  ],
  [
    'a school nobody knows',
    { People: [['Pat', 'pat@x.example', 'principal', 'Lincon']] },
    'People D2: “Lincon” is not in the Schools sheet; did you mean Lincoln?',
  ],
  [
    'a principal of no school',
    { People: [['Pat', 'pat@x.example', 'principal', '']] },
    'People D2: is empty. A principal needs a school.',
  ],
  [
    'a director of one school',
    { People: [['Pat', 'pat@x.example', 'director', 'LIN']] },
    'People D2: a director works for the whole district. Leave the school empty.',
  ],
  [
    'a day that is none',
    { People: [[...pat, '2026-02-30']] },
    'People E2: “2026-02-30” is not a date. Write it like 2026-11-23 or 11/23/2026.',
  ],
  [
    'an end before the beginning',
    { People: [[...pat, '2026-09-01', '2026-08-31']] },
    'People F2: the last day, 2026-08-31, is before the first day, 2026-09-01.',
  ],
  [
    'one e-mail, two names',
    { People: [pat, ['Patricia O', 'PAT@millcity.example', 'director', '']] },
    'People A3: “Patricia O” has the same email as “Pat Okafor” in People A2. Correct one of them.',
  ],
  [
    'the same role twice',
    { People: [pat, pat] },
    'People C3: “Pat Okafor” already has this role for the same time in People C2.',
  ],
  [
    'two of a name without e-mail',
    {
      People: [
        ['An Vo', '', 'teacher', 'LIN'],
        ['An Vo', '', 'teacher', 'lincoln'],
      ],
    },
    'If they are two people, give both an email.',
  ],
  [
    'two that differ in a mark',
    {
      People: [
        ['An Vo', '', 'teacher', 'LIN'],
        ['Ân Vo', '', 'teacher', 'LIN'],
      ],
    },
    'People A3: “Ân Vo” may be “An Vo” in People A2.',
  ],
  [
    'one code, two schools',
    { Schools: [...schools, ['lin', 'Linden']] },
    'Schools A4: the code “lin” is already in Schools A2. Each school needs its own.',
  ],
  ['a school without a name', { Schools: [...schools, ['X', '']] }, 'Schools B4: is empty. Fill in the name.'],
  [
    'a name two schools have',
    { Schools: [...schools, ['L2', 'Lincoln']], People: [['Pat', 'pat@x.example', 'principal', 'Lincoln']] },
    'People D2: there are 2 schools called “Lincoln”. Write the code instead.',
  ],
  [
    'a kind of day that is none',
    { Calendar: [['2026-11-26', '', '', 'holiday?']] },
    'Calendar D2: “holiday?” is not a kind of day. Write “no school” or “half day”.',
  ],
  [
    'a row without a day',
    { Calendar: [['', '', '', 'no school']] },
    'Calendar D2: the row has no day. Fill in Day, or From and To.',
  ],
  [
    'half a range',
    { Calendar: [['', '2026-12-24', '', 'no school']] },
    'Calendar D2: the row has no day. Fill in Day, or From and To.',
  ],
  [
    'a day and a range',
    { Calendar: [['2026-12-24', '2026-12-24', '2026-12-31', 'no school']] },
    'Calendar A2: has both a Day and From or To. Fill in one or the other.',
  ],
  [
    'a range of years',
    { Calendar: [['', '2026-12-24', '2027-12-31', 'no school']] },
    'Calendar C2: the row covers more than 120 days. Check the year.',
  ],
  [
    'a range that runs back',
    { Calendar: [['', '2026-12-24', '2026-12-01', 'no school']] },
    'Calendar C2: the last day, 2026-12-01, is before the first day, 2026-12-24.',
  ],
  [
    'a day of two kinds',
    {
      Calendar: [
        ['2026-11-25', '', '', 'half day'],
        ['', '2026-11-25', '2026-11-27', 'No school'],
      ],
    },
    'Calendar D3: 2026-11-25 has another kind in Calendar D2.',
  ],
  [
    'one code, two look-fors',
    {
      'Look-fors': [
        ['L1', 'Rigor'],
        ['l1', 'Talk'],
      ],
    },
    'Look-fors A3: the code “l1” is already in Look-fors A2. Each look-for needs its own.',
  ],
  ['a look-for too long', { 'Look-fors': [['L1', 'x'.repeat(301)]] }, 'Look-fors B2: has 301 letters. Keep it to 300.'],
  [
    'too many look-fors',
    { 'Look-fors': Array.from({ length: 101 }, (_, at) => [`L${at}`, `words ${at}`]) },
    'Look-fors A102: there are 101 look-fors. Keep at most 100; that’s all the form holds.',
  ],
  [
    'a time zone that is none',
    { Settings: [['timeZone', 'Mars/Phobos']] },
    'Settings B2: “Mars/Phobos” is not a time zone such as America/New_York',
  ],
  [
    'a setting that is none',
    { Settings: [['time zones', 'America/New_York']] },
    'Settings A2: “time zones” is not a setting; did you mean timeZone?',
  ],
  [
    'neither yes nor no',
    { Settings: [['leadersReadAllWalkthroughs', 'maybe']] },
    'Settings B2: “maybe” doesn’t fit here. Write yes or no.',
  ],
  [
    'a setting twice',
    {
      Settings: [
        ['districtName', 'A'],
        ['District name', 'B'],
      ],
    },
    'Settings A3: “districtName” is already in Settings A2. Keep one of them.',
  ],
  [
    'a sentence of use too long',
    { Settings: [['sentenceOfUse', 'x'.repeat(501)]] },
    'Settings B2: has 501 letters. Keep it to 500.',
  ],
  [
    'people but no schools',
    { Schools: [], People: [pat] },
    'Schools: has no rows. The first import needs people and schools.',
  ],
];

test.each(wrong)('%s is a problem, told with its cell', async (_, filled, told) => {
  const roster = await openRoster();

  const prepared = roster.prepare({ Schools: schools, People: [pat], ...filled }, today);

  expect(prepared.kind).toBe('problems');
  expect(plain(prepared.words)).toContain(told);
});

test('all problems are told at once, and nothing is changed', async () => {
  const roster = await openRoster();
  roster.writes();
  const filled: Filled = {
    Schools: [...schools, ['LIN', 'Again']],
    People: [
      ['Pat', 'no', 'principle', 'Nowhere'],
      ['', '', '', ''],
    ],
    Calendar: [['tomorrow', '', '', 'never']],
    Settings: [['timeZone', 'here']],
  };

  const words = roster.words(filled, today);

  expect(words.split('\n')).toEqual([
    '7 things need fixing in the workbook. Nothing was changed.',
    'Schools A4: the code “LIN” is already in Schools A2. Each school needs its own.',
    'People C2: “principle” is not a role; did you mean principal?',
    'People B2: “no” is not an email address. Write it like ana.rivera@example.org.',
    'People D2: “Nowhere” is not in the Schools sheet. Write a code from that sheet.',
    'Calendar D2: “never” is not a kind of day. Write “no school” or “half day”.',
    'Calendar A2: “tomorrow” is not a date. Write it like 2026-11-23 or 11/23/2026.',
    'Settings B2: “here” is not a time zone such as America/New_York',
  ]);
  expect(() => roster.import(filled, today)).toThrow('need fixing');
  expect(roster.writes()).toBe(0);
});

test('one school missing for all is told once', async () => {
  const roster = await openRoster();

  const words = roster.words({ People: [pat, ['Cy', '', 'teacher', 'ADA']] }, today);

  expect(words.split('\n').slice(1)).toEqual([
    'People D2: there are no schools yet. Fill in the Schools sheet.',
    'Schools: has no rows. The first import needs people and schools.',
  ]);
});

test('a column that is missing is told with its sheet, and one that is not known is passed over', () => {
  const sheet = (name: string, ...rows: string[][]) => ({
    name,
    rows: rows.map((row) => row.map((text) => ({ text }))),
  });
  const known = { today, schools: [], first: true };

  const missing = readRoster(
    [
      sheet('people', ['NAME', 'E-mail'], ['Pat', 'p@x.example']),
      sheet('Schools', ['Code', 'Name', 'Phone'], ['LIN', 'Lincoln', '1']),
    ],
    known,
  );

  expect(missing.problems).toEqual([
    { at: 'people', says: 'the column “Role” is missing. Add it.' },
    { at: 'people', says: 'the column “School” is missing. Add it.' },
  ]);
  expect(missing.notes).toEqual(['Schools: the column “Phone” isn’t read.']);
});

test('a look-for longer than Slack shows is a note, not a problem', async () => {
  const roster = await openRoster();

  const words = roster.words({ Schools: schools, People: [pat], 'Look-fors': [['L1', 'x'.repeat(76)]] }, today);

  expect(words).toContain('Look-fors B2: 76 letters. Slack’s lists show only the first 75.');
  expect(words).toContain('A new version of the walkthrough tool, with 1 look-for.');
});

test('formulas are problems with their cells', () => {
  const text = (words: string) => ({ text: words });
  const formula = { text: '', wrong: 'formula' } as const;
  const people = {
    name: 'People',
    rows: [['Name', 'Email', 'Role', 'School'].map(text), [formula, text('p@x.example'), text('teacher'), formula]],
  };

  const { problems } = readRoster([people], { today, schools: [{ code: 'LIN', name: 'Lincoln' }], first: false });

  expect(problems).toEqual([
    { at: 'People A2', says: 'is a formula. Copy the cells and paste them as values instead.' },
    { at: 'People D2', says: 'is a formula. Copy the cells and paste them as values instead.' },
  ]);
});

test('settings are read as the sheet shows them: a time cell, and a box that is ticked', async () => {
  const file = await writeXlsx([
    {
      sheet: 'Settings',
      data: [
        ['Setting', 'Value'],
        ['digestAt', { value: 6.5 / 24, type: Number, format: 'h:mm AM/PM' }],
        ['diltEnds', { value: 15.25 / 24, type: Number, format: 'h:mm' }],
        ['talkOverCopies', { value: true, type: Boolean }],
        ['noticeForThree', { value: false, type: Boolean }],
        ['feedbackWithin', { value: 3, type: Number, format: '0' }],
      ],
    },
  ]).toBuffer();

  const read = readRoster(await readWorkbook(file), { today, schools: [], first: false });

  expect(read.problems).toEqual([]);
  expect(read.wanted.settings).toEqual({
    digestAt: '06:30',
    diltEnds: '15:15',
    talkOverCopies: 'yes',
    noticeForThree: 'no',
    feedbackWithin: '3',
  });
});

test('a school’s code that Excel made a date of is told with its cell', async () => {
  const made = { value: new Date('2027-01-02T00:00:00Z'), type: Date, format: 'd-mmm' };
  const file = await writeXlsx([
    {
      sheet: 'Schools',
      data: [
        ['Code', 'Name'],
        [made, 'Lincoln'],
      ],
    },
  ]).toBuffer();

  const read = readRoster(await readWorkbook(file), { today, schools: [], first: false });

  expect(read.problems).toEqual([
    {
      at: 'Schools A2',
      says: 'holds a date, 2027-01-02, not a code. Format the cell as text, then type the code again.',
    },
  ]);
});
