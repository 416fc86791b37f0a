import { saidDay } from './benchmarks.ts';
import type { Routine } from './figure.ts';

/** Nobody took the update back. */
const counts = `u.id NOT IN (SELECT takes_back FROM action_update WHERE takes_back IS NOT NULL)`;

/** Parts of actions that go on, as the newest update of each says they go; and actions, by their parts. What was dropped counts where all was. */
export const partsStanding = `
  WITH part AS (
    SELECT p.id, a.id AS action_id, a.code, nullif(max(coalesce(a.due_on, ''), coalesce(p.due_on, '')), '') AS due_on, i.code AS initiative, o.code AS objective, s.name AS school, w.name AS owner, w.id AS owner_id,
           coalesce((SELECT "to" FROM action_update u WHERE u.part_id = p.id AND u.kind = 'update' AND ${counts} ORDER BY u.at DESC, u.id DESC LIMIT 1), 'noAction') AS status,
           (SELECT max(on_day) FROM action_update u WHERE u.part_id = p.id AND u.kind = 'update' AND ${counts}) AS moved
      FROM action_part p JOIN action a ON a.id = p.action_id JOIN initiative i ON i.id = a.initiative_id JOIN strategic_objective o ON o.id = i.objective_id
      LEFT JOIN school s ON s.id = p.school_id LEFT JOIN person w ON w.id = p.owner_id
     WHERE p.ended_on IS NULL AND a.ended_on IS NULL),
  told AS (
    SELECT *, CASE status WHEN 'noAction' THEN 'no action yet' WHEN 'inProgress' THEN 'in progress' ELSE status END AS said,
           status <> 'dropped' OR NOT EXISTS (SELECT 1 FROM part o WHERE o.action_id = part.action_id AND o.status <> 'dropped') AS counts
      FROM part),
  whole AS (
    SELECT action_id, code, initiative, objective, max(moved) AS moved, sum(counts) AS parts,
           CASE WHEN count(DISTINCT CASE WHEN counts THEN said END) = 1 THEN max(CASE WHEN counts THEN said END)
                WHEN max(said = 'blocked' AND counts) THEN 'blocked' ELSE 'in progress' END AS said
      FROM told GROUP BY action_id)`;

const open = `said NOT IN ('complete', 'dropped')`;

export const actions: Routine = {
  heading: 'Actions',
  figures: [
    {
      name: 'action stands',
      words: 'How an action stands',
      sql: `${partsStanding} SELECT code AS of, said AS "is" FROM whole`,
    },
    {
      name: 'actions that stand so',
      words: 'count whole actions',
      sql: `${partsStanding} SELECT objective || ': ' || said AS of, count(*) AS "is" FROM whole GROUP BY objective, said
            UNION ALL SELECT initiative || ': ' || said, count(*) FROM whole GROUP BY initiative, said
            UNION ALL SELECT 'the plan: ' || said, count(*) FROM whole GROUP BY said`,
    },
    {
      name: 'actions',
      words: 'an action that each school has its part of is one',
      sql: `SELECT 'the plan' AS of, count(*) AS "is" FROM action WHERE ended_on IS NULL`,
    },
    {
      name: 'schools where an action stands so',
      words: '8 of 9 schools in progress',
      sql: `${partsStanding} SELECT code || ': ' || replace(said, 'no action yet', 'not begun') AS of, count(*) AS "is"
              FROM told WHERE counts AND action_id IN (SELECT action_id FROM whole WHERE parts > 1) GROUP BY code, said`,
    },
    {
      name: 'action last heard of',
      words: 'Last heard of',
      sql: `${partsStanding} SELECT code AS of, ${saidDay('moved')} AS "is" FROM whole WHERE moved IS NOT NULL`,
    },
    {
      name: 'part stands',
      words: 'The part at one school',
      sql: `${partsStanding} SELECT code || ' ' || coalesce(school, '') AS of, said AS "is" FROM told`,
    },
    {
      name: 'open parts',
      words: 'Open actions',
      sql: `${partsStanding} SELECT 'the plan' AS of, count(*) AS "is" FROM told WHERE ${open}`,
    },
    {
      name: 'open parts nobody answers for',
      words: 'N actions have no owner',
      sql: `${partsStanding} SELECT 'the plan' AS of, count(*) AS "is" FROM told WHERE ${open} AND owner IS NULL`,
    },
    {
      name: 'open actions of somebody',
      words: 'N open actions of somebody',
      sql: `${partsStanding} SELECT owner AS of, count(DISTINCT action_id) AS "is" FROM told WHERE ${open} AND owner IS NOT NULL GROUP BY owner_id`,
    },
    {
      name: 'actions of somebody past the date',
      words: 'past the date where the day is over',
      sql: `${partsStanding} SELECT owner AS of, count(DISTINCT action_id) FILTER (WHERE due_on < :today) AS "is" FROM told WHERE ${open} AND owner IS NOT NULL GROUP BY owner_id`,
    },
  ],
};
