import type { Routine } from './figure.ts';

/** Obstacles that were not closed. Whoever holds no role any more owns nothing. */
const open = `
  WITH open AS (
    SELECT o.*, CAST(julianday(:today) - julianday(raised_on) AS INT) AS days,
           EXISTS (SELECT 1 FROM role_holding h WHERE h.person_id = o.owner_id AND h.from_day <= :today AND coalesce(h.to_day, '9999') >= :today) AS held
      FROM obstacle o WHERE closed_on IS NULL)`;

export const obstacles: Routine = {
  heading: 'Obstacles',
  figures: [
    {
      name: 'open obstacles',
      words: 'N open obstacles',
      sql: `${open} SELECT 'the district' AS of, count(*) AS "is" FROM open HAVING count(*) > 0`,
    },
    {
      name: 'obstacles without an owner',
      words: 'N obstacles have no owner',
      sql: `${open} SELECT 'the district' AS of, count(*) AS "is" FROM open WHERE NOT held AND committee_since IS NULL HAVING count(*) > 0`,
    },
    {
      name: 'age of an obstacle',
      words: 'For N days',
      sql: `${open} SELECT substr(words, 1, 20) AS of, CASE days WHEN 0 THEN 'since today' WHEN 1 THEN 'for 1 day' ELSE 'for ' || days || ' days' END AS "is" FROM open`,
    },
  ],
};
