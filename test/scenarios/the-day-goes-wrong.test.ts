import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { newId } from '../../src/district/ref.ts';
import { calendarDay, lookFor, lookForTool, roleHolding } from '../../src/district/schema.ts';
import {
  teacherCopy,
  walkthrough,
  walkthroughAnswer,
  walkthroughDraft,
} from '../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict, usual } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';

const kept = ({ db }: TestDistrict) => db.select().from(walkthrough).all();
const draftsIn = ({ db }: TestDistrict) => db.select().from(walkthroughDraft).all();

/** The second window of a walkthrough in which one look-for was seen. */
async function secondWindow(district: TestDistrict) {
  const person = district.as('Pat Okafor');
  await markWalkthrough(person, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  return person;
}

function losesRole({ db, idOf }: TestDistrict, name: string): void {
  const theirs = eq(roleHolding.personId, idOf(name));
  inTx(db, (tx) => tx.update(roleHolding).set({ role: 'planManager', schoolId: null }).where(theirs).run());
}

function leaves({ db, idOf }: TestDistrict, name: string): void {
  const theirs = eq(roleHolding.personId, idOf(name));
  inTx(db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-20' }).where(theirs).run());
}

test('a teacher without Slack: the observer is told of the slip for the mailbox, and no message is attempted', async () => {
  const district = await openDistrict();
  const person = district.as('Paula Webster');

  const sent = await logWalkthrough(person, { teacher: 'Cy Paper', note: 'Clear start.' });
  await district.settle();

  expect(sent.kind).toBe('closed');
  const [receipt, ...more] = person.dms();
  expect(visibleText(receipt?.blocks ?? [])).toContain(
    'Saved: Cy Paper, Webster, Monday, November 23. They aren’t on Slack. Please put their slip in the mailbox today.',
  );
  expect(visibleText(receipt?.blocks ?? [])).toContain('Print today’s slips');
  expect(more).toEqual([]);
  expect(district.db.select().from(teacherCopy).all()).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(district.app.figures().stopped).toBe(0);
});

describe('what is wrong is said beside the question, and nothing goes out', () => {
  const late = 'In your district the teacher has the copy within 5 school days. That time is over';
  test.each([
    ['a day that has not come', { day: '2026-11-24' }, 'Day of the visit', 'That day has not happened yet.'],
    ['a visit six school days ago', { day: '2026-11-13' }, 'Day of the visit', late],
    ['a visit long ago', { day: '2025-11-03' }, 'Day of the visit', late],
    [
      'the same look-for seen and not seen',
      { seen: ['Rigorous task'], notSeen: ['Rigorous task'] },
      'Looked for and not seen',
      'either seen or not',
    ],
  ] as const)('%s, in the first window', async (_, answers, label, words) => {
    const district = await openDistrict();

    const answer = await markWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', ...answers });

    expect(answer).toEqual({ kind: 'errors', errors: { [label]: expect.stringContaining(words) } });
    expect(kept(district)).toEqual([]);
    expect(draftsIn(district).map((one) => one.step)).toEqual([1]);
  });

  test('a visit five school days ago is in time, and one that took a weekend and a holiday longer as well', async () => {
    const district = await openDistrict();
    inTx(district.db, (tx) =>
      tx.insert(calendarDay).values({ day: '2026-11-18', kind: 'noSchool', note: 'Storm' }).run(),
    );

    const answer = await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', day: '2026-11-13' });

    expect(answer.kind).toBe('closed');
    expect(kept(district)).toMatchObject([{ day: '2026-11-13' }]);
  });

  test('nothing at all', async () => {
    const district = await openDistrict();

    const answer = await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', note: '  ' });

    expect(answer).toEqual({
      kind: 'errors',
      errors: { Note: 'Mark a look-for or write a few words: the teacher gets a copy.' },
    });
    expect(kept(district)).toEqual([]);
    expect(draftsIn(district)).toHaveLength(1);
  });

  test('a visit to oneself', async () => {
    const both = [...usual, { name: 'Pat Okafor', role: 'teacher', school: 'Lincoln' }] as const;
    const district = await openDistrict({ cast: both });

    const answer = await markWalkthrough(district.as('Pat Okafor'), { teacher: 'Pat Okafor' });

    expect(answer).toEqual({ kind: 'errors', errors: { Teacher: 'A visit to oneself is not a walkthrough.' } });
    expect(kept(district)).toEqual([]);
  });

  test('how long it was is missing: the phone asks for it, and so does the app', async () => {
    const district = await openDistrict();
    const person = district.as('Pat Okafor');
    await person.command('/walkthrough');
    await person.fill('Teacher', 'Ana Rivera');

    const held = await person.submit();
    const answer = await person.submit({ strictClient: false });

    expect(held).toEqual({ kind: 'required', labels: ['Minutes'] });
    expect(answer).toEqual({ kind: 'errors', errors: { Minutes: 'Choose one.' } });
    expect(draftsIn(district).map((one) => one.step)).toEqual([1]);
  });

  test('a note of 10,000 letters, from a client that did not stop it', async () => {
    const district = await openDistrict();
    const person = await secondWindow(district);
    await person.fill('Note', 'x'.repeat(10_000), { strictClient: false });
    await person.fill('Seen: Rigorous task', 'x'.repeat(501), { strictClient: false });

    const answer = await person.submit({ strictClient: false });

    expect(answer).toEqual({
      kind: 'errors',
      errors: {
        Note: 'This is 10,000 letters long. Keep it to 3,000.',
        'Seen: Rigorous task': 'This is 501 letters long. Keep it to 500.',
      },
    });
    expect(kept(district)).toEqual([]);
  });

  test('a teacher who left while the first window was open', async () => {
    const district = await openDistrict();
    const person = district.as('Pat Okafor');
    await person.command('/walkthrough');
    await person.fill('Teacher', 'Ana Rivera');
    await person.fill('Minutes', '10 minutes');
    leaves(district, 'Ana Rivera');

    const answer = await person.submit();

    expect(answer).toEqual({
      kind: 'errors',
      errors: { Teacher: expect.stringContaining('wasn’t at this school that day') },
    });
  });

  test('a teacher who left while the second window was open: it stays, and says how to go on', async () => {
    const district = await openDistrict();
    const person = await secondWindow(district);
    await person.fill('Note', 'Good.');
    leaves(district, 'Ana Rivera');

    const answer = await person.submit();

    expect(answer).toEqual({
      kind: 'errors',
      errors: { 'Seen: Rigorous task': expect.stringContaining('wasn’t at this school that day') },
    });
    expect(person.window()?.fields.find((one) => one.label === 'Note')?.value).toBe('Good.');
    expect(kept(district)).toEqual([]);
  });

  test('an observer who lost the role while the first window was open keeps what was chosen', async () => {
    const district = await openDistrict();
    const person = district.as('Pat Okafor');
    await person.command('/walkthrough');
    await person.fill('Teacher', 'Ana Rivera');
    await person.fill('Minutes', '10 minutes');
    losesRole(district, 'Pat Okafor');

    const answer = await person.submit();

    expect(answer).toEqual({ kind: 'errors', errors: { Teacher: expect.stringContaining('not part of your role') } });
    expect(person.window()).toBeDefined();
    expect(draftsIn(district).map((one) => one.step)).toEqual([1]);
  });

  test('an observer who lost the role while the second window was open sends nothing, and keeps what was typed', async () => {
    const district = await openDistrict();
    const person = await secondWindow(district);
    await person.fill('Note', 'Good.');
    losesRole(district, 'Pat Okafor');

    const answer = await person.submit();
    await district.settle();

    expect(answer).toEqual({
      kind: 'errors',
      errors: { 'Seen: Rigorous task': expect.stringContaining('not part of your role') },
    });
    expect(person.window()?.fields.find((one) => one.label === 'Note')?.value).toBe('Good.');
    expect(kept(district)).toEqual([]);
    expect(district.as('Ana Rivera').dms()).toEqual([]);
  });
});

test('windows left open overnight are read against the tool and the day they showed', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '10 minutes');
  await person.fill('Seen', ['Rigorous task']);
  inTx(district.db, (tx) => {
    const id = newId();
    tx.insert(lookForTool).values({ id, version: 2, fromDay: '2026-11-24' }).run();
    return tx
      .insert(lookFor)
      .values({ id: newId(), toolId: id, code: 'N1', words: 'Something new', position: 0 })
      .run();
  });
  const aNight = () => district.clock.moveTo(district.clock.now().add({ hours: 17 }));
  aNight();

  const marked = await person.submit();
  aNight();
  const answer = await person.submit();
  await district.settle();

  expect(marked.kind).toBe('updated');
  expect(answer.kind).toBe('closed');
  expect(kept(district)).toMatchObject([{ day: '2026-11-23', began: '09:50', minutes: 10 }]);
  expect(district.db.select().from(walkthroughAnswer).all()).toHaveLength(1);
  expect(visibleText(district.as('Ana Rivera').dms()[0]?.blocks ?? [])).toContain('Rigorous task');
});

test('a second window left open until the time for the copy is over: it says so, and nothing goes out', async () => {
  const district = await openDistrict({ settings: { feedbackWithin: '0' } });
  const person = await secondWindow(district);
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  const answer = await person.submit();

  expect(answer).toEqual({ kind: 'errors', errors: { Note: expect.stringContaining('That time is over') } });
  expect(kept(district)).toEqual([]);
});

test('command noise is answered in words, privately, and never echoed to a channel', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');

  for (const noise of ['xyzzy', '<!channel>', 'x'.repeat(4_000), 'Ana Rivera was late', '🙂', '  ']) {
    const answer = await person.command(`/walkthrough ${noise}`);
    await person.close({ all: true }).catch(() => undefined);
    expect(['words', 'window']).toContain(answer.kind);
  }

  expect(district.slack.messages().filter((message) => message.ephemeralTo === undefined)).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test.each(['Ana Rivera', 'Mona Monitor', 'Max Manager', 'Cora Committee', 'Ivo Invited', 'Olu Operator'])(
  '%s may not log a walkthrough, and is told so',
  async (name) => {
    const district = await openDistrict();

    const answer = await district.as(name).command('/walkthrough');

    expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('not part of your role') });
  },
);

test('somebody who is not on the roster is refused politely, at the command and on Home', async () => {
  const district = await openDistrict();
  const id = district.slack.addUser({ name: 'New Nobody', email: 'new@elsewhere.example' });
  const stranger = district.slack.person(id);

  const answer = await stranger.command('/walkthrough');
  await stranger.openHome();
  await district.settle();

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('not on the roster of Mill City') });
  expect(visibleText(stranger.home()?.blocks ?? [])).toContain('not on the roster');
});

test('Home counts the month, lists the visits, and starts a walkthrough', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');
  await person.openHome();
  await person.press('Log a walkthrough', 'home');
  expect(await person.options('Teacher', 'nguyen')).toEqual(['Bo Nguyễn · Lincoln']);
  await person.fill('Teacher', 'Bo Nguyễn');
  await person.fill('Minutes', '10 minutes');
  await person.submit();
  await person.fill('Note', 'Good.');

  await person.submit();
  await district.settle();

  const home = visibleText(person.home()?.blocks ?? []);
  expect(home).toContain('1 walkthrough logged in November');
  expect(home).toContain('Today: Bo Nguyễn');
  const teacher = district.as('Bo Nguyễn');
  await teacher.openHome();
  await district.settle();
  expect(visibleText(teacher.home()?.blocks ?? [])).toContain('Today: Pat Okafor');
});

test.each(['/walkthrough', '/throughline away', '/throughline hours'])(
  'when Slack delivers “%s” twice its window opens once, and nobody is told that it did not',
  async (line) => {
    const district = await openDistrict();
    const person = district.as('Pat Okafor');
    district.slack.misbehave({ duplicates: 1 });

    await person.command(line);
    await district.drain();

    expect(district.slack.problems()).toEqual([]);
    expect(person.ephemerals().map((one) => visibleText(one.blocks))).toEqual([]);
  },
);

test('when Slack delivers a press twice its window opens once', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');
  await person.openHome();
  district.slack.misbehave({ duplicates: 1 });

  await person.press('Log a walkthrough', 'home');
  await district.drain();

  expect(person.window()?.title).toBe('Log a walkthrough');
  expect(district.slack.problems()).toEqual([]);
});
