import type { Db } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { personId, schoolId, size, toolId } from './cast.ts';

/**
 * Years of ordinary use, oldest first: walkthroughs with five answers each, their copies gone, their messages long since shown and emptied,
 * thirty days of the inbox, a slot and an errand a night.
 */
export function addHistory(db: Db, years: number): void {
  const visits = years * size.walkthroughsAYear;
  inTx(db, (tx) => {
    const write = (sql: string) => tx.$client.prepare(sql).run();
    write(walkthroughs(visits));
    write(answers);
    write(copies);
    write(messages('teacher'));
    write(messages('observer'));
    write(inboxKeys);
    write(slots(years * 365));
    return write(errands(years * 365));
  });
}

const count = (n: number) => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${n - 1})`;

/** SQL for an id of `district.ts`, its number given by an expression. */
const idOf = (id: (n: number) => string, n: string) => `'${id(0).slice(0, -9)}' || printf('%09d', ${n})`;
const dayBack = (days: string) => `date('now', '-' || (${days}) || ' days')`;

function walkthroughs(visits: number): string {
  const observer = `i % ${size.administrators}`;
  const teacher = `(${size.administrators} + i * 7 % ${size.teachers})`;
  return `${count(visits)} INSERT INTO walkthrough (id, observer_id, teacher_id, school_id, day, tool_id, began, minutes, comment,
      logged_at)
    SELECT printf('01000000-%04x-7000-8000-%012x', i / 65536, i), ${idOf(personId, observer)}, ${idOf(personId, teacher)},
      ${idOf(schoolId, `i % ${size.schools}`)}, ${dayBack(`1 + (${visits} - i) * 365 / ${size.walkthroughsAYear}`)}, '${toolId}',
      printf('%02d:%02d', 8 + i % 6, i * 5 % 60), 5 + 5 * (i % 4), 'Strong questions today; students explained their thinking to each other.', ${dayBack('1')} || 'T15:00:00Z' FROM n`;
}

const answers = `INSERT INTO walkthrough_answer (walkthrough_id, look_for_id, answer, comment)
  SELECT walkthrough.id, look_for.id, iif(look_for.position < 3, 'seen', 'notSeen'), iif(look_for.position < 2, 'Two groups asked why.', '')
  FROM walkthrough JOIN look_for ON look_for.position < 5 AND look_for.tool_id = '${toolId}'`;

/** A copy in ten went on paper; all have gone, a few of them late. */
const copies = `INSERT INTO teacher_copy (walkthrough_id, how, went_at, went_on)
  SELECT id, iif(rowid % 10 = 0, 'paper', 'slack'), logged_at, iif(rowid % 25 = 0, date(day, '+1 day'), day) FROM walkthrough`;

const messages = (
  reader: 'teacher' | 'observer',
) => `INSERT INTO outbox (name, key, person_id, about, can, wanted_hash, slack_channel,
    slack_ts, shown_hash, shown_at, state, created_at, wanted_at)
  SELECT 'walkthrough/' || id || '/${reader}', id || '/${reader}', ${reader}_id, 'walkthrough/' || id, 'walkthroughs.read',
    'h', 'D' || ${reader}_id, '1700000000.' || printf('%06d', rowid), 'h', logged_at, 'shown', logged_at, logged_at
  FROM walkthrough`;

const inboxKeys = `INSERT INTO inbox (key, at, answers_hash)
  SELECT 'view:' || id, logged_at, 'h' FROM walkthrough WHERE day > ${dayBack('30')}`;

const slots = (nights: number) => `${count(nights)} INSERT INTO slot (schedule, day, due_at, state)
  SELECT 'nightly upkeep', ${dayBack('i + 2')}, ${dayBack('i + 2')} || 'T08:15:00Z', 'ran' FROM n`;

const errands = (nights: number) => `${count(nights)} INSERT INTO errand (id, name, request, state)
  SELECT printf('02000000-0000-7000-8000-%012x', i), 'upkeep/backed-up', '{"kind":"backUp"}', 'done' FROM n`;
