import type { Paper, Report } from '../../../src/kit/paper.ts';
import * as pieces from '../../../src/kit/words/pieces.ts';
import { bold } from '../../../src/kit/words/text.ts';

const { heading, paragraph, bullets, table, chart, quote, aside, divider } = pieces;

/** What would be markup, if it were not only words somebody typed. */
export const hostile =
  `</style></title><script>alert('1')</script><img src=x onerror="alert(2)"> & &amp; "quoted" ‘so’ \u2028 ` +
  `--> ]]> <!-- \u0000\u0007\ud800 javascript:alert(3) {{x}} \\3c b>`;

/** What of it no file may hold. */
export const unreadable = /(?!\n)\p{Cc}|\p{Cs}|\ufffd/gu;

const months = ['Sep 2026', 'Oct 2026', 'Nov 2026', 'Dec 2026', 'Jan 2027', 'Feb 2027'];

const evidence: pieces.Words = [
  heading('Evidence'),
  paragraph(
    'Visits to classrooms rose in every month of the quarter. Observers logged 412 walkthroughs in all nine schools, and 81% of teachers were seen at least once.',
  ),
  paragraph(bold('Benchmark 1.1: grade 3 reading')),
  paragraph('🟡 partly met. 58% of students read at grade level in November; the plan expects 65% by June.'),
  chart({
    kind: 'line',
    title: 'Students reading at grade level, in percent',
    categories: months,
    series: [
      { name: 'Grade 3', values: [49, 52, 58, 59, 61, 63] },
      { name: 'Grade 4', values: [55, 54, 57, 60, 60, 66] },
      { name: 'Grade 5', values: [61, 63, 62, 64, 70, 71] },
    ],
  }),
  paragraph('Two schools had no reading before the end of the quarter.'),
  chart({
    kind: 'bar',
    title: 'Walkthroughs by month and level of school',
    categories: months.slice(0, 4),
    series: [
      { name: 'Elementary', values: [42, 51, 60, 38] },
      { name: 'Middle', values: [21, 30, 33, 19] },
      { name: 'High', values: [18, 0, 27, 14] },
    ],
  }),
  table({
    caption: 'Where each benchmark stands',
    headings: ['Benchmark', 'Status', 'Reading', 'Expected', 'As of', 'Source'],
    rows: [
      ['1.1 Grade 3 reading', '🟡 partly met', '58%', '65%', 'Nov 12', 'District assessment, winter window'],
      ['1.2 Grade 8 mathematics', '🔴 not met', '31%', '45%', 'Nov 12', 'District assessment, winter window'],
      ['1.3 Attendance', '🟢 met', '94%', '93%', 'Nov 30', 'Student information system'],
      ['1.4 Teachers visited', '🔵 on track', '81%', '90%', 'Nov 30', 'Walkthroughs'],
      ['1.5 Family survey', '❔ no data', '', '70%', '', 'Not held yet'],
    ],
  }),
  aside('Figures about fewer than five teachers or ten students are withheld for all readers.'),
];

const done: pieces.Words = [
  heading('What was done'),
  paragraph(bold('Objective 1: Every student reads')),
  bullets([
    '1.1.A2 Visit each other’s classrooms: 🟢 complete, with evidence.',
    '1.1.A3 Train coaches in the new program: 🟡 in progress at 7 of 9 schools.',
    '1.2.A1 Replace the fractions unit: ⛔ blocked since October 3. The office of teaching and learning owns it.',
    '1.2.A4 Tutor after school: ⚪ not started, not due. 1.3.A1 Bus passes: ⬛ dropped.',
  ]),
  heading('What the superintendent reports'),
  quote('We have closed the gap in coaching.\nWhat holds us back is substitutes.'),
  divider,
  table({
    caption: 'Actions by status',
    headings: ['Objective', 'Complete', 'In progress', 'Not started'],
    rows: Array.from({ length: 45 }, (_, at) => [
      `${1 + (at % 5)}.${1 + Math.floor(at / 5)} An initiative of this plan`,
      String(at % 4),
      String((at * 7) % 5),
      String((at * 3) % 6),
    ]),
  }),
];

const said: pieces.Words = [
  heading(`Concerns ${hostile}`),
  paragraph(hostile),
  quote(hostile),
  bullets([hostile]),
  table({ caption: hostile, headings: [hostile, 'b'], rows: [[hostile, hostile]] }),
  chart({ kind: 'bar', title: hostile, categories: [hostile], series: [{ name: hostile, values: [1] }] }),
];

const report: Report = {
  foot: 'Mill City Public Schools, quarterly report, September 1 to November 30, 2026. Version 2.',
  mark: 'SAMPLE DATA',
  contents: [
    'What was done: 31 of 45 actions are complete or in progress',
    'Evidence: 2 of 5 benchmarks are met or on track',
  ],
};

const cover: pieces.Words = [
  heading('Quarterly Progress Report'),
  paragraph('Mill City Public Schools. September 1 to November 30, 2026.'),
  paragraph('Written by Mona Monitor, plan monitor. Presented to the School Committee on December 9, 2026.'),
  paragraph(bold('What changed from version 1')),
  paragraph('A correction on December 11: the reading of benchmark 1.2 is 31%, not 13%. Two digits were exchanged.'),
];

/** A report with everything one can hold; its last part, if asked for, is what somebody typed to do harm. */
export function progressReport<K extends 'page' | 'word'>(
  kind: K,
  { typed, mark = report.mark }: { readonly typed?: true; readonly mark?: string } = {},
): Extract<Paper, { kind: K }> | { kind: K; fileName: string; title: string; pages: pieces.Words[]; report: Report } {
  const contents = typed ? [...report.contents, `Concerns: ${hostile}`] : report.contents;
  return {
    kind,
    fileName: `report.${kind === 'page' ? 'html' : 'docx'}`,
    title: typed ? hostile : 'Quarterly Progress Report, Mill City Public Schools',
    pages: [cover, done, evidence, ...(typed ? [said] : [])],
    report: { ...report, mark, contents, ...(typed ? { foot: hostile } : {}) },
  };
}
