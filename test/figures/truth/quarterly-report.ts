import { partsStanding } from './actions.ts';
import { standing } from './benchmarks.ts';
import { type Routine, schoolDays } from './figure.ts';
import { owed } from './principal-meetings.ts';

/** Each objective by its code and a colon, and the plan as a whole by nothing. */
const both = (of: string): string =>
  `SELECT objective || ': ' AS pre, * FROM ${of} UNION ALL SELECT '' AS pre, * FROM ${of}`;

/** How many benchmarks are about too few to be told of: five adults, twenty students, thirty of one group of them. */
const told = `${standing},
  told AS (
    SELECT *, coalesce(n, 1000) < CASE WHEN kind = 'earlyEvidence' THEN 5 WHEN words LIKE '%English learners%' THEN 30 ELSE 20 END AS few,
           EXISTS (SELECT 1 FROM counts r WHERE r.benchmark_id = standing.id AND r.on_day >= :since) AS fresh
      FROM standing),
  each AS (${both('told')})`;

const withUnit = (figure: string): string => `${figure} ||
  CASE WHEN unit = '% of visits' THEN '% of visits' WHEN unit IN ('%', '') THEN unit ELSE ' ' || unit END`;

/** Parts by their newest update, with the day since when they stand so; and what of each action is late. */
const acted = `${partsStanding},
  since AS (
    SELECT t.*, (SELECT min(u.on_day) FROM action_update u WHERE u.part_id = t.id AND u.kind = 'update' AND u.on_day > coalesce(
        (SELECT max(o.on_day) FROM action_update o WHERE o.part_id = t.id AND o.kind = 'update' AND o."to" <> t.status), '')) AS since
      FROM told t),
  done AS (
    SELECT objective, action_id FROM since WHERE status <> 'dropped' GROUP BY objective, action_id
    HAVING sum(status <> 'complete') = 0 AND sum(since BETWEEN :since AND :until) > 0),
  late AS (
    SELECT objective, action_id, sum(status <> 'noAction') = 0 AS unbegun FROM told
     WHERE due_on < :until AND status NOT IN ('complete', 'dropped') GROUP BY objective, action_id),
  each AS (${both('whole')})`;

const visits = `walkthrough w WHERE w.day BETWEEN :since AND :until AND w.withdrawn_at IS NULL`;
const teachers = `(SELECT count(DISTINCT teacher_id) FROM ${visits}) >= 5`;
const inDays = 'day BETWEEN :since AND :until';
/** A DILT that was not called off. */
const held = `(SELECT id FROM dilt WHERE ${inDays} AND cancelled_on IS NULL)`;
const some = (sql: string): string => `SELECT * FROM (${sql}) WHERE "is" NOT LIKE '% of 0' AND "is" <> 0`;

/** As of the last day of the period: what came later is not in the tables these are counted from. */
export const quarterlyReport: Routine = {
  heading: 'The quarterly report',
  figures: [
    {
      name: 'quarterly benchmarks',
      words: 'N of M benchmarks were met or on track',
      sql: `${told} SELECT pre || 'benchmarks met or on track' AS of, sum(NOT few AND status IN ('met', 'onTrack')) || ' of ' || count(*) AS "is" FROM each GROUP BY pre
            UNION ALL SELECT pre || 'benchmarks ' || said_status, count(*) FROM each WHERE NOT few GROUP BY pre, said_status
            UNION ALL SELECT pre || 'benchmarks withheld', count(*) FROM each WHERE few GROUP BY pre
            UNION ALL SELECT pre || 'benchmarks not read', sum(NOT fresh) || ' of ' || count(*) FROM each WHERE pre <> '' GROUP BY pre HAVING sum(NOT fresh) > 0
            UNION ALL SELECT pre || 'benchmarks missed, off track or without data', sum(NOT few AND status IN ('notMet', 'offTrack', 'noData')) || ' of ' || count(*)
                        FROM each WHERE pre <> '' GROUP BY pre HAVING sum(NOT few AND status IN ('notMet', 'offTrack', 'noData')) > 0`,
    },
    {
      name: 'quarterly readings',
      words: 'its newest reading',
      sql: `${told} SELECT code AS of, replace(${withUnit(`rtrim(rtrim(printf('%.2f', value), '0'), '.')`)}, '% of visits', '%') AS "is" FROM told WHERE NOT few AND value IS NOT NULL
            UNION ALL SELECT code || ', n', n FROM told WHERE NOT few AND value IS NOT NULL AND n IS NOT NULL
            UNION ALL SELECT code || ', target', ${withUnit('target')} FROM told WHERE goal IS NOT NULL`,
    },
    {
      name: 'quarterly actions',
      words: 'N of M actions were complete',
      sql: `${acted} SELECT pre || 'actions complete, of all' AS of, sum(said = 'complete') || ' of ' || sum(said <> 'dropped') AS "is" FROM each GROUP BY pre
            UNION ALL SELECT pre || 'actions ' || said, count(*) FROM each GROUP BY pre, said
            UNION ALL SELECT objective || ': actions completed in this period', count(*) FROM done GROUP BY objective
            UNION ALL SELECT objective || ': actions overdue, though begun', count(*) FROM late WHERE NOT unbegun GROUP BY objective
            UNION ALL SELECT objective || ': actions overdue with no action yet', count(*) FROM late WHERE unbegun GROUP BY objective
            UNION ALL SELECT objective || ': actions blocked', count(DISTINCT action_id) FROM told WHERE status = 'blocked' GROUP BY objective`,
    },
    {
      name: 'quarterly corrections',
      words: 'N mid-course corrections, K made in this period',
      sql: `WITH place AS (SELECT 'strategicObjective/' || id AS ref, code || ': ' AS pre FROM strategic_objective UNION ALL
                           SELECT 'initiative/' || i.id, o.code || ': ' FROM initiative i JOIN strategic_objective o ON o.id = i.objective_id UNION ALL
                           SELECT 'benchmark/' || b.id, o.code || ': ' FROM benchmark b JOIN strategic_objective o ON o.id = b.objective_id),
                 seen AS (SELECT coalesce(p.pre, 'the plan: ') AS pre, c.made_on FROM correction c LEFT JOIN place p ON p.ref = c.about
                           WHERE c.made_on <= :until AND (c.settled_on IS NULL OR c.settled_on >= :since))
            SELECT pre || 'corrections' AS of, count(*) AS "is" FROM seen GROUP BY pre
            UNION ALL SELECT pre || 'corrections made in this period', sum(made_on >= :since) FROM seen GROUP BY pre`,
    },
    {
      name: 'quarterly routine',
      words: 'The district’s routine',
      sql: some(`SELECT 'walkthroughs' AS of, count(*) AS "is" FROM ${visits} AND ${teachers}
            UNION ALL SELECT 'administrators who made walkthroughs', count(*) FROM (
              SELECT observer_id FROM ${visits} AND ${teachers} UNION SELECT second_observer_id FROM ${visits} AND ${teachers} AND second_observer_id IS NOT NULL)
            UNION ALL SELECT 'copies, same day', sum(t.went_on IS w.day) || ' of ' || count(*) FROM teacher_copy t JOIN walkthrough w ON w.id = t.walkthrough_id
                       WHERE w.${inDays} AND w.withdrawn_at IS NULL AND (t.went_on IS NOT NULL OR w.day < :now) AND ${teachers}
            UNION ALL SELECT 'joint walkthroughs', count(*) FROM joint_walkthrough j WHERE j.${inDays} AND cancelled_on IS NULL
                         AND EXISTS (SELECT 1 FROM joint_room r WHERE r.joint_id = j.id AND r.state = 'settled' AND r.withdrawn_on IS NULL)
            UNION ALL SELECT 'learning walks', count(*) FROM learning_walk WHERE ${inDays} AND cancelled_on IS NULL AND state <> 'planned'
            UNION ALL SELECT 'schools with learning walks', count(DISTINCT school_id) FROM learning_walk WHERE ${inDays} AND cancelled_on IS NULL AND state <> 'planned'
            UNION ALL SELECT 'DILTs held', count(*) FROM dilt WHERE id IN ${held}
            UNION ALL SELECT 'DILT commitments kept', sum(state = 'kept' AND coalesce(state_on, '') <= :until) || ' of ' || count(*) FROM commitment WHERE words <> '' AND dilt_id IN ${held}
            UNION ALL SELECT 'principal meetings held', sum(state = 'held' AND cancelled_on IS NULL) || ' of ' || count(*) FROM principal_meeting WHERE ${inDays}
            UNION ALL SELECT 'memos on time', count(*) FILTER (WHERE sent_on <= due_on AND sent_on <= :until) || ' of ' || count(*)
                        FROM (WITH ${schoolDays}, ${owed} SELECT due_on, sent_on FROM memo UNION ALL SELECT due_on, NULL FROM owed)
                       WHERE due_on BETWEEN :since AND :until AND (sent_on <= :until OR due_on < :now) AND EXISTS (SELECT 1 FROM principal_meeting WHERE ${inDays})
            UNION ALL SELECT 'school plans approved', count(DISTINCT plan_id) || ' of ' || (SELECT count(*) FROM school)
                        FROM school_plan_round WHERE kind = 'approved' HAVING (SELECT count(*) FROM school_plan) > 0
            UNION ALL SELECT 'items of school plans complete', sum(complete) || ' of ' || count(*) FROM (
              SELECT coalesce((SELECT "to" FROM school_plan_update u WHERE u.item_id = i.id AND u.kind = 'update' ORDER BY u.id DESC LIMIT 1), 'noAction') = 'complete' AS complete
                FROM school_plan_item i JOIN school_plan p ON p.id = i.plan_id WHERE dropped_on IS NULL
              UNION ALL SELECT status = 'complete' FROM (${partsStanding} SELECT id, status, school FROM told) t
                         JOIN school s ON s.name = t.school JOIN school_plan p ON p.school_id = s.id WHERE status <> 'dropped' AND t.id NOT IN (SELECT id FROM gone))`),
    },
    {
      name: 'quarterly learning walks',
      words: 'seen in N of M rooms',
      sql: `SELECT 'learning walks: ' || l.words AS of, sum(t.seen) || ' of ' || sum(t.looked) AS "is"
              FROM learning_walk_tally t JOIN learning_walk w ON w.id = t.walk_id JOIN look_for l ON l.id = t.look_for_id
             WHERE w.${inDays} AND w.shared_on <= :until AND t.looked >= 5
             GROUP BY l.code HAVING count(*) >= 3 AND count(DISTINCT w.school_id) >= 2`,
    },
    {
      name: 'quarterly patterns',
      words: 'as they were published by then',
      sql: `SELECT code || ' in ' || month AS of,
                   CASE WHEN sum(3 * seen <= looked) = count(*) THEN 'at most ' WHEN sum(3 * seen >= 2 * looked) = count(*) THEN 'at least ' ELSE '' END
                   || CAST(round(100.0 * sum(seen) / sum(looked)) AS INT) || '% (' || sum(seen) || ' of ' || sum(looked) || ')' AS "is"
              FROM pattern_block WHERE refreshed_on <= :until AND month BETWEEN substr(:since, 1, 7) AND substr(:until, 1, 7) GROUP BY code, month`,
    },
  ],
};
