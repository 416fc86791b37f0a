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
      name: 'people who rated',
      words: 'N people who rated anything',
      sql: `${open} SELECT 'the month' AS of,
                     count(*) FILTER (WHERE EXISTS (SELECT 1 FROM self_rating s, frozen f WHERE s.person_id = r.id AND s.dilt_id = f.id AND NOT s.late)) || ' of ' || count(*) AS "is"
              FROM rater r`,
    },
  ],
};
