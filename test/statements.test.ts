import type { Receiver } from '@slack/bolt';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../src/db/tx.ts';
import { newId } from '../src/district/ref.ts';
import { personById } from '../src/district/roster.ts';
import { contextOn } from '../src/engine/context.ts';
import { features } from '../src/features/index.ts';
import { patternBlock } from '../src/features/walkthroughs/schema.ts';
import { askedBy } from '../src/kit/context.ts';
import type { Simulator } from '../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from './district.ts';
import { threeActions } from './features/actions/district.ts';
import { brokenAt, until as passTo, piece, withDigest } from './features/digest/district.ts';
import { insertDilt } from './features/dilt/district.ts';
import {
  addMeeting,
  addObstacle,
  makeFinal as keepFinal,
  obstaclePiece,
} from './features/highlight-meetings/at-work.ts';
import { addDates, ask, invite, makeFinal } from './features/highlight-meetings/before.ts';
import { pick as pickRoom, planJoint, write as writeRoom } from './features/joint-walkthroughs/district.ts';
import { insertWalked } from './features/joint-walkthroughs/walked.ts';
import { walked } from './features/learning-walks/district.ts';
import { beforeDilt, frozenMorning, until } from './features/packet/district.ts';
import { planned } from './features/plan/standing.ts';
import { at as atTime, typeDates } from './features/principal-meetings/district.ts';
import { insertDecision, insertMeeting, insertMeetingNote, schoolIdOf } from './features/principal-meetings/records.ts';
import { beginReport, openDrafting, openReport } from './features/quarterly-reports/drafting.ts';
import { decide, pressOn, startLincoln } from './features/school-plans/district.ts';
import { logVisit, raiseContradiction, withMet } from './features/site-visits/district.ts';
import { filesOf } from './handed-over.ts';
import { logWalkthrough, markWalkthrough } from './logging.ts';
import { importPlan } from './plan.ts';

/** Tables that grow with every year of use. A door that reads one from end to end is quick today and slow in ten years. */
const growing = [
  'walkthrough',
  'walkthrough_answer',
  'walkthrough_reply',
  'walkthrough_response',
  'walkthrough_change',
  'walkthrough_opening',
  'teacher_copy',
  'action_update',
  'action_asked',
  'obstacle',
  'obstacle_change',
  'evidence',
  'pattern_block',
  'outbox',
  'inbox',
  'slot',
  'errand',
  'asked',
  'ask_round',
  'ask_snoozed',
  'ask_handed',
  'roster_import',
  'plan_import',
  'plan_version',
  'plan_check',
  'plan_check_answer',
  'initiative',
  'benchmark',
  'action',
  'reading',
  'benchmark_decision',
  'state_measure',
  'dilt',
  'dilt_turn',
  'turn_entry',
  'turn_asked',
  'turn_confirmed',
  'turn_offer',
  'rotation_absence',
  'self_rating',
  'self_rating_fact',
  'packet',
  'packet_idea',
  'digest',
  'named_win',
  'through_line_break',
  'agenda',
  'segment',
  'commitment',
  'highlight_meeting',
  'highlight_invited',
  'highlight_request',
  'highlight_remark',
  'highlight_report',
  'correction',
  'correction_check',
  'highlight_agenda',
  'highlight_item',
  'highlight_note',
  'highlight_note_change',
  'principal_meeting',
  'principal_meeting_other',
  'meeting_topic',
  'prep_sheet',
  'meeting_note',
  'meeting_decision',
  'meeting_decision_update',
  'record_change',
  'school_plan',
  'school_plan_item',
  'school_plan_update',
  'school_plan_round',
  'school_plan_comment',
  'school_plan_member',
  'school_plan_import',
  'site_visit',
  'site_observation',
  'site_request',
  'quarterly_report',
  'quarterly_words',
  'quarterly_check',
  'quarterly_correction',
  'quarterly_step',
  'quarterly_look',
  'quarterly_version',
  'site_visit_import',

  'school_plan_sitting',
  'memo',
  'memo_version',
  'joint_walkthrough',
  'joint_room',
  'joint_answer',
  'joint_note',
  'learning_walk',
  'learning_walk_member',
  'learning_walk_total',
  'learning_walk_tally',
  'learning_walk_word',
  'learning_walk_said',

  'joint_memo',
  'joint_step',
  'joint_step_update',
];
const scansGrowing = new RegExp(`^SCAN (${growing.join('|')})\\b`);
/** An index of the few rows that are open: to read all of it is to read only those. */
const few = /INDEX (teacher_copy_owed|ask_handed_open)/;
/** The newest of an index that is in their order: the reading ends with the limit. */
const newest = /order by "\w+"\."number" desc limit \?$/;

/** Slack's requests in process. Tells when each was acknowledged: what a person waits for ends there. */
function telling(slack: Simulator, acknowledged: () => void): Receiver {
  return {
    init(app) {
      slack.connect(
        (body) =>
          new Promise((resolve, reject) => {
            const isEvent = body.type === 'event_callback';
            const ack = async (answer: unknown) => {
              if (isEvent) return;
              acknowledged();
              resolve(answer);
            };
            app.processEvent({ body, ack }).then(() => resolve(undefined), reject);
          }),
      );
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

/** A district whose statements can be counted door by door; `during` gives those that ran until Slack was answered. */
async function countedDistrict() {
  const answeredAt: number[] = [];
  const receiver = (slack: Simulator) => telling(slack, () => answeredAt.push(district.sql.length));
  const district: TestDistrict = await openDistrict({ receiver });
  async function during(act: () => Promise<unknown>): Promise<string[]> {
    await district.drain();
    answeredAt.length = 0;
    const from = district.sql.length;
    await act();
    return district.sql.slice(from, answeredAt[0]).map(inShort);
  }
  return { district, during };
}

/** `read person`, `write outbox`: a statement by what it does first. */
function inShort(sql: string): string {
  const [, table] = /(?:from|into|update) "(?!same_person")(\w+)"/i.exec(sql) ?? [];
  return `${/^\s*(select|with)/i.test(sql) ? 'read' : 'write'} ${table}`;
}

/** How SQLite goes about a statement, one line a step. */
function planOf({ db }: TestDistrict, sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/g), () => null);
  const steps = db.$client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return steps.map((step) => String(Object.entries(step ?? {}).find(([name]) => name === 'detail')?.[1]));
}

/** Where one of these statements reads a growing table from end to end. */
function scansIn(district: TestDistrict, ran: readonly string[]): { sql: string; step: string }[] {
  return [...new Set(ran)]
    .filter((sql) => !newest.test(sql))
    .flatMap((sql) => planOf(district, sql).map((step) => ({ sql, step })))
    .filter(({ step }) => !few.test(step) && scansGrowing.test(step));
}

const whoAsks = ['read person', 'read setting', 'read role_holding'];
/** Once more inside the transaction that writes: the right is asked where it counts. */
const askedAgain = ['read setting', 'read role_holding'];
const firstWindow = ['read walkthrough_draft', 'read look_for', 'read focus_look_for'];
const marked = { teacher: 'Ana Rivera', seen: ['Rigorous task', 'Clear objective', 'Student discourse'] };

/** A figure is there, so that everything about it is read. */
async function showPatterns({ db, as }: TestDistrict): Promise<void> {
  const figure = { code: 'L1', seen: 3, looked: 6, teachers: 5, through: '2026-11-30T05:00' };
  const when = { month: '2026-11', refreshedOn: '2026-11-30' } as const;
  db.insert(patternBlock)
    .values({ id: newId(), ...figure, ...when })
    .run();
  await as('Pat Okafor').command('/walkthrough patterns');
  await as('Sam Sato').command('/walkthrough patterns');
  await as('Sam Sato').press('One look-for by school');
  await as('Sam Sato').fill('Look-for', 'Rigorous task');
  await as('Sam Sato').submit();
}

test('a command opens its window after seven reads', async () => {
  const { district, during } = await countedDistrict();

  const ran = await during(() => district.as('Pat Okafor').command('/walkthrough'));

  expect(ran).toEqual([...whoAsks, 'read look_for_tool', ...firstWindow]);
});

test('the list of teachers is offered after nine reads, whatever was typed', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.command('/walkthrough');

  const ran = await during(() => principal.options('Teacher', 'riv lin'));

  expect(ran).toEqual([...whoAsks, ...firstWindow, 'read walkthrough', 'read walkthrough', 'read role_holding']);
});

/** Whether a digest asked for what somebody has just done. */
const followed = ['read setting', 'read change_cause', 'read digest'];

test('a choice is kept in two writes', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.command('/walkthrough');
  await principal.fill('Teacher', 'Ana Rivera');

  const ran = await during(() => principal.fill('Minutes', '10 minutes'));

  expect(ran).toEqual([
    ...whoAsks,
    ...askedAgain,
    'read inbox',
    'write inbox',
    ...firstWindow,
    'read role_holding',
    'read walkthrough_draft',
    'read walkthrough',
    'write walkthrough_draft',
  ]);
});

test('what was marked is checked and kept in two writes, and the second window drawn, however much was marked', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.command('/walkthrough');
  await principal.fill('Teacher', 'Ana Rivera');
  await principal.fill('Minutes', '10 minutes');
  await principal.fill('Seen', marked.seen);

  const ran = await during(() => principal.submit());

  const checked = ['read walkthrough_draft', 'read role_holding', 'read walkthrough', 'read calendar_day'];
  const drawn = ['read walkthrough_draft', 'read look_for', 'read role_holding', 'read walkthrough'];
  expect(ran).toEqual([
    ...whoAsks,
    ...askedAgain,
    'write inbox',
    ...firstWindow,
    'read role_holding',
    ...checked,
    'read walkthrough_draft',
    'read walkthrough',
    'write walkthrough_draft',
    ...followed,
    ...askedAgain,
    'read walkthrough',
    'read walkthrough_draft',
    ...drawn,
  ]);
});

test('a walkthrough is saved in seven writes after twelve reads, however many look-fors were marked', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await markWalkthrough(principal, marked);

  const ran = await during(() => principal.submit());

  expect(ran).toEqual([
    ...whoAsks,
    ...askedAgain,
    'read walkthrough',
    'read walkthrough_draft',
    'write inbox',
    'read walkthrough_draft',
    'read look_for',
    'read role_holding',
    'read walkthrough',
    'write walkthrough',
    'write walkthrough_answer',
    'write walkthrough_draft',
    'read person',
    'write teacher_copy',
    // Once for each open database: by whom keys are made.
    'read person',
    'write outbox',
    'write outbox',
    ...followed,
  ]);
});

test('a press is answered after one write, which keeps it from counting twice', async () => {
  const { district, during } = await countedDistrict();
  const principal = district.as('Pat Okafor');
  await principal.openHome();

  const ran = await during(() => principal.press('Log a walkthrough', 'home'));

  expect(ran).toEqual([
    ...whoAsks,
    ...askedAgain,
    'write inbox',
    'read look_for_tool',
    ...followed,
    ...askedAgain,
    ...firstWindow,
  ]);
});

test('an administrator’s Home takes as many reads, with or without walkthroughs on it', async () => {
  const { district, during } = await countedDistrict();
  const all = [
    ...whoAsks,
    'read person',
    ...askedAgain,
    // Slack accounts somebody has to say something about.
    'read account_question',
    'read held_change',
    // Whether this person leads the plan's work, and is asked about it.
    'read role_holding',
    // The same of schools without a principal.
    'read role_holding',
    // Of whose actions somebody asks whether they are still wanted.
    'read action_update',
    // Whose benchmarks are missing data, once to be asked and once for Home's own list.
    'read role_holding',
    'read benchmark',
    // Corrections that are to be looked at.
    'read correction',
    'read walkthrough_draft',
    'read teacher_copy',
    'read calendar_day',
    // Mondays only: whether this person is behind the month's pace.
    'read walkthrough_target',
    'read walkthrough',
    'read calendar_day',
    // Memos of joint walkthroughs that are to be written, and their steps whose day has come.
    'read joint_walkthrough',
    'read joint_step',
    // The next DILT, for each who may ask of it: who covers, what is ready, what was brought back, how the month is rated.
    'read dilt',
    'read dilt',
    'read dilt',
    'read commitment',
    // A principal’s rating is due before their meeting, and may open before everybody’s.
    'read principal_meeting',
    'read dilt',
    'read dilt',
    // The next highlight meetings: what is wanted for them.
    'read highlight_meeting',
    // What is open of highlight meetings.
    'read highlight_note',
    'read school_plan',
    // Decisions of principal meetings whose day has come, and memos that are not written.
    'read meeting_decision',
    'read principal_meeting',
    // What a site visit contradicts and nobody has answered, and what is wanted for visits to come.
    'read site_observation',
    'read site_visit',
    // Quarterly reports at work: what the superintendent reports in them, their fact-check, and the next steps that are due.
    'read quarterly_report',
    'read quarterly_report',
    'read quarterly_step',
    // Where the through-line is broken and nobody has said a line.
    'read through_line_break',
    // Whether anything was handed to them, as plan manager.
    'read role_holding',
    // What they answer for in the plan.
    // What was changed of actions today.
    'read action_update',
    'read action_part',
    'read role_holding',
    'read benchmark',
    'read walkthrough_draft',
    'read walkthrough_target',
    'read walkthrough',
    'read calendar_day',
    'read walkthrough',
    'read walkthrough',
    'read role_holding',
    'read walkthrough',
    'read walkthrough',
    'read pattern_block',
    // Joint walkthroughs of today and to come.
    'read joint_walkthrough',
    'read dilt',
    'read principal_meeting',
    'read dilt',
    'read highlight_invited',
    // How one’s own school’s plan goes.
    'read school_plan',
    // Their next principal meeting.
    'read principal_meeting',
    // What a site visit contradicted of theirs, beside what they answered.
    'read site_observation',
    'read person_hours',
    'read person',
    'read school',
  ];

  const empty = await during(() => district.as('Pat Okafor').openHome());
  await logWalkthrough(district.as('Pat Okafor'), marked);
  const filled = await during(() => district.as('Pat Okafor').openHome());

  expect(empty).toEqual(all);
  expect(filled).toEqual(all);
});

test('the lists of one’s own and of what is owed take four and five reads', async () => {
  const { district, during } = await countedDistrict();
  await logWalkthrough(district.as('Pat Okafor'), marked);

  const mine = await during(() => district.as('Pat Okafor').command('/walkthrough mine'));
  const owed = await during(() => district.as('Pat Okafor').command('/walkthrough owed'));

  expect(mine).toEqual([...whoAsks, 'read walkthrough']);
  expect(owed).toEqual([...whoAsks, 'read walkthrough_draft', 'read teacher_copy']);
});

/** A DILT is written, posted, run and brought back from, and read in a packet. */
async function runADilt(district: TestDistrict): Promise<void> {
  const diltId = insertDilt(district, { day: '2026-11-23', facilitator: 'Dina Director' });
  const dina = district.as('Dina Director');
  await dina.command('/dilt agenda');
  await dina.fill('Segments', '45 | Rigor | Pat\n30 | Talk | Paula');
  await dina.submit();
  await dina.submit();
  for (const line of ['agenda', 'ready', 'day', 'commitments']) await dina.command(`/dilt ${line}`);
  const pat = district.as('Pat Okafor');
  await pat.command('/dilt commitments');
  await pat.press('Add for Lincoln…');
  await pat.fill('What was taught?', 'Rigor');
  await pat.fill('What will your school do with it?', 'One task a week.');
  await pat.submit();
  await pat.command('/dilt commitments');
  await pat.press('Brought back…');
  await pat.fill('Where?', 'Faculty meeting');
  await pat.submit();
  const c = contextOn(district.db, district.clock, features);
  c.occasions.gather('packet', c, { diltId, since: '2026-11-01', until: '2026-11-23' });
}

test('a DILT is written, run and brought back from without reading a growing table from end to end', async () => {
  const { district } = await countedDistrict();
  const from = district.sql.length;

  await runADilt(district);
  await district.as('Pat Okafor').openHome();
  await district.drain();

  const ran = [...new Set(district.sql.slice(from))].filter((sql) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(sql),
  );
  expect(scansIn(district, ran)).toEqual([]);
});

test('a highlight meeting is prepared, and its report made final and printed, without reading any year before', async () => {
  const { district } = await countedDistrict();
  const from = district.sql.length;

  await addDates(district, ['2026-11-30', '2026-12-29']);
  await invite(district, 'Dina Director');
  await ask(district, 'Attendance | Dina Director');
  await district.as('Dina Director').press('Will bring it');
  await district.pass(24 * 3_600_000);
  await makeFinal(district);
  await district.as('Mona Monitor').close({ all: true });
  await district.as('Mona Monitor').press('Send me the PDF');
  for (const name of ['Mona Monitor', 'Max Manager', 'Dina Director']) await district.as(name).openHome();
  await district.drain();

  const ran = [...new Set(district.sql.slice(from))].filter((sql) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(sql),
  );
  expect(scansIn(district, ran)).toEqual([]);
});

/** A school's plan is begun, written, said how it goes, commented on, printed, sent out and taken in again. */
async function keepASchoolPlan(district: TestDistrict): Promise<void> {
  const [pat, ana] = [district.as('Pat Okafor'), district.as('Ana Rivera')];
  await startLincoln(district, ['Bring two tasks a month', 'Open the library']);
  await pressOn(pat, 'S1', 'In progress');
  await pressOn(pat, 'S1', 'Undo');
  await pressOn(pat, 'S1', 'Complete…');
  await pat.submit();
  await pressOn(pat, 'S1', 'Note…');
  await pat.fill('Your note', 'Both teams.');
  await pat.submit();
  await pressOn(pat, 'S2', 'Drop…');
  await pat.fill('Why?', 'No money.');
  await pat.submit();
  await pat.press('Leadership team…');
  await pat.fill('Who writes the plan with you? (at most 12)', ['Ana Rivera · teacher']);
  await pat.submit();
  await ana.command('/sip');
  await ana.press('Comment…');
  await ana.fill('Your comment', 'Good.');
  await ana.submit();
  await pat.command('/sip');
  await pat.press('Read');
  await pat.close({ all: true });
  await pat.press('Send me the workbook');
  await pat.close({ all: true });
  await district.drain();
  const [file] = await filesOf(district, 'Pat Okafor');
  await pat.command('/sip');
  await pat.press('Import a workbook…');
  const bytes = file?.bytes ?? Buffer.from('');
  await pat.upload('Workbook (.xlsx, at most 5 MB)', { name: 'sip.xlsx', bytes, mimetype: '' });
  await pat.submit();
  decide(district, 'Lincoln', 'approved');
  await pat.command('/sip');
  await pat.press('Send me the PDF');
}

test('a school’s plan is written, followed, printed and imported without reading any year before', async () => {
  const { district } = await countedDistrict();
  importPlan(district);
  const from = district.sql.length;

  await keepASchoolPlan(district);
  for (const name of ['Pat Okafor', 'Al Vice', 'Ana Rivera', 'Sam Sato']) await district.as(name).openHome();
  await district.drain();

  const ran = [...new Set(district.sql.slice(from))].filter((sql) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(sql),
  );
  expect(scansIn(district, ran)).toEqual([]);
});

/** A correction is decided and looked at; a highlight meeting is worked in, closed, and told of in the next report. */
async function meetAndCorrect(district: TestDistrict): Promise<void> {
  const meetingId = addMeeting(district, '2026-11-23');
  const obstacle = addObstacle(district, 'No substitutes.');
  keepFinal(district, meetingId, { more: [obstaclePiece(obstacle, 'No substitutes.')] });
  const max = district.as('Max Manager');
  for (const line of ['/highlight agenda', '/highlight notes', '/throughline corrections']) await max.command(line);
  await max.press('Record a correction…');
  await max.fill('What was seen?', 'Rigor stands at 48%.');
  await max.fill('What is decided?', 'Coaches plan weekly.');
  await max.fill('Expected result', '60% in January');
  await max.submit();
  await max.close({ all: true });
  await max.command('/highlight agenda');
  await max.press('Write down…');
  await max.fill('In words', 'We hire two.');
  await max.submit();
  const c = contextOn(district.db, district.clock, features);
  c.occasions.gather('highlight', c, { meetingId, since: '2026-11-01', until: '2026-11-23' });
  const authorId = district.idOf('Mona Monitor');
  const period = { reportId: null, authorId, onBehalf: false, since: '2026-09-01', until: '2026-11-20' } as const;
  c.occasions.gather('quarterlyReport', c, period);
  c.occasions.breaks();
  await max.command('/highlight agenda');
  await max.press('Close the meeting');
  await max.command('/throughline corrections');
}

test('a highlight meeting is worked in, and a correction decided, without reading a growing table from end to end', async () => {
  const { district } = await countedDistrict();
  importPlan(district);
  const from = district.sql.length;

  await meetAndCorrect(district);
  for (const name of ['Max Manager', 'Dina Director']) await district.as(name).openHome();
  district.clock.moveTo(Temporal.Instant.from('2026-12-22T19:31:00Z'));
  await district.drain();

  const ran = [...new Set(district.sql.slice(from))].filter((sql) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(sql),
  );
  expect(scansIn(district, ran)).toEqual([]);
});

/** An action goes on, is blocked, is asked about and shown; what blocks it is looked at. */
async function sayHowActionsGo(district: TestDistrict): Promise<void> {
  const pat = district.as('Pat Okafor');
  for (const line of ['1.1.A2 moving', '1.1.A2 blocked no room', '1.1.A2']) await pat.command(`/action ${line}`);
  await pat.command('/action');
  await pat.press('In progress');
  await district.as('Max Manager').command('/throughline obstacles');
  await district.as('Max Manager').command('/action all');
  for (const name of ['Pat Okafor', 'Max Manager']) await district.as(name).openHome();
}

test('a principal meeting is planned, prepared, frozen and worked in without reading any year before', async () => {
  const { district } = await countedDistrict();
  const from = district.sql.length;
  await typeDates(district, 'Dec 9 9:00 | Lincoln | Ada, Sam\nJan 13 9:00 | Lincoln | Ada');
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await pat.openHome();
  await pat.command('/sip meeting');
  await pat.press('I want to talk about…');
  await pat.fill('What do you want to talk about?', 'A second coach');
  await pat.submit();
  await atTime(district, '2026-12-08', '15:00');
  await atTime(district, '2026-12-09', '09:10');
  await pat.press('Decision…');
  await pat.fill('What was decided?', 'Two rooms a week');
  await pat.submit();
  await ada.openHome();
  await ada.command('/sip meeting');
  await ada.press('Open');
  await ada.press('Prep sheet');
  await ada.press('Plan a month…');
  await ada.close({ all: true });
  await atTime(district, '2027-01-12', '15:00');

  const ran = [...new Set(district.sql.slice(from))].filter((sql) => /\b(principal_|meeting_|prep_sheet)/.test(sql));
  expect(scansIn(district, ran)).toEqual([]);
});

test('two plan, walk, write together and blind, and talk it over without reading a growing table from end to end', async () => {
  const { district } = await countedDistrict();
  const from = district.sql.length;
  await planJoint(district);
  await pickRoom(district, 'Pat Okafor', 'Bo Nguyễn', 'alone');
  for (const name of ['Ada Assistant', 'Pat Okafor']) {
    await writeRoom(district, name, 'Ana Rivera', { seen: ['Rigorous task'], note: name });
    await writeRoom(district, name, 'Bo Nguyễn', { seen: ['Rigorous task'], note: name });
    await pickRoom(district, name, 'Bo Nguyễn', 'read');
    await district.as(name).close({ all: true });
    await district.as(name).openHome();
    await district.as(name).command('/walkthrough joint');
  }
  await district
    .as('Pat Okafor')
    .press('Add a room…')
    .catch(() => undefined);
  const ada = district.as('Ada Assistant');
  await ada.press('Talk it over…');
  await ada.submit();
  expect(await ada.submit()).toEqual({ kind: 'closed' });
  await atTime(district, '2026-11-23', '14:30');
  await atTime(district, '2026-11-23', '18:00');
  await atTime(district, '2026-11-24', '06:00');

  const ran = [...new Set(district.sql.slice(from))].filter((sql) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(sql),
  );
  expect(ran.some((sql) => sql.includes('joint_answer'))).toBe(true);
  // The test itself looks which rooms there are.
  const byTheApp = ran.filter((sql) => !/from "joint_room" order by/.test(sql));
  expect(scansIn(district, byTheApp)).toEqual([]);
});

test('a site visit is logged, told, raised, shared and answered without reading any year before', async () => {
  const district = await withMet();
  const from = district.sql.length;
  const [mona, sam, dina] = [district.as('Mona Monitor'), district.as('Sam Sato'), district.as('Dina Director')];
  await logVisit(district, 'Mona Monitor', { day: '2026-12-01', attended: [] });
  await mona.press('Ask for people or things…');
  await mona.fill('Who or what do you want to see? One a line', 'A room | Dina Director');
  await mona.submit();
  await district.drain();
  await dina.press('Yes…');
  await dina.submit();
  await logVisit(district, 'Mona Monitor', { spoke: '4 teachers' });
  await raiseContradiction(district, 'Mona Monitor', 'Tasks were copied.');
  await dina.press('Answer…');
  await dina.fill('Your answer', 'There was a substitute.');
  await dina.submit();
  await mona.press('Say what we learned…');
  await mona.fill('What did we learn?', 'Teachers know the tasks.');
  await mona.submit();
  await mona.press('Send to 3 people');
  await mona.press('Share the visit');
  await district.drain();
  for (const name of ['Sam Sato', 'Mona Monitor', 'Max Manager', 'Dina Director']) await district.as(name).openHome();
  for (const line of ['/throughline site-visit', '/benchmark 1.1.B1']) await sam.command(line);
  await passTo(district, '2026-11-24T15:00:00Z');

  const ran = [...new Set(district.sql.slice(from))].filter((sql) => /"site_/.test(sql));
  expect(ran.length).toBeGreaterThan(20);
  expect(scansIn(district, ran)).toEqual([]);
});

test('a quarterly report is begun, gathered and written without reading any year before', async () => {
  const { district } = await openDrafting();
  const from = district.sql.length;
  const [mona, sam] = [district.as('Mona Monitor'), district.as('Sam Sato')];
  await beginReport(district, 'Mona Monitor');
  await openReport(district, 'Mona Monitor');
  await mona.press('Open 1…');
  await mona.press('What it rests on');
  await mona.close();
  await mona.press('Start from the drafted words');
  await mona.submit();
  await sam.openHome();
  await sam.command('/throughline report');
  await sam.press('Write…');
  await sam.fill('Successes', 'Two schools share a coach.');
  await sam.submit();
  await openReport(district, 'Mona Monitor');
  await mona.press('Gather again');
  await district.drain();
  for (const name of ['Sam Sato', 'Mona Monitor', 'Max Manager', 'Dina Director']) await district.as(name).openHome();
  await passTo(district, '2026-11-24T15:00:00Z');

  const ran = [...new Set(district.sql.slice(from))].filter((sql) => /"quarterly_/.test(sql));
  expect(ran.length).toBeGreaterThan(10);
  expect(scansIn(district, ran)).toEqual([]);
});

test('a memo is written and answered, a decision settled and a post handed over, without reading a growing table from end to end', async () => {
  const { district } = await countedDistrict();
  const meeting = insertMeeting(district, { day: '2026-11-20' });
  insertMeetingNote(district, { meeting, words: 'Attendance is up.' });
  insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2026-11-23' });
  district.sql.length = 0;
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await ada.command('/sip memos');
  await ada.press('Write memo…');
  await ada.submit();
  await ada.submit();
  await district.drain();
  await pat.press('I’ve read it');
  await pat.press('Respond…');
  await pat.fill('Your response', 'Thank you.');
  await pat.submit();
  await district.drain();
  for (const line of ['memos', 'decisions']) await pat.command(`/sip ${line}`);
  await pat.press('Done');
  await ada.command('/sip decisions');
  await passTo(district, '2026-11-30T14:00:00Z');

  const ran = [...new Set(district.sql)].filter((sql) => /^\s*(select|insert|update|delete|with)\b/i.test(sql));
  expect(ran.some((sql) => sql.includes('meeting_decision_update'))).toBe(true);
  expect(scansIn(district, ran)).toEqual([]);
});

test('a learning walk is planned, walked, talked over and given to its school without reading any year before', async () => {
  const { district } = await countedDistrict();
  const diltId = insertDilt(district, { day: '2026-12-09', facilitator: 'Dina Director' });
  district.sql.length = 0;
  await walked(district, 5, { counted: ['Rigorous task'] });
  const pat = district.as('Pat Okafor');
  for (const line of ['learning-walk', 'learning-walk trends']) await pat.command(`/throughline ${line}`);
  await district.as('Bo Nguyễn').command('/throughline learning-walk');
  await district.as('Bo Nguyễn').press('Open');
  const c = contextOn(district.db, district.clock, features);
  c.occasions.gather('packet', c, { diltId, since: '2026-11-01', until: '2026-11-23' });

  const ran = [...new Set(district.sql)].filter((sql) => /\blearning_walk/.test(sql));
  expect(ran.length).toBeGreaterThan(10);
  expect(scansIn(district, ran)).toEqual([]);
});

test('a joint walkthrough’s memo is written and answered, its step settled, and agreement published, without reading any year before', async () => {
  const { district } = await countedDistrict();
  const given = { L1: 'seen' } as const;
  insertWalked(district, { rooms: [{ teacher: 'Ana Rivera', marks: given, blind: [given, given] }] });
  district.sql.length = 0;
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await pat.command('/walkthrough memos');
  await pat.press('Write memo…');
  await pat.fill('Step 1', 'Plan two questions.');
  await pat.fill('Step 1: by when?', '2026-11-30');
  await pat.submit();
  await district.drain();
  await ada.press('Answer…');
  await ada.fill('Your answer', 'Thank you.');
  await ada.submit();
  await district.drain();
  await ada.press('Accept');
  for (const name of ['Ada Assistant', 'Pat Okafor'])
    for (const line of ['memos', 'calibration']) await district.as(name).command(`/walkthrough ${line}`);
  await passTo(district, '2026-11-30T20:00:00Z');
  await pat.press('Done');
  const c = contextOn(district.db, district.clock, features);
  const whose = { meetingId: 'none', schoolId: schoolIdOf(district, 'Lincoln'), personId: district.idOf('Pat Okafor') };
  c.occasions.gather('prepSheet', c, { ...whose, since: '2026-11-01', until: '2026-11-30' });

  const ran = [...new Set(district.sql)].filter((sql) => /^\s*(select|insert|update|delete|with)\b/i.test(sql));
  expect(ran.some((sql) => sql.includes('joint_step_update'))).toBe(true);
  expect(ran.some((sql) => sql.includes('json_each'))).toBe(true);
  expect(scansIn(district, ran)).toEqual([]);
});

test('no door, no message and no Home reads a table that grows with the years from end to end', async () => {
  const { district } = await countedDistrict();
  // An import looks for what was ended before, and may: it is no door anybody waits at.
  importPlan(district, threeActions);
  district.sql.length = 0;
  await district.as('Ana Rivera').openHome();
  await logWalkthrough(district.as('Pat Okafor'), marked);
  await sayHowActionsGo(district);
  const paula = district.as('Paula Webster');
  await logWalkthrough(paula, { teacher: 'Cy Paper' });
  for (const line of ['owed', 'mine']) await paula.command(`/walkthrough ${line}`);
  await paula.press('Open');
  await paula.press('Correct', 'window');
  await paula.close({ all: true });
  district.clock.moveTo(district.clock.now().add({ hours: 5 }));
  await district.drain();
  await district.as('Ana Rivera').press('Reply to your visitor');
  await district.as('Ana Rivera').close({ all: true });
  for (const name of ['Pat Okafor', 'Ana Rivera', 'Max Manager', 'Sam Sato']) await district.as(name).openHome();
  await district.as('Pat Okafor').press('Log a walkthrough', 'home');
  await district.drain();
  for (const monday of ['2026-11-30', '2026-12-07']) {
    district.clock.moveTo(Temporal.Instant.from(`${monday}T12:00:00Z`));
    await district.settle();
    await district.drain();
  }
  await showPatterns(district);
  await paula.command('/throughline history');

  const ran = [...new Set(district.sql)].filter((sql) => /^\s*(select|insert|update|delete|with)\b/i.test(sql));
  const scans = scansIn(district, ran);

  expect(ran.length).toBeGreaterThan(20);
  expect(scans).toEqual([]);
});

test('the plan’s screens read what goes on, and no year before: neither ended rows nor versions from end to end', async () => {
  const district = await planned();
  const before = district.sql.length;
  const manager = district.as('Max Manager');
  for (const line of ['plan', 'plan 1.1', 'plan 1.1.B1', 'plan 9', 'plan versions', 'trace 1.1'])
    await manager.command(`/throughline ${line}`);
  await manager.press('Open version 1');
  await manager.press('Approve…');
  await manager.fill('What the letter said', 'Approved.');
  await manager.fill('The letter: a link', 'https://millcity.example/letter.pdf');
  await manager.submit();
  await manager.press('Five criteria…');
  await manager.close({ all: true });
  await manager.openHome();
  await district.drain();

  // What answers how the plan stands is a test’s own, and reads all of it.
  const ran = [...new Set(district.sql.slice(before))].filter((sql) =>
    /^\s*(select|insert|update|delete|with)\b/i.test(sql),
  );
  const scans = scansIn(
    district,
    ran.filter((sql) => !/from "(strategic_objective|initiative|benchmark|action)" order by/i.test(sql)),
  );

  expect(ran.length).toBeGreaterThan(20);
  expect(scans).toEqual([]);
});

test('a packet is frozen, read, printed and answered without reading any year before', async () => {
  const district = await beforeDilt({ settings: { diltChannel: '' } });
  importPlan(district, threeActions);
  const before = district.sql.length;

  await until(district, frozenMorning);
  const dina = district.as('Dina Director');
  await dina.command('/dilt packet');
  await dina.press('Send me the PDF');
  await dina.press('I have an idea');
  await dina.fill('Your idea', 'Begin with one student.');
  await dina.submit();
  await district.drain();

  const ran = [...new Set(district.sql.slice(before))].filter((sql) =>
    /packet|from "(reading|action_part)"/i.test(sql),
  );
  // Of the plan all that goes on is told.
  const ofThePlan = /from "(strategic_objective|initiative|benchmark|action|action_part)"/i;
  expect(ran.length).toBeGreaterThan(5);
  expect(
    scansIn(
      district,
      ran.filter((sql) => !ofThePlan.test(sql)),
    ),
  ).toEqual([]);
});

test('a digest is sent, decided, read again and answered without reading any year before', async () => {
  const district = await withDigest();
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];
  const button = { action: 'teller/decide', label: 'Decide', value: 'a' };
  district.says.pieces = [piece('decisions', 'This waits.', { button }), piece('wins', 'Well done.')];
  const before = district.sql.length;

  await passTo(district, '2026-11-23T12:00:30Z');
  await district.as('Pat Okafor').command('/digest subscribe');
  const sam = district.as('Sam Sato');
  await sam.press('Say it in the channel');
  await sam.press('Decide');
  for (const line of ['/digest', '/digest last']) await sam.command(line);
  await passTo(district, '2026-11-23T17:00:30Z');

  const ran = [...new Set(district.sql.slice(before))].filter((sql) =>
    /digest|named_win|through_line_break|"asked"|"slot"|"outbox"/i.test(sql),
  );
  expect(ran.length).toBeGreaterThan(15);
  expect(scansIn(district, ran)).toEqual([]);
});

/** Everybody’s digest, the report for a highlight meeting and the breaks are gathered, as on a Monday. */
function gather(district: TestDistrict): void {
  inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    const span = { since: '2026-11-23', until: '2026-12-13' } as const;
    for (const name of ['Sam Sato', 'Max Manager', 'Pat Okafor']) {
      const person = personById(tx, district.idOf(name));
      if (person) c.occasions.gather('digest', askedBy(c, person), span);
    }
    c.occasions.gather('highlight', c, { meetingId: 'none', ...span });
    c.occasions.breaks();
  });
}

test('digests, highlight reports and breaks read what their days need, and no table from end to end', async () => {
  const { district } = await countedDistrict();
  importPlan(district, threeActions);
  await sayHowActionsGo(district);
  await logWalkthrough(district.as('Pat Okafor'), marked);
  await runADilt(district);
  await district.drain();
  district.clock.moveTo(Temporal.Instant.from('2026-12-14T12:00:00Z'));
  const from = district.sql.length;

  gather(district);

  const ran = [...new Set(district.sql.slice(from))].filter((sql) => /^\s*(select|with)\b/i.test(sql));
  // Of the plan all that goes on is told.
  const ofThePlan = /^SCAN (strategic_objective|initiative|benchmark|action|action_part)\b/;
  expect(ran.length).toBeGreaterThan(40);
  expect(scansIn(district, ran).filter(({ step }) => !ofThePlan.test(step))).toEqual([]);
});
