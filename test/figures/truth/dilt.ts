import { saidDay } from './benchmarks.ts';
import type { Routine } from './figure.ts';

/** The next DILT that takes place, today's too; and the newest before it that schools brought something back from. */
const dilts = `
  WITH next AS (SELECT * FROM dilt WHERE cancelled_on IS NULL AND day >= :today ORDER BY day, id LIMIT 1),
  before AS (
    SELECT d.id FROM dilt d WHERE d.day < (SELECT day FROM next) AND EXISTS (SELECT 1 FROM commitment c WHERE c.dilt_id = d.id)
     ORDER BY d.day DESC LIMIT 1)`;

const taught = `
  WITH taught AS (
    SELECT i.code, d.day FROM segment s JOIN dilt d ON d.id = s.dilt_id JOIN initiative i ON i.id = s.initiative_id
     WHERE s.removed_on IS NULL AND s.ended_at IS NOT NULL),
  brought AS (
    SELECT i.code, c.school_id, c.state FROM commitment c JOIN segment s ON s.id = c.segment_id JOIN initiative i ON i.id = s.initiative_id)`;

export const dilt: Routine = {
  heading: 'The DILT',
  figures: [
    {
      name: 'segments ready',
      words: 'N of M segments ready',
      sql: `${dilts} SELECT 'the next DILT' AS of, sum(readiness = 'ready') || ' of ' || count(*) AS "is"
              FROM segment WHERE removed_on IS NULL AND dilt_id = (SELECT id FROM next) HAVING count(*) > 0`,
    },
    {
      name: 'brought back',
      words: 'What schools brought back',
      sql: `${dilts} SELECT CASE state WHEN 'partly' THEN 'partly kept' WHEN 'not' THEN 'not kept' ELSE state END AS of, count(*) AS "is"
              FROM commitment WHERE dilt_id = (SELECT id FROM before) GROUP BY state`,
    },
    {
      name: 'segments that taught',
      words: 'N segments of a DILT',
      sql: `${taught} SELECT code AS of, count(*) AS "is" FROM taught GROUP BY code`,
    },
    {
      name: 'last taught',
      words: 'last on a date',
      sql: `${taught} SELECT code AS of, ${saidDay('max(day)')} AS "is" FROM taught GROUP BY code`,
    },
    {
      name: 'schools that brought back',
      words: 'Brought back at N schools',
      sql: `${taught} SELECT code AS of, count(DISTINCT school_id) AS "is" FROM brought GROUP BY code`,
    },
    {
      name: 'kept or partly kept',
      words: 'K of M kept or partly kept',
      sql: `${taught} SELECT code AS of, sum(state IN ('kept', 'partly')) || ' of ' || count(*) AS "is" FROM brought GROUP BY code`,
    },
  ],
};
