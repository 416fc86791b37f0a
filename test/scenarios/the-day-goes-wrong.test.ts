import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { newId } from '../../src/district/ref.ts';
import { lookFor, lookForTool, roleHolding } from '../../src/district/schema.ts';
import { walkthrough, walkthroughAnswer } from '../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';

const kept = ({ db }: TestDistrict) => db.select().from(walkthrough).all();

async function openWindow(district: TestDistrict, observer = 'Pat Okafor', teacher = 'Ana Rivera') {
  const person = district.as(observer);
  await person.command('/walkthrough');
  await person.fill('Teacher', teacher);
  return person;
}

test('a teacher without Slack: the observer is given the copy for the mailbox', async () => {
  const district = await openDistrict();
  const person = await openWindow(district, 'Paula Webster', 'Cy Paper');
  await person.fill('Comment', 'Clear start.');

  // The roster knows no account for Cy Paper, and no message is attempted.
  await person.submit();
  await district.settle();

  const [receipt] = person.dms();
  expect(visibleText(receipt?.blocks ?? [])).toContain('put this copy in their mailbox today');
  expect(visibleText(receipt?.blocks ?? [])).toContain('Clear start.');
  expect(district.app.figures().stopped).toBe(0);
});

describe('what is wrong is said beside the question, and nothing is kept', () => {
  test.each([
    ['a day that has not come', { Day: '2026-11-24' }, 'Day of the visit', 'That day has not happened yet.'],
    ['a visit long ago', { Day: '2026-11-01' }, 'Day of the visit', 'A visit can be logged up to 7 days later.'],
    [
      'the same look-for seen and not seen',
      { Seen: ['Rigorous task'], 'Looked for, not seen': ['Rigorous task'] },
      'Looked for, not seen',
      'either seen or not',
    ],
    ['nothing at all', { Comment: null }, 'Comment for the teacher', 'Mark a look-for or write a few words'],
  ] as const)('%s', async (_, answers, label, words) => {
    const district = await openDistrict();
    const person = await openWindow(district);
    await person.fill('Comment', 'Good.');
    for (const [field, value] of Object.entries(answers))
      await person.fill(field, value === null ? null : typeof value === 'string' ? value : [...value]);

    const answer = await person.submit();

    expect(answer).toMatchObject({ kind: 'errors', errors: { [label]: expect.stringContaining(words) } });
    expect(kept(district)).toEqual([]);
  });

  test('a comment of 10,000 letters, from a client that did not stop it', async () => {
    const district = await openDistrict();
    const person = await openWindow(district);
    await person.fill('Comment', 'x'.repeat(10_000), { strictClient: false });

    const answer = await person.submit({ strictClient: false });

    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { 'Comment for the teacher': 'This is 10,000 letters long; 3,000 fit.' },
    });
    expect(kept(district)).toEqual([]);
  });

  test('a teacher who left while the window was open', async () => {
    const district = await openDistrict();
    const person = await openWindow(district);
    await person.fill('Comment', 'Good.');
    inTx(district.db, (tx) =>
      tx
        .update(roleHolding)
        .set({ toDay: '2026-11-20' })
        .where(eq(roleHolding.personId, district.idOf('Ana Rivera')))
        .run(),
    );

    const answer = await person.submit();

    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { Teacher: expect.stringContaining('not at this school on that day') },
    });
  });

  test('an observer who lost the role while the window was open keeps what was typed', async () => {
    const district = await openDistrict();
    const person = await openWindow(district);
    await person.fill('Comment', 'Good.');
    inTx(district.db, (tx) =>
      tx
        .update(roleHolding)
        .set({ role: 'planManager', schoolId: null })
        .where(eq(roleHolding.personId, district.idOf('Pat Okafor')))
        .run(),
    );

    const answer = await person.submit();

    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { Teacher: expect.stringContaining('not part of your role') },
    });
    expect(person.window()).toBeDefined();
  });
});

test('a window left open overnight is read against the tool and the day it showed', async () => {
  const district = await openDistrict();
  const person = await openWindow(district);
  await person.fill('Seen', ['Rigorous task']);
  inTx(district.db, (tx) => {
    const id = newId();
    tx.insert(lookForTool).values({ id, version: 2, fromDay: '2026-11-24' }).run();
    return tx
      .insert(lookFor)
      .values({ id: newId(), toolId: id, code: 'N1', words: 'Something new', position: 0 })
      .run();
  });
  district.clock.moveTo(district.clock.now().add({ hours: 17 }));

  const answer = await person.submit();
  await district.settle();

  expect(answer.kind).toBe('closed');
  expect(kept(district)[0]?.day).toBe('2026-11-23');
  expect(district.db.select().from(walkthroughAnswer).all()).toHaveLength(1);
  expect(visibleText(district.as('Ana Rivera').dms()[0]?.blocks ?? [])).toContain('Rigorous task');
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
  await person.fill('Comment', 'Good.');

  await person.submit();
  await district.settle();

  const home = visibleText(person.home()?.blocks ?? []);
  expect(home).toContain('1 walkthrough logged in November');
  expect(home).toContain('Monday, November 23: Bo Nguyễn');
  const teacher = district.as('Bo Nguyễn');
  await teacher.openHome();
  await district.settle();
  expect(visibleText(teacher.home()?.blocks ?? [])).toContain('Monday, November 23: Pat Okafor');
});
