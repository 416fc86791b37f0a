import { expect, test } from 'vitest';
import { personById, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { readable } from '../../src/features/walkthroughs/reading/store.ts';
import {
  teacherCopy,
  walkthrough,
  walkthroughAnswer,
  walkthroughChange,
  walkthroughDraft,
  walkthroughReply,
} from '../../src/features/walkthroughs/schema.ts';
import { loggedIn } from '../../src/features/walkthroughs/targets/counts.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

const said = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((message) => visibleText(message.blocks));
const rows = ({ db }: TestDistrict) => db.select().from(walkthrough).all();
const changes = ({ db }: TestDistrict) =>
  db
    .select()
    .from(walkthroughChange)
    .all()
    .map((row) => ({ ...row, before: JSON.parse(row.before) }));
const copies = ({ db }: TestDistrict) => db.select().from(teacherCopy).all();

/** A walkthrough of today with its copy at the teacher. */
async function logged(before: readonly string[] = []) {
  const district = await openDistrict();
  for (const teacher of before) await logWalkthrough(district.as('Pat Okafor'), { teacher });
  await logWalkthrough(district.as('Pat Okafor'), {
    teacher: 'Ana Rivera',
    seen: ['Rigorous task'],
    comments: { 'Seen: Rigorous task': 'Two groups asked why.' },
    note: 'Strong questions.',
  });
  await district.drain();
  return district;
}

/** The same with a slip, by a principal whose teacher has no Slack. */
async function onPaper() {
  const district = await openDistrict();
  await logWalkthrough(district.as('Paula Webster'), { teacher: 'Cy Paper', note: 'Clear start.' });
  await district.settle();
  return district;
}

async function pressInMine(district: TestDistrict, name: string, button: string) {
  const person = district.as(name);
  await person.command('/walkthrough mine');
  await person.press('Open');
  return person.press(button, 'window');
}

/** Corrects the marks and the comment, to the window's end. */
async function corrects(district: TestDistrict, reason = 'I had marked the wrong line.') {
  const person = district.as('Pat Okafor');
  await pressInMine(district, 'Pat Okafor', 'Correct');
  await person.fill('Seen', ['Clear objective']);
  await person.submit();
  await person.fill('What was wrong?', reason);
  await person.fill('Seen: Clear objective', 'It stood on the board.');
  const sent = await person.submit();
  await district.drain();
  return sent;
}

function nextDay({ clock }: TestDistrict, hours = 24): void {
  clock.moveTo(clock.now().add({ hours }));
}

test('the window of a correction holds what was sent, and does not ask for the teacher again', async () => {
  const district = await logged();
  const person = district.as('Pat Okafor');

  await pressInMine(district, 'Pat Okafor', 'Correct');
  const first = person.window();
  await person.submit();
  const second = person.window();

  const values = (window: typeof first) =>
    Object.fromEntries((window?.fields ?? []).map((one) => [one.label, one.value]));
  expect(first?.text).toContain('The teacher sees that you corrected it, and why.');
  expect(Object.keys(values(first))).not.toContain('Teacher');
  expect(values(first)).toMatchObject({ Minutes: '10 minutes', Seen: ['Rigorous task'], 'Began at': '09:50' });
  expect(values(second)).toMatchObject({
    'Seen: Rigorous task': 'Two groups asked why.',
    Note: 'Strong questions.',
  });
});

test('on the day it was sent a walkthrough is corrected in its place: the copy says so, the teacher is told why, and how it was is kept', async () => {
  const district = await logged();
  const [was] = rows(district);

  const sent = await corrects(district);

  expect(sent).toEqual({ kind: 'closed' });
  const [copy, told, ...more] = said(district, 'Ana Rivera');
  expect(copy).toContain('Corrected on Monday, November 23: I had marked the wrong line.');
  expect(copy).toMatch(/Clear objective\s+“It stood on the board.”/);
  expect(copy).not.toContain('Rigorous task');
  expect(told).toBe('Pat Okafor corrected this copy: I had marked the wrong line.');
  expect(more).toEqual([]);
  const [message, reply] = district.as('Ana Rivera').dms();
  expect(reply?.thread_ts).toBe(message?.ts);
  expect(rows(district)).toMatchObject([{ id: was?.id, loggedAt: was?.loggedAt, comment: 'Strong questions.' }]);
  expect(district.db.select().from(walkthroughAnswer).all()).toMatchObject([{ comment: 'It stood on the board.' }]);
  expect(changes(district)).toMatchObject([
    {
      kind: 'corrected',
      reason: 'I had marked the wrong line.',
      before: { comment: 'Strong questions.', answers: [{ answer: 'seen', comment: 'Two groups asked why.' }] },
    },
  ]);
  expect(copies(district)).toMatchObject([{ how: 'slack', wentOn: '2026-11-23' }]);
  expect(district.slack.problems()).toEqual([]);
});

test('a correction without a reason is not sent', async () => {
  const district = await logged();
  const person = district.as('Pat Okafor');
  await pressInMine(district, 'Pat Okafor', 'Correct');
  await person.submit();

  const sent = await person.submit({ strictClient: false });

  expect(sent).toEqual({ kind: 'errors', errors: { 'What was wrong?': 'Fill this in.' } });
  expect(changes(district)).toEqual([]);
});

test('corrected twice, both earlier states are kept, and the teacher is told twice', async () => {
  const district = await logged();

  await corrects(district, 'The wrong line.');
  await corrects(district, 'The wrong comment.');

  expect(changes(district).map((one) => one.reason)).toEqual(['The wrong line.', 'The wrong comment.']);
  expect(changes(district)[1]?.before).toMatchObject({ answers: [{ comment: 'It stood on the board.' }] });
  expect(said(district, 'Ana Rivera')).toHaveLength(3);
  expect(said(district, 'Ana Rivera')[0]).toContain('The wrong comment.');
  expect(rows(district)).toHaveLength(1);
});

test('a correction that is begun and not sent is one draft, and what was sent stays as it is', async () => {
  const district = await logged();
  const person = district.as('Pat Okafor');

  await pressInMine(district, 'Pat Okafor', 'Correct');
  await person.close({ all: true });
  await pressInMine(district, 'Pat Okafor', 'Correct');
  await person.fill('Seen', ['Clear objective']);
  await person.close({ all: true });
  await district.drain();

  expect(district.db.select().from(walkthroughDraft).all()).toHaveLength(1);
  expect(said(district, 'Ana Rivera')).toEqual([expect.stringContaining('Rigorous task')]);
});

test('on the day after a walkthrough cannot be corrected: a button from yesterday says so', async () => {
  const district = await logged();
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough mine');
  await person.press('Open');
  nextDay(district);

  const old = await person.press('Correct', 'window');
  await person.close({ all: true });
  await person.press('Open');

  expect(old).toMatchObject({ window: { text: expect.stringContaining('corrected on the day it was sent') } });
  expect(person.window()?.text).toContain('[Withdraw]');
  expect(person.window()?.text).not.toContain('[Correct]');
});

test('a correction left open over midnight is not sent, and says what is left to do', async () => {
  const district = await logged();
  const person = district.as('Pat Okafor');
  await pressInMine(district, 'Pat Okafor', 'Correct');
  await person.submit();
  await person.fill('What was wrong?', 'The wrong line.');
  nextDay(district);

  const sent = await person.submit();

  expect(sent).toEqual({ kind: 'errors', errors: { Note: expect.stringContaining('Later it can only be withdrawn') } });
  expect(changes(district)).toEqual([]);
});

test('nobody corrects or withdraws what somebody else logged', async () => {
  const district = await logged();
  await district.as('Pat Okafor').command('/walkthrough mine');
  const [row] = rows(district);

  const list = await district.as('Al Vice').command('/walkthrough mine');

  expect(JSON.stringify(list)).not.toContain(row?.id);
  expect(JSON.stringify(list)).toContain('You haven’t logged a walkthrough yet.');
});

async function withdraws(district: TestDistrict, name = 'Pat Okafor', reason = 'It was another class.') {
  const person = district.as(name);
  await pressInMine(district, name, 'Withdraw');
  await person.fill('Why?', reason);
  const sent = await person.submit();
  const told = person.window()?.text;
  if (person.window()) await person.close({ all: true });
  await district.drain();
  return { sent, told };
}

test('withdrawn later, the copy gives way to a line that says so, and the teacher is told why', async () => {
  const district = await logged();
  nextDay(district);

  const { told } = await withdraws(district);

  expect(told).toContain('Withdrawn. The teacher was told.');
  const [copy, thread, ...more] = said(district, 'Ana Rivera');
  expect(copy).toContain(
    'On Tuesday, November 24 Pat Okafor withdrew the copy of Monday, November 23. Why: It was another class.',
  );
  expect(copy).not.toContain('Rigorous task');
  expect(copy).not.toContain('Reply to your visitor');
  expect(thread).toBe('Pat Okafor withdrew this copy: It was another class.');
  expect(more).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('what was withdrawn is sealed: kept as it was, counted nowhere, on no list', async () => {
  const district = await logged(['Bo Nguyễn']);
  const pat = district.idOf('Pat Okafor');
  const inMonth = () => loggedIn(district.db, { first: '2026-11-01', last: '2026-11-30', of: pat }).get(pat) ?? 0;
  const mayRead = () => {
    const person = personById(district.db, district.idOf('Ana Rivera'));
    const settings = settingsOf(district.db);
    return person && readable(district.db, viewerOn(district.db, person, '2026-11-24', settings), 10).length;
  };
  const before = [inMonth(), mayRead()];
  nextDay(district);

  // The newest stands first.
  await withdraws(district);
  for (const name of ['Pat Okafor', 'Ana Rivera']) await district.as(name).openHome();
  const mine = await district.as('Pat Okafor').command('/walkthrough mine');

  expect([before, [inMonth(), mayRead()]]).toEqual([
    [2, 1],
    [1, 0],
  ]);
  expect(rows(district)).toHaveLength(2);
  expect(changes(district)).toMatchObject([
    { kind: 'withdrawn', before: { comment: 'Strong questions.', answers: [{ comment: 'Two groups asked why.' }] } },
  ]);
  const home = (name: string) => visibleText(district.as(name).home()?.blocks ?? []);
  expect(home('Pat Okafor')).toContain('1 walkthrough logged in November');
  expect(home('Pat Okafor')).not.toContain('November 23: Ana Rivera');
  expect(home('Ana Rivera')).toContain('No visits to your classroom yet.');
  expect(JSON.stringify(mine)).toContain('Bo Nguyễn');
  expect(JSON.stringify(mine)).not.toContain('Ana Rivera');
});

test('a teacher who was about to answer a copy that was withdrawn is told so, and nothing reaches the visitor', async () => {
  const district = await logged();
  const teacher = district.as('Ana Rivera');
  await teacher.press('Reply to your visitor');
  await teacher.fill('Anything to add', 'We had just moved seats.');
  nextDay(district);
  await withdraws(district);

  const sent = await teacher.submit();
  await district.drain();

  expect(JSON.stringify(sent)).toContain('Your visitor withdrew this walkthrough');
  expect(district.db.select().from(walkthroughReply).all()).toEqual([]);
  expect(said(district, 'Pat Okafor').join()).not.toContain('moved seats');
});

test('withdrawn twice from two windows, it is withdrawn once', async () => {
  const district = await logged();
  nextDay(district);
  const person = district.as('Pat Okafor');
  await pressInMine(district, 'Pat Okafor', 'Withdraw');
  await person.fill('Why?', 'Once.');
  await person.submit();
  await person.close({ all: true });

  const again = await person.press('Open');

  expect(again).toMatchObject({ window: { text: expect.stringContaining('you don’t have access to it') } });
  expect(changes(district)).toHaveLength(1);
});

test('a slip that is corrected before it is in the mailbox is the corrected one, and still owed', async () => {
  const district = await onPaper();
  const person = district.as('Paula Webster');
  await pressInMine(district, 'Paula Webster', 'Correct');
  await person.submit();
  await person.fill('What was wrong?', 'A slip of the pen.');
  await person.fill('Note', 'Clear start, clear end.');

  const sent = await person.submit();
  await district.settle();

  expect(sent).toEqual({ kind: 'closed' });
  expect(rows(district)).toMatchObject([{ comment: 'Clear start, clear end.' }]);
  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(said(district, 'Paula Webster')).toHaveLength(1);
});

test('a slip that is corrected after it was in the mailbox is owed once more', async () => {
  const district = await onPaper();
  const person = district.as('Paula Webster');
  await person.press('Print today’s slips');
  await person.close({ all: true });
  await district.settle();
  await person.press('All in mailboxes');
  await person.close({ all: true });
  const placed = copies(district);
  await pressInMine(district, 'Paula Webster', 'Correct');
  await person.submit();
  await person.fill('What was wrong?', 'A slip of the pen.');
  await person.submit();
  const owed = await person.command('/walkthrough owed');

  expect(placed).toMatchObject([{ wentOn: '2026-11-23' }]);
  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null, wentAt: null }]);
  expect(JSON.stringify(owed)).toContain('1 slip not in the mailbox yet.');
});

test('a slip that is withdrawn is owed no more, and the observer is asked to tell the teacher', async () => {
  const district = await onPaper();
  nextDay(district);

  const { told } = await withdraws(district, 'Paula Webster');
  const owed = await district.as('Paula Webster').command('/walkthrough owed');

  expect(told).toContain('please tell the teacher');
  expect(JSON.stringify(owed)).toContain('You owe no copies.');
});

test('a correction stays with its teacher and its day: the copy was sent the same day, or it was not', async () => {
  const district = await logged();

  await pressInMine(district, 'Pat Okafor', 'Correct');

  const asked = district
    .as('Pat Okafor')
    .window()
    ?.fields.map((one) => one.label);
  expect(asked).toContain('Minutes');
  expect(asked).not.toContain('Teacher');
  expect(asked).not.toContain('Day of the visit');
});
