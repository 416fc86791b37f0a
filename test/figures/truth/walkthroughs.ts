import { administrators, type Routine, schoolDays } from './figure.ts';

/** The last day that is told of: today, while the month goes on. */
const told = `min(:until, :today)`;

/** Each administrator of a month so far: what they logged, the number of the roles they hold on the last day told of, and the month's school days. */
const standing = `
  WITH RECURSIVE ${schoolDays},
  held AS (SELECT * FROM role_holding WHERE role IN ${administrators} AND from_day <= ${told} AND coalesce(to_day, '9999') >= :since),
  newest AS (
    SELECT t.* FROM walkthrough_target t
     WHERE t.from_month <= substr(:since, 1, 7)
       AND NOT EXISTS (SELECT 1 FROM walkthrough_target l WHERE l.from_month <= substr(:since, 1, 7) AND l.from_month > t.from_month
                          AND l.role IS t.role AND l.person_id IS t.person_id)),
  standing AS (
    SELECT p.id, p.name,
           (SELECT count(*) FROM walkthrough w WHERE (w.observer_id = p.id OR w.second_observer_id = p.id) AND w.day BETWEEN :since AND :until AND w.withdrawn_at IS NULL) AS logged,
           CASE WHEN EXISTS (SELECT 1 FROM held h WHERE h.person_id = p.id AND coalesce(h.to_day, '9999') >= ${told})
                THEN coalesce((SELECT number FROM newest WHERE person_id = p.id),
                              (SELECT max(n.number) FROM newest n JOIN held h ON h.role = n.role
                                WHERE h.person_id = p.id AND coalesce(h.to_day, '9999') >= ${told})) END AS number,
           (SELECT count(*) FROM school_day WHERE day BETWEEN :since AND :until) AS days,
           (SELECT count(*) FROM school_day WHERE day BETWEEN :since AND :until AND day < :today) AS gone
      FROM person p WHERE p.id IN (SELECT person_id FROM held)),
  paced AS (
    SELECT *, CASE WHEN coalesce(number, 0) = 0 THEN '–'
                   WHEN logged >= number THEN 'done'
                   WHEN gone = days THEN 'not reached'
                   WHEN logged < number * gone / days THEN 'behind pace'
                   ELSE 'on pace' END AS pace
      FROM standing)`;

/** Teachers' copies of the days that are told of, one row each. */
const copies = `
  WITH copy AS (
    SELECT s.name AS school, c.went_on IS NOT NULL OR w.day < :today AS counts, coalesce(c.went_on = w.day, 0) AS same_day
      FROM teacher_copy c JOIN walkthrough w ON w.id = c.walkthrough_id JOIN school s ON s.id = w.school_id
     WHERE w.day BETWEEN :since AND :until AND w.withdrawn_at IS NULL),
  place AS (SELECT name FROM school UNION SELECT 'all schools')`;

const byPlace = (is: string): string =>
  `${copies} SELECT name AS of, (SELECT ${is} FROM copy WHERE name IN (school, 'all schools')) AS "is" FROM place`;

export const walkthroughs: Routine = {
  heading: 'Walkthroughs',
  figures: [
    {
      name: 'logged',
      words: 'N of M logged in a month',
      sql: `${standing} SELECT name AS of, logged AS "is" FROM standing`,
    },
    {
      name: 'number',
      words: 'the higher number counts',
      sql: `${standing} SELECT name AS of, coalesce(number, '–') AS "is" FROM standing`,
    },
    {
      name: 'pace',
      words: 'done, on pace, behind pace, not reached',
      sql: `${standing} SELECT name AS of, pace AS "is" FROM paced`,
    },
    {
      name: 'people at each pace',
      words: 'How many are at which pace',
      sql: `${standing} SELECT pace AS of, count(*) AS "is" FROM paced WHERE pace <> '–' GROUP BY pace`,
    },
    {
      name: 'logged of all numbers',
      words: 'N visits of that calendar month by everybody who has a number',
      sql: `${standing} SELECT 'the district' AS of, sum(logged) || ' of ' || sum(number) AS "is" FROM standing WHERE number > 0 HAVING count(*) > 0`,
    },
    {
      name: 'logged by anybody',
      words: 'is every visit of the month',
      sql: `SELECT 'the district' AS of, count(*) AS "is" FROM walkthrough WHERE day BETWEEN :since AND :until AND withdrawn_at IS NULL`,
    },
    {
      name: 'school days left',
      words: 'school days left',
      sql: `${standing} SELECT 'the month' AS of, count(*) AS "is" FROM school_day WHERE day BETWEEN :since AND :until AND day >= :today`,
    },
    {
      name: 'same-day copies',
      words: "Teachers' copies",
      sql: byPlace(`coalesce(sum(same_day), 0) || ' of ' || coalesce(sum(counts), 0)`),
    },
    { name: 'late copies', words: 'late', sql: byPlace(`coalesce(sum(counts - same_day), 0)`) },
    { name: 'copies still to go', words: 'still to go', sql: byPlace(`count(*) - coalesce(sum(counts), 0)`) },
  ],
};
