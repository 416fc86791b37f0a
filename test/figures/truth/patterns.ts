import type { Routine } from './figure.ts';

/** `November`. */
const monthName = (month: string): string =>
  `CASE substr(${month}, 6) ${[
    '01 January',
    '02 February',
    '03 March',
    '04 April',
    '05 May',
    '06 June',
    '07 July',
    '08 August',
    '09 September',
    '10 October',
    '11 November',
    '12 December',
  ]
    .map((one) => one.split(' '))
    .map(([n, name]) => `WHEN '${n}' THEN '${name}'`)
    .join(' ')} END`;

/** What is published of the district, by month and look-for, beside everything that was looked for then. */
const published = `
  WITH words AS (SELECT f.code, f.words FROM look_for f JOIN look_for_tool t ON t.id = f.tool_id WHERE t.version = (SELECT max(version) FROM look_for_tool)),
  looked AS (
    SELECT substr(w.day, 1, 7) AS month, f.code, count(*) AS times, count(DISTINCT w.teacher_id) AS teachers
      FROM walkthrough_answer a JOIN walkthrough w ON w.id = a.walkthrough_id JOIN look_for f ON f.id = a.look_for_id GROUP BY 1, 2),
  figure AS (
    SELECT ${monthName('b.month')} || ': ' || w.words AS of, sum(b.seen) AS seen, sum(b.looked) AS looked, count(DISTINCT b.school_id) AS schools, max(b.school_id IS NULL) AS together, l.times, l.teachers
      FROM pattern_block b JOIN words w ON w.code = b.code LEFT JOIN looked l ON l.month = b.month AND l.code = b.code
     WHERE b.month >= CASE WHEN substr(:today, 6, 2) >= '07' THEN substr(:today, 1, 4) ELSE substr(:today, 1, 4) - 1 END || '-07'
     GROUP BY b.month, b.code)`;

/** The same of each school by itself. */
const ofSchools = `
  WITH words AS (SELECT f.code, f.words FROM look_for f JOIN look_for_tool t ON t.id = f.tool_id WHERE t.version = (SELECT max(version) FROM look_for_tool)),
  looked AS (
    SELECT w.school_id, substr(w.day, 1, 7) AS month, f.code, count(*) AS times, count(DISTINCT w.teacher_id) AS teachers
      FROM walkthrough_answer a JOIN walkthrough w ON w.id = a.walkthrough_id JOIN look_for f ON f.id = a.look_for_id GROUP BY 1, 2, 3),
  figure AS (
    SELECT s.name || ' in ' || ${monthName('b.month')} || ': ' || w.words AS of, sum(b.seen) AS seen, sum(b.looked) AS looked, l.times, l.teachers
      FROM pattern_block b JOIN school s ON s.id = b.school_id JOIN words w ON w.code = b.code
      LEFT JOIN looked l ON l.month = b.month AND l.code = b.code AND l.school_id = b.school_id
     WHERE b.month >= CASE WHEN substr(:today, 6, 2) >= '07' THEN substr(:today, 1, 4) ELSE substr(:today, 1, 4) - 1 END || '-07'
     GROUP BY s.id, b.month, b.code)`;

export const patterns: Routine = {
  heading: 'Patterns by look-for',
  figures: [
    {
      name: 'seen where looked for',
      words: 'N of M (P%) in a month',
      sql: `${published} SELECT of, seen || ' of ' || looked AS "is" FROM figure`,
    },
    {
      name: 'percent seen',
      words: 'whole percent',
      sql: `${published} SELECT of, CAST(round(100.0 * seen / looked) AS INT) AS "is" FROM figure`,
    },
    {
      name: 'seen at one school',
      words: 'At one school',
      sql: `${ofSchools} SELECT of, CASE WHEN teachers >= 5 AND looked <= times THEN seen || ' of ' || looked ELSE 'nothing to show' END AS "is" FROM figure`,
    },
    {
      name: 'schools in a pattern',
      words: 'K of L schools',
      sql: `${published} SELECT of, schools || ' of ' || (SELECT count(*) FROM school) AS "is" FROM figure
             WHERE NOT together AND schools < (SELECT count(*) FROM school)`,
    },
    {
      name: 'rests on five teachers',
      words: 'A figure rests on five different teachers',
      sql: `${published} SELECT of, CASE WHEN teachers >= 5 AND looked <= times THEN 'yes' ELSE 'no' END AS "is" FROM figure`,
    },
  ],
};
