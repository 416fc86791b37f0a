import { type Role, roleNames, roles, schoolRoles } from '../../../district/people.ts';
import { settingKeys, settingQuestions } from '../../../district/settings.ts';
import { example, explanation, headings } from '../../../kit/sheets/lines.ts';
import type { Line, SheetToWrite } from '../../../kit/sheets/write.ts';
import { capital } from '../../../kit/words/text.ts';
import { calendarColumns } from './calendar.ts';
import { lookForColumns } from './look-fors.ts';
import { peopleColumns } from './people.ts';
import { schoolColumns } from './schools.ts';
import { settingColumns } from './settings.ts';

/** The workbook to fill in: it explains itself, and until something is filled in it imports to nothing. */
export const template: readonly SheetToWrite[] = [
  {
    name: 'Read me',
    widths: [110],
    lines: [
      { style: 'title', cells: ['The district’s roster'] },
      ...[
        'Fill in the sheets People and Schools first. Calendar, Look-fors and Settings can follow later.',
        'Rows that begin with “Example:” show how to write a row. They don’t count. Delete them or leave them.',
        'Import the workbook as often as you like. Only what’s different changes. Keep it, and edit it when people come and go.',
        'Removing someone from the sheet People doesn’t delete them. Their roles end the day before the import, and their records stay.',
        'A sheet you leave out or leave empty changes nothing. Past calendar days stay as they were.',
        'Write values, not formulas. Write dates like 2026-11-23 or 11/23/2026.',
        'You’ll see what would change before anything does. Mistakes are listed with their cells, ten at a time.',
      ].map((text): Line => ({ style: 'plain', cells: [text] })),
    ],
  },
  {
    name: 'People',
    widths: [28, 34, 26, 18, 14, 14],
    lines: [
      explanation('One row for each role. Someone with two roles has two rows with the same email.'),
      explanation(`Roles: ${roles.map((role) => roleNames[role]).join(', ')}.`),
      explanation(
        `${sayRoles(schoolRoles)} need a school. Every other role is for the whole district. Use the email they have in Slack. It’s optional only for teachers, school committee members and invited guests.`,
      ),
      explanation(
        'From and To are the role’s first and last day. Without From, it begins with the import. Without To, it has no end date.',
      ),
      headings(peopleColumns),
      example('Example: Ana Rivera', 'ana.rivera@example.org', 'principal', 'LIN', '2026-07-01', ''),
    ],
  },
  {
    name: 'Schools',
    widths: [22, 40],
    lines: [
      explanation(
        'The code is short and stays the same if the name changes. The sheet People can use the code or the name.',
      ),
      headings(schoolColumns),
      example('Example: LIN', 'Lincoln Elementary'),
    ],
  },
  {
    name: 'Calendar',
    widths: [22, 14, 14, 16, 40],
    lines: [
      explanation(
        'Days that aren’t regular school days: one Day, or From and To. Kind is “no school” or “half day”. Weekends need no row.',
      ),
      headings(calendarColumns),
      example('Example: 2026-11-11', '', '', 'no school', 'Veterans Day'),
      example('Example:', '2026-12-24', '2027-01-01', 'no school', 'Winter recess'),
    ],
  },
  {
    name: 'Look-fors',
    widths: [18, 80],
    lines: [
      explanation(
        'What walkthroughs look for, in the order of the form, at most 100. Slack’s lists show the first 75 letters.',
      ),
      explanation('When the list changes, earlier walkthroughs keep the list they used.'),
      headings(lookForColumns),
      example('Example: L1', 'Students explain their thinking to one another'),
    ],
  },
  {
    name: 'Settings',
    widths: [30, 40, 80, 30],
    lines: [
      explanation('Write the answer in the column Value. A row without a value leaves the setting as it is.'),
      headings(settingColumns),
      ...settingKeys.map(
        (key): Line => ({ style: 'plain', cells: [key, '', settingQuestions[key].ask, settingQuestions[key].default] }),
      ),
    ],
  },
];

/** `Principals, assistant principals and teachers`. */
function sayRoles(some: readonly Role[]): string {
  const names = some.map((role) => `${roleNames[role]}s`);
  const text = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return capital(text);
}
