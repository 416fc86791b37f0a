import { type Routine, schoolDays } from './figure.ts';

/** Look-fors that are linked to an initiative or to one of its benchmarks, with what is published of them in months of this school year. */
const seen = `
  WITH RECURSIVE ${schoolDays},
  year AS (SELECT substr(:today, 1, 4) - (substr(:today, 6, 2) < '07') || '-07-01' AS first),
  words AS (SELECT f.code, f.words FROM look_for f JOIN look_for_tool t ON t.id = f.tool_id WHERE t.version = (SELECT max(version) FROM look_for_tool)),
  linked AS (
    SELECT DISTINCT i.id, i.code AS initiative, l.code FROM initiative i JOIN look_for_link l
        ON (l.level = 'initiative' AND l.row_id = i.id)
        OR (l.level = 'benchmark' AND l.row_id IN (SELECT b.id FROM benchmark b WHERE b.initiative_id = i.id AND b.ended_on IS NULL))),
  published AS (
    SELECT l.initiative, w.words, s.name AS school, b.seen, b.looked FROM linked l JOIN words w ON w.code = l.code
      JOIN pattern_block b ON b.code = l.code LEFT JOIN school s ON s.id = b.school_id WHERE b.month >= substr((SELECT first FROM year), 1, 7)),
  first_taught AS (
    SELECT s.initiative_id AS id, min(d.day) AS day FROM segment s JOIN dilt d ON d.id = s.dilt_id
     WHERE s.removed_on IS NULL AND s.ended_at IS NOT NULL GROUP BY 1),
  surely AS (
    SELECT l.initiative, s.name AS school, t.day AS taught,
           min(min(date(b.refreshed_on, '-1 day'), date(b.month || '-01', '+1 month', '-1 day'))) AS by_day
      FROM linked l JOIN first_taught t ON t.id = l.id JOIN pattern_block b ON b.code = l.code JOIN school s ON s.id = b.school_id
     WHERE b.month > substr(t.day, 1, 7) AND 3 * b.seen > b.looked GROUP BY l.initiative, s.id)`;

export const trace: Routine = {
  heading: 'The trace of an initiative',
  figures: [
    {
      name: 'seen this school year',
      words: 'Seen N of M this school year',
      sql: `${seen} SELECT initiative || ': ' || words AS of, sum(seen) || ' of ' || sum(looked) AS "is" FROM published GROUP BY initiative, words`,
    },
    {
      name: 'seen at a school this year',
      words: "and each school's",
      sql: `${seen} SELECT initiative || ': ' || words || ' at ' || school AS of, sum(seen) || ' of ' || sum(looked) AS "is"
              FROM published WHERE school IS NOT NULL GROUP BY initiative, words, school`,
    },
    {
      name: 'from taught to seen',
      words: 'School days from taught to seen, at most',
      sql: `${seen} SELECT initiative || ' at ' || school AS of, (SELECT count(*) FROM school_day WHERE day > taught AND day <= by_day) AS "is" FROM surely`,
    },
  ],
};
