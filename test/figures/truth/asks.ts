import { type Routine, schoolDays } from './figure.ts';

/**
 * What was asked for the first time in the last twenty school days, each thing once: where nobody hands on or calls off any of it. The
 * question about a school’s late items is lifted by the month’s sitting, which asks about all of them; that about memos by newer ones,
 * while some are still owed.
 */
const asked = `
  WITH RECURSIVE ${schoolDays},
  looked_back AS (SELECT min(day) AS day FROM (SELECT day FROM school_day WHERE day <= :today ORDER BY day DESC LIMIT 20)),
  thing AS (
    SELECT person_id, item, min(day) AS first, max(gone_on) AS gone,
           (SELECT count(*) FROM school_day WHERE day > min(a.day) AND day <= :today) AS days,
           (item LIKE 'school-plans/late-%' OR item LIKE 'memos/owed-%' AND EXISTS (
               SELECT 1 FROM principal_meeting p LEFT JOIN memo m ON m.meeting_id = p.id
                WHERE p.day = substr(item, 12, 10) AND p.lead_id = a.person_id AND m.id IS NULL))
             AND max(gone_on) IS NOT NULL AND (SELECT count(*) FROM school_day WHERE day > min(a.day) AND day <= max(a.gone_on)) <= 3 AS lifted
      FROM asked a GROUP BY person_id, item HAVING min(day) >= (SELECT day FROM looked_back))`;

export const asks: Routine = {
  heading: 'What is asked of people',
  figures: [
    {
      name: 'people asked',
      words: 'N people were asked',
      sql: `${asked} SELECT 'the district' AS of, count(DISTINCT person_id) AS "is" FROM asked WHERE day >= (SELECT day FROM looked_back)`,
    },
    {
      name: 'things asked',
      words: 'Did N of the M things asked',
      sql: `${asked} SELECT 'the district' AS of, count(*) AS "is" FROM thing WHERE NOT lifted AND (days > 3 OR (gone IS NOT NULL AND item NOT LIKE 'asks/handed%'))`,
    },
    {
      name: 'things done',
      words: 'N: those of them that this person did within three school days',
      sql: `${asked} SELECT 'the district' AS of, count(*) AS "is" FROM thing t
             WHERE (item LIKE 'self-ratings/rate %' AND (SELECT count(DISTINCT code) FROM self_rating r
                     WHERE r.person_id = t.person_id AND instr(item, r.dilt_id) AND NOT r.late AND r.on_day >= t.first) = 4)
                OR (item LIKE 'benchmarks/read-%' AND EXISTS (SELECT 1 FROM reading r
                     WHERE instr(item, r.benchmark_id) AND r.by_id = t.person_id AND r.on_day BETWEEN t.first AND coalesce(t.gone, '9999')))
                OR (item LIKE 'digest/answer-break %' AND EXISTS (SELECT 1 FROM through_line_break b
                     WHERE instr(item, b.id) AND b.answered_by_id = t.person_id))
                OR (item LIKE 'corrections/did-it-work-%' AND EXISTS (SELECT 1 FROM correction_check k
                     WHERE instr(item, k.correction_id) AND k.by_id = t.person_id AND k.on_day >= t.first))
                OR (item LIKE 'highlights/note-by-%' AND EXISTS (SELECT 1 FROM highlight_note_change h
                     WHERE instr(item, h.note_id) AND h.by_id = t.person_id AND h.on_day >= t.first))
                OR (item LIKE 'highlights/wanted %' AND EXISTS (SELECT 1 FROM highlight_request q
                     WHERE instr(item, q.id) AND q.answered_by_id = t.person_id))
                OR (item LIKE 'school-plans/submit %' AND EXISTS (SELECT 1 FROM school_plan_round r
                     WHERE instr(item, r.plan_id) AND r.kind = 'submitted' AND r.by_id = t.person_id AND r.on_day >= t.first))
                OR (item LIKE 'school-plans/sitting-%' AND EXISTS (SELECT 1 FROM school_plan_sitting s JOIN school_plan p USING (school_id)
                     WHERE instr(item, p.id) AND instr(item, s.month) AND s.by_id = t.person_id))
                OR (item LIKE 'memos/write %' AND EXISTS (SELECT 1 FROM memo m
                     WHERE instr(item, m.meeting_id) AND m.by_id = t.person_id AND m.sent_on >= t.first))
                OR (item LIKE 'memos/owed-%' AND EXISTS (SELECT 1 FROM memo m JOIN principal_meeting p ON p.id = m.meeting_id
                     WHERE p.day <= substr(item, 12, 10) AND m.by_id = t.person_id AND m.sent_on >= t.first)
                   AND NOT EXISTS (SELECT 1 FROM principal_meeting p LEFT JOIN memo m ON m.meeting_id = p.id
                     WHERE p.day = substr(item, 12, 10) AND p.lead_id = t.person_id
                       AND p.cancelled_on IS NULL AND p.state <> 'notHeld' AND m.id IS NULL))
                OR (item LIKE 'meeting-decisions/by-%' AND EXISTS (SELECT 1 FROM meeting_decision_update u
                     WHERE instr(item, u.decision_id) AND u.by_id = t.person_id AND u.on_day >= t.first))
                OR (item LIKE 'joint-memos/write %' AND EXISTS (SELECT 1 FROM joint_memo m
                     WHERE instr(item, m.joint_id) AND m.author_id = t.person_id AND m.sent_on >= t.first))
                OR (item LIKE 'joint-steps/by-%' AND EXISTS (SELECT 1 FROM joint_step_update u
                     WHERE instr(item, u.step_id) AND u.by_id = t.person_id AND u.on_day >= t.first))
                OR (item LIKE 'site-visits/contradicted %' AND EXISTS (SELECT 1 FROM site_observation o
                     WHERE instr(item, o.id) AND o.answered_by_id = t.person_id AND o.answered_on >= t.first))
                OR (item LIKE 'site-visits/requested %' AND EXISTS (SELECT 1 FROM site_request q
                     WHERE instr(item, q.id) AND q.answered_by_id = t.person_id AND q.answered_on >= t.first))
                OR (item LIKE 'walkthroughs/pace-%' AND EXISTS (SELECT 1 FROM walkthrough w
                     WHERE (w.observer_id = t.person_id OR w.second_observer_id = t.person_id) AND substr(w.logged_at, 1, 10) = t.first))`,
    },
  ],
};
