import { type Routine, schoolDays } from './figure.ts';

/** `Sep 30, 2026`. */
export const saidDay = (day: string): string =>
  `substr('JanFebMarAprMayJunJulAugSepOctNovDec', 3 * substr(${day}, 6, 2) - 2, 3) || ' ' || CAST(substr(${day}, 9, 2) AS INT) || ', ' || substr(${day}, 1, 4)`;

/**
 * Each benchmark that has not ended: its newest reading that counts, the newest period that was over a school week ago without one, and how
 * it stands. Periods begin in September, or when the plan was there.
 */
export const standing = `
  WITH RECURSIVE ${schoolDays},
  year AS (SELECT substr(:today, 1, 4) - (substr(:today, 6, 2) < '07') AS began),
  since AS (SELECT max(began || '-09-01', coalesce((SELECT on_day FROM plan_version WHERE number = 1), :today)) AS day FROM year),
  in_year AS (SELECT day FROM school_day WHERE day >= (SELECT began || '-07-01' FROM year) AND day <= :today),
  counts AS (SELECT * FROM reading WHERE superseded_by IS NULL),
  newest AS (SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY benchmark_id ORDER BY measured_on DESC, id DESC) AS nth FROM counts) WHERE nth = 1),
  begins(cadence, name, first, last) AS (
    SELECT 'monthly', substr(day, 1, 7), day, date(day, '+1 month', '-1 day') FROM any_day WHERE day LIKE '%-01'
    UNION ALL SELECT 'weekly', strftime('%G-W%V', day), day, date(day, '+6 days') FROM any_day WHERE strftime('%w', day) = '1'
    UNION ALL SELECT 'quarterly', substr(day, 1, 4) || '-Q' || (1 + substr(day, 6, 2) / 3), day, date(day, '+3 months', '-1 day')
      FROM any_day WHERE substr(day, 6) IN ('01-01', '04-01', '07-01', '10-01')
    UNION ALL SELECT 'perMeeting', day, day, day FROM highlight_meeting WHERE cancelled_on IS NULL AND day >= (SELECT began || '-07-01' FROM year)),
  wanted AS (
    SELECT b.id, p.*, row_number() OVER (PARTITION BY b.id ORDER BY p.first DESC) AS nth,
           (SELECT max(day) FROM highlight_meeting m WHERE m.cancelled_on IS NULL AND m.day < p.first AND m.day >= (SELECT began || '-07-01' FROM year)) AS meeting_before
      FROM benchmark b JOIN begins p ON p.cadence = b.cadence
     WHERE p.first >= (SELECT day FROM since) AND p.last < :today AND (b.due_on IS NULL OR p.first <= b.due_on)
       AND (p.cadence = 'perMeeting' OR EXISTS (SELECT 1 FROM in_year WHERE day BETWEEN p.first AND p.last))),
  unread AS (
    SELECT w.*, (SELECT count(*) FROM in_year WHERE day > w.last) > 5 AS overdue FROM wanted w
     WHERE w.nth <= 6 AND NOT EXISTS (
       SELECT 1 FROM counts r WHERE r.benchmark_id = w.id
          AND CASE w.cadence WHEN 'perMeeting' THEN r.period > coalesce(w.meeting_before, date(w.first, '-45 days')) AND r.period <= w.first
                             ELSE r.period = w.name END)),
  facts AS (
    SELECT b.*, n.value, n.measured_on, n.words AS said, n.n,
           d.status AS decided,
           b.due_on < :today AS past,
           (SELECT max(first) FROM unread u WHERE u.id = b.id AND u.overdue) AS missed,
           (SELECT day FROM since) AS began,
           EXISTS (SELECT 1 FROM evidence e WHERE e.about = 'benchmark/' || b.id AND e.words NOT LIKE 'Site visit of %: contradicts what %') AS shown,
           CASE WHEN b.target GLOB '*[0-9]*' THEN CAST(b.target AS REAL) END AS goal,
           CASE WHEN b.baseline GLOB '*[0-9]*' THEN CAST(b.baseline AS REAL) END AS base
      FROM benchmark b LEFT JOIN newest n ON n.benchmark_id = b.id
      LEFT JOIN benchmark_decision d ON d.benchmark_id = b.id AND d.ended_on IS NULL
     WHERE b.ended_on IS NULL),
  turned AS (
    SELECT *, CASE coalesce(direction, CASE WHEN base > goal THEN 'down' ELSE 'up' END) WHEN 'down' THEN -1 ELSE 1 END AS way FROM facts),
  ruled AS (
    SELECT *, coalesce(decided, CASE
        WHEN measured_on IS NULL THEN CASE WHEN past OR missed IS NOT NULL THEN 'noData' ELSE 'notDue' END
        WHEN measured_on < missed THEN 'noData'
        WHEN value * way >= goal * way THEN CASE WHEN shown THEN 'met' ELSE 'onTrack' END
        WHEN past AND measured_on < date(due_on, '-45 days') THEN 'noData'
        WHEN goal IS NULL OR value IS NULL THEN CASE WHEN past THEN 'noData' ELSE 'notDue' END
        WHEN past THEN CASE WHEN base <> goal AND (value - base) / (goal - base) > 0.5 THEN 'partlyMet' ELSE 'notMet' END
        WHEN due_on IS NULL AND cadence IS NOT NULL THEN 'offTrack'
        WHEN due_on IS NULL OR base IS NULL OR base * way >= goal * way THEN 'notDue'
        WHEN (value - base) / (goal - base)
             >= min(1, max(0, (julianday(measured_on) - julianday(began)) / max(1e-9, julianday(due_on) - julianday(began)))) THEN 'onTrack'
        ELSE 'offTrack' END) AS status
      FROM turned),
  standing AS (
    SELECT r.*, o.code AS objective,
           CASE status WHEN 'noData' THEN 'no data' WHEN 'notDue' THEN 'not due yet' WHEN 'onTrack' THEN 'on track' WHEN 'offTrack' THEN 'off track'
                       WHEN 'partlyMet' THEN 'partly met' WHEN 'notMet' THEN 'not met' ELSE status END AS said_status,
           status NOT IN ('met', 'dropped') AND (
             missed IS NOT NULL
             OR (decided IS NULL AND coalesce(past, 0) AND (measured_on IS NULL OR measured_on < date(due_on, '-45 days')))) AS missing
      FROM ruled r JOIN strategic_objective o ON o.id = r.objective_id)`;

/** The newest reading as it was noted by a day, corrected since or not. */
const known = (by: string): string =>
  `SELECT * FROM (SELECT r.*, row_number() OVER (PARTITION BY r.benchmark_id ORDER BY r.measured_on DESC, r.id DESC) AS nth
     FROM reading r JOIN benchmark b ON b.id = r.benchmark_id AND b.ended_on IS NULL WHERE r.on_day <= ${by}) WHERE nth = 1`;
const well = (by: string): string =>
  `(SELECT count(*) FROM (${known(by)}) WHERE stood NOT IN ('offTrack', 'partlyMet', 'notMet'))`;

export const benchmarks: Routine = {
  heading: 'Benchmarks',
  figures: [
    {
      name: 'benchmark stands',
      words: 'How a benchmark stands',
      sql: `${standing} SELECT code AS of, said_status AS "is" FROM standing`,
    },
    {
      name: 'benchmarks that stand so',
      words: 'How many stand how',
      sql: `${standing} SELECT objective || ': ' || said_status AS of, count(*) AS "is" FROM standing GROUP BY objective, said_status
            UNION ALL SELECT i.code || ': ' || said_status, count(*) FROM standing s JOIN initiative i ON i.id = s.initiative_id GROUP BY i.code, said_status
            UNION ALL SELECT 'the plan: ' || said_status, count(*) FROM standing GROUP BY said_status
            UNION ALL SELECT kind || ': ' || said_status, count(*) FROM standing GROUP BY kind, said_status`,
    },
    {
      name: 'benchmarks of an objective',
      words: 'N benchmarks',
      sql: `${standing} SELECT objective AS of, count(*) AS "is" FROM standing GROUP BY objective`,
    },
    {
      name: 'benchmarks that need somebody',
      words: 'N benchmarks need somebody to act',
      sql: `${standing} SELECT 'the plan' AS of, count(*) FILTER (WHERE missing OR status IN ('offTrack', 'notMet', 'noData')) AS "is" FROM standing`,
    },
    {
      name: 'benchmarks',
      words: 'all benchmarks of the plan that have not ended',
      sql: `SELECT 'the plan' AS of, count(*) AS "is" FROM benchmark WHERE ended_on IS NULL`,
    },
    {
      name: 'newest reading',
      words: 'Newest reading',
      sql: `${standing} SELECT code AS of,
              CASE WHEN value IS NULL THEN said
                   ELSE rtrim(rtrim(printf('%.2f', value), '0'), '.') ||
                        CASE WHEN unit LIKE '\\%%' ESCAPE '\\' OR (unit = '' AND target LIKE '%\\%%' ESCAPE '\\') THEN '%' WHEN unit = '' THEN '' ELSE ' ' || unit END END
              || CASE WHEN n IS NULL THEN '' ELSE ' (n = ' || n || ')' END || ', ' || ${saidDay('measured_on')} AS "is"
            FROM standing WHERE measured_on IS NOT NULL`,
    },
    {
      name: 'benchmarks that have all readings',
      words: 'N of M benchmarks have all that were due',
      sql: `${standing} SELECT 'the plan' AS of, count(*) FILTER (WHERE NOT missing) || ' of ' || count(*) AS "is" FROM standing`,
    },
    {
      name: 'missing reading',
      words: 'Missing data',
      sql: `${standing} SELECT code AS of, 'missing' AS "is" FROM standing WHERE missing`,
    },
    {
      name: 'benchmarks that did not fall short',
      words: 'did not fall short when last read',
      sql: `SELECT 'the plan' AS of, ${well(':today')} || ' of ' || count(*) AS "is" FROM (${known(':today')}) HAVING count(*) > 0`,
    },
    {
      name: 'more than a month ago',
      words: 'more than a month ago',
      sql: `SELECT 'the plan' AS of, ${well(':today')} - ${well(`date(:today, '-30 days')`)} AS "is"`,
    },
    {
      name: 'benchmarks without a reading',
      words: 'have no reading yet',
      sql: `SELECT 'the plan' AS of, count(*) AS "is" FROM benchmark b WHERE ended_on IS NULL
              AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.benchmark_id = b.id AND r.on_day <= :today)`,
    },
  ],
};
