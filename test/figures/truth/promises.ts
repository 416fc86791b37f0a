import type { Routine } from './figure.ts';

/** Whoever leads the district today. */
const leaders = `
  WITH leader AS (
    SELECT DISTINCT p.id, p.name FROM person p JOIN role_holding h ON h.person_id = p.id
     WHERE h.role IN ('superintendent', 'assistantSuperintendent') AND h.from_day <= :today AND coalesce(h.to_day, '9999') >= :today)`;

export const promises: Routine = {
  heading: 'What leaders promised',
  figures: [
    {
      name: 'standards rated in time',
      words: 'Rated N of 4 standards before the packet of a date',
      sql: `${leaders} SELECT name AS of, (SELECT count(DISTINCT code) FROM self_rating r WHERE r.person_id = leader.id AND NOT r.late AND r.dilt_id = p.dilt_id) || ' of 4' AS "is"
              FROM leader, (SELECT dilt_id FROM packet ORDER BY frozen_at DESC LIMIT 1) p`,
    },
    {
      name: 'open commitments',
      words: 'Open commitments',
      sql: `${leaders} SELECT name AS of, count(*) AS "is" FROM leader JOIN commitment c ON c.owner_id = leader.id WHERE c.state = 'open' GROUP BY leader.id`,
    },
    {
      name: 'commitments past the date',
      words: 'past the date where the day is over',
      sql: `${leaders} SELECT name AS of, count(*) FILTER (WHERE c.by_day < :today) AS "is"
              FROM leader JOIN commitment c ON c.owner_id = leader.id WHERE c.state = 'open' GROUP BY leader.id`,
    },
  ],
};
