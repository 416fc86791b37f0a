import { type Routine, schoolDays } from './figure.ts';

/** The last day of the month that is counted, or today while it goes on. */
const asOf = `min(:until, :today)`;

/** When a memo is due that is not sent: five school days after its meeting. */
export const owed = `
  owed(due_on) AS (
    SELECT (SELECT s.day FROM school_day s WHERE s.day > m.day ORDER BY s.day LIMIT 1 OFFSET 4) FROM principal_meeting m
     WHERE m.cancelled_on IS NULL AND m.state <> 'notHeld' AND m.principal_id IS NOT NULL AND m.day < :today
       AND NOT EXISTS (SELECT 1 FROM memo WHERE memo.meeting_id = m.id))`;

export const principalMeetings: Routine = {
  heading: 'Principal meetings',
  figures: [
    {
      name: 'principals met',
      words: 'Met with N of M principals in a month',
      sql: `WITH met AS (SELECT DISTINCT school_id FROM principal_meeting WHERE day BETWEEN :since AND :until AND state = 'held' AND cancelled_on IS NULL),
                 led AS (SELECT DISTINCT school_id FROM role_holding WHERE role = 'principal' AND school_id IS NOT NULL
                          AND from_day <= ${asOf} AND coalesce(to_day, '9999') >= ${asOf})
            SELECT 'the district' AS of, (SELECT count(*) FROM met) || ' of ' || (SELECT count(*) FROM (SELECT * FROM met UNION SELECT * FROM led)) AS "is"`,
    },
    {
      name: 'memos on time',
      words: 'Memos on time: N of M',
      sql: `WITH ${schoolDays}, ${owed},
                 due AS (SELECT due_on, sent_on FROM memo UNION ALL SELECT due_on, NULL FROM owed WHERE due_on < :today)
            SELECT 'the district' AS of, count(*) FILTER (WHERE sent_on <= due_on) || ' of ' || count(*) AS "is"
              FROM due WHERE due_on BETWEEN :since AND :until`,
    },
    {
      name: 'help given in time',
      words: 'Help given by its day: N of M',
      sql: `WITH help AS (
              SELECT state = 'done' AND state_on <= by_day AS kept FROM meeting_decision
               WHERE kind = 'help' AND by_day BETWEEN :since AND :until AND (state = 'done' OR by_day < :today)
              UNION ALL
              SELECT 0 FROM meeting_decision d WHERE kind = 'help' AND by_day > :until
                 AND EXISTS (SELECT 1 FROM meeting_decision_update u WHERE u.decision_id = d.id AND u.by_day IS NOT NULL AND u.on_day BETWEEN :since AND :until))
            SELECT 'the district' AS of, coalesce(sum(kept), 0) || ' of ' || count(*) AS "is" FROM help`,
    },
  ],
};
