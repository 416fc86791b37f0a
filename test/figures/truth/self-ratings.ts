import { administrators, type Routine, schoolDays } from './figure.ts';

/** The DILT that is rated for: from ten school days before it until its packet is frozen; and who is an administrator today. */
const open = `
  WITH RECURSIVE ${schoolDays},
  next AS (SELECT * FROM dilt WHERE cancelled_on IS NULL AND day >= :today ORDER BY day, id LIMIT 1),
  open AS (
    SELECT * FROM next WHERE NOT EXISTS (SELECT 1 FROM packet p WHERE p.dilt_id = next.id)
       AND (SELECT count(*) FROM school_day s WHERE s.day >= :today AND s.day < next.day) <= 10),
  rater AS (
    SELECT DISTINCT p.id, p.name FROM person p JOIN role_holding h ON h.person_id = p.id
     WHERE h.role IN ${administrators} AND h.from_day <= :today AND coalesce(h.to_day, '9999') >= :today),
  frozen AS (SELECT p.dilt_id AS id FROM packet p ORDER BY p.frozen_at DESC LIMIT 1),
  told AS (SELECT coalesce((SELECT id FROM open), (SELECT id FROM frozen)) AS id),
  in_time AS (
    SELECT r.name, (SELECT count(DISTINCT code) FROM self_rating s WHERE s.person_id = r.id AND s.dilt_id = told.id AND NOT s.late) AS standards
      FROM rater r, told WHERE told.id IS NOT NULL),
  rated AS (
    SELECT r.name, (SELECT count(DISTINCT code) FROM self_rating s WHERE s.person_id = r.id AND s.dilt_id = open.id) AS standards FROM rater r, open)`;

export const selfRatings: Routine = {
  heading: 'Self-ratings',
  figures: [
    {
      name: 'standards rated',
      words: 'N of 4 done',
      sql: `${open} SELECT name AS of, standards || ' of 4' AS "is" FROM rated`,
    },
    {
      name: 'people who rated all',
      words: 'N of M administrators rated all 4 standards',
      sql: `${open} SELECT 'the month' AS of, sum(standards = 4) || ' of ' || count(*) AS "is" FROM in_time HAVING count(*) > 0`,
    },
    {
      name: 'people who began',
      words: 'K more began',
      sql: `${open} SELECT 'the month' AS of, sum(standards BETWEEN 1 AND 3) AS "is" FROM in_time HAVING count(*) > 0`,
    },
  ],
};
