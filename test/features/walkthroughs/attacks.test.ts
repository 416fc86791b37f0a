import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { newId } from '../../../src/district/ref.ts';
import { roleHolding } from '../../../src/district/schema.ts';
import {
  teacherCopy,
  walkthrough,
  walkthroughAnswer,
  walkthroughDraft,
  walkthroughReply,
} from '../../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, swift, type TestDistrict } from '../../district.ts';
import { cellsOf, filesOf } from '../../handed-over.ts';
import { logWalkthrough, markWalkthrough } from '../../logging.ts';
import { later, onAnotherDevice, recorded } from '../../recorded.ts';

const walkthroughs = ({ db }: TestDistrict) => db.select().from(walkthrough).all();
const drafts = ({ db }: TestDistrict) => db.select().from(walkthroughDraft).all();
const copies = ({ db }: TestDistrict) => db.select().from(teacherCopy).all();
const said = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks));
const home = async (district: TestDistrict, name: string) => {
  await district.as(name).openHome();
  await district.settle();
  return visibleText(district.as(name).home()?.blocks ?? []);
};

test('a slip that was corrected after it was printed is not ticked off with the print that is wrong', async () => {
  const district = await openDistrict();
  const observer = district.as('Paula Webster');
  await logWalkthrough(observer, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
  await observer.command('/walkthrough owed');
  await observer.press('Print');
  await district.drain();
  await district.pass(60_000);

  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Correct', 'window');
  await observer.submit();
  await observer.fill('What was wrong?', 'I took you for somebody else.');
  await observer.submit();
  await district.drain();
  await observer.close({ all: true }).catch(() => undefined);
  const pressed = await observer.press('All in mailboxes');

  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(JSON.stringify(pressed)).toContain('corrected since');
});

test('a copy that Slack could not bring after the slips were printed is not ticked off with them', async () => {
  const district = await openDistrict();
  const observer = district.as('Paula Webster');
  await logWalkthrough(observer, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
  district.slack.misbehave({ post: { status500: 1 } });
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.command('/walkthrough owed');
  await observer.press('Print');
  district.slack.setUser('ana.rivera@millcity.example', { deactivated: true });
  district.slack.misbehave({ post: { status500: 0 } });
  await district.pass(60_000);
  await district.drain();
  expect(copies(district).map((one) => one.how)).toEqual(['paper', 'paper']);

  await observer.close({ all: true }).catch(() => undefined);
  await observer.press('All in mailboxes');

  const owed = copies(district).filter((one) => one.wentOn === null);
  expect(owed).toHaveLength(1);
});

test('a correction that was sent from another window leaves no draft behind, and its old window says so', async () => {
  const wires = recorded();
  const district = await openDistrict({ receiver: wires.receiver });
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Correct', 'window');
  await observer.fill('Seen', ['Student discourse']);
  const choice = wires.last('block_actions');
  await observer.submit();
  const first = wires.last('view_submission');
  await observer.fill('What was wrong?', 'The wrong row.');
  await observer.submit();

  await wires.send(onAnotherDevice(later(choice)));
  const answer = await wires.send(onAnotherDevice(first));

  expect(drafts(district)).toEqual([]);
  expect(walkthroughs(district)).toHaveLength(1);
  expect(JSON.stringify(answer)).toContain('already sent or discarded');
});

test('a choice that arrives after its window was sent changes nothing: the copy stays owed', async () => {
  const wires = recorded();
  const district = await openDistrict({ receiver: wires.receiver });
  await markWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });

  await wires.send(later(wires.last('block_actions')));

  expect(drafts(district)).toMatchObject([{ step: 2 }]);
});

test('nobody answers a walkthrough that was withdrawn while they wrote', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  const teacher = district.as('Ana Rivera');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await district.drain();
  await teacher.press('Reply to your visitor');
  await teacher.fill('Anything to add', 'We had just begun.');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Withdraw', 'window');
  await observer.fill('Why?', 'It was another teacher.');
  await observer.submit();
  await district.drain();

  const answer = await teacher.submit();
  await district.drain();

  expect(JSON.stringify(answer)).toContain('withdrew this walkthrough');
  expect(district.db.select().from(walkthroughReply).all()).toEqual([]);
  expect(said(district, 'Pat Okafor').join()).not.toContain('answered you');
});

test('a copy that was handed to a supervisor goes from their messages when its walkthrough is withdrawn', async () => {
  const district = await openDistrict({ settings: { talkOverCopies: 'yes' } });
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', note: 'Too much lecture.' });
  await observer.command('/walkthrough two');
  await observer.fill('Copies', ['Nov 23 · Ana Rivera']);
  await observer.fill('Talk over with', 'Ada Assistant');
  await observer.submit();
  await observer.submit();
  await district.drain();
  expect(said(district, 'Ada Assistant').join()).toContain('Too much lecture.');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  await observer.close({ all: true }).catch(() => undefined);
  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Withdraw', 'window');
  await observer.fill('Why?', 'It was another teacher.');
  await observer.submit();
  await district.drain();

  expect(said(district, 'Ada Assistant').join()).not.toContain('Too much lecture.');
});

test('words written in the second window are there again after what was marked is changed', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await markWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.fill('Seen: Rigorous task', 'Two groups asked why.');
  await observer.fill('Note', 'Strong questions.');

  await observer.press('Change what you marked');
  await observer.fill('Seen', ['Rigorous task', 'Student discourse']);
  await observer.submit();
  await observer.submit();
  await district.drain();

  expect(said(district, 'Ana Rivera').join()).toContain('Two groups asked why.');
  expect(said(district, 'Ana Rivera').join()).toContain('Strong questions.');
});

test('a copy is not sent from a window that showed another one', async () => {
  const wires = recorded();
  const district = await openDistrict({ receiver: wires.receiver });
  const observer = district.as('Pat Okafor');
  await markWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.fill('Note', 'Good.');
  await observer.press('Change what you marked');
  const press = wires.last('block_actions');
  await observer.fill('Seen', []);
  await observer.fill('Looked for', ['Rigorous task']);
  await observer.submit();

  const { view, user, team } = press as { view: { state: { values: object } }; user: object; team: object };
  const values = { ...view.state.values, note: { note: { type: 'plain_text_input', value: 'Good.' } } };
  const stale = { type: 'view_submission', user, team, view: { ...view, state: { values } } };
  const answer = await wires.send(onAnotherDevice(stale));

  expect(walkthroughs(district)).toEqual([]);
  expect(JSON.stringify(answer)).toContain('changed');
});

test('copies that are owed are asked for, however many walkthroughs others have begun since', async () => {
  const district = await openDistrict();
  await markWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  inTx(district.db, (tx) => {
    const given = JSON.stringify({ tool: 'x' });
    for (let n = 0; n < 600; n += 1)
      tx.insert(walkthroughDraft)
        .values({
          id: newId(),
          observerId: district.idOf('Dina Director'),
          day: '2026-11-23',
          step: 1,
          given,
          savedAt: '2026-11-23T16:00:00Z',
        })
        .run();
  });

  await district.pass(5 * 3_600_000);
  await district.drain();

  expect(said(district, 'Pat Okafor').join()).toContain('marked, and the copy is not sent');
});

test('a copy whose answer was lost went when Slack showed it, not when the app found that out', async () => {
  // It is looked for only when the test lets the time pass.
  const district = await openDistrict({ now: '2026-11-24T04:50:00Z', timings: { ...swift, quiet: 3_600_000 } });
  district.slack.misbehave({ post: { accept_then_drop: 1 } });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await district.settle();
  expect(copies(district)).toMatchObject([{ wentOn: null }]);

  district.slack.misbehave({ post: { accept_then_drop: 0 } });
  await district.pass(12 * 3_600_000);
  await district.drain();

  expect(copies(district)).toMatchObject([{ wentOn: '2026-11-23' }]);
});

test('a walkthrough whose teacher left meanwhile can be let go', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await markWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.close({ all: true });
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ toDay: '2026-11-20' })
      .where(eq(roleHolding.personId, district.idOf('Ana Rivera')))
      .run(),
  );

  await observer.openHome();
  await district.settle();
  await observer.press('Finish', 'home');
  expect(observer.window()?.title).toBe('Log a walkthrough');
  await observer.press('Discard draft');

  expect(drafts(district)).toEqual([]);
});

test('by the agreement a visitor does not come back before the copy is there, from two windows neither', async () => {
  const district = await openDistrict({ settings: { restAfterFeedback: 'yes' } });
  const observer = district.as('Pat Okafor');
  await markWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.close({ all: true });
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Student discourse'] });
  await district.drain();
  await observer.openHome();
  await district.settle();

  await observer.press('Finish', 'home');
  const answer = await observer.submit();

  expect(JSON.stringify(answer)).toContain('agreement');
  expect(walkthroughs(district)).toHaveLength(1);
});

test('short names and names with an apostrophe are masked as well', async () => {
  const { maskName } = await import('../../../src/district/masks.ts');

  expect(maskName('Bo asked. Bo’s class.', 'Bo Nguyễn')).not.toMatch(/\bBo\b/);
  expect(maskName("O’Brien and O'Brien and O’BRIEN’s", "Mary O'Brien")).not.toMatch(/brien/i);
  expect(maskName('Go on, to the board.', 'To Go')).toContain('to the board');
});

test('a teacher’s own record has the copies about them that others talked over', async () => {
  const district = await openDistrict({ settings: { talkOverCopies: 'yes' } });
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', note: 'Ana asked why.' });
  await observer.command('/walkthrough two');
  await observer.fill('Copies', ['Nov 23 · Ana Rivera']);
  await observer.fill('Talk over with', 'Ada Assistant');
  await observer.submit();
  await observer.submit();
  await district.drain();

  await district.as('Ana Rivera').command('/throughline mine');
  await district.as('Ana Rivera').press('Everything kept about me');
  await district.drain();
  const [file] = await filesOf(district, 'Ana Rivera');

  expect(JSON.stringify([...(file ? await cellsOf(file) : [])])).toContain('[teacher] asked why.');
});

test('when the month’s focus changed while a window was open, it says so where it can be read', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await observer.command('/walkthrough');
  await observer.fill('Teacher', 'Ana Rivera');
  await observer.fill('Minutes', '10 minutes');
  const leader = district.as('Ada Assistant');
  await leader.command('/walkthrough focus');
  await leader.fill('First', 'Rigorous task');
  await leader.fill('Second', 'Student discourse');
  await leader.submit();

  const answer = await observer.submit();

  expect(answer.kind).toBe('errors');
  expect(district.slack.problems()).toEqual([]);
});

test('a correction that was not sent on its day is not asked for on the next', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Correct', 'window');
  await observer.submit();
  await observer.close({ all: true });

  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  expect(await home(district, 'Pat Okafor')).not.toContain('correction');
});

test('a visit cannot have begun later than it is', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await observer.command('/walkthrough');
  await observer.fill('Teacher', 'Ana Rivera');
  await observer.fill('Minutes', '10 minutes');
  await observer.fill('Seen', ['Rigorous task']);
  await observer.fill('Began at', '22:00');

  expect(await observer.submit()).toMatchObject({ kind: 'errors' });
});

test('a hundred look-fors, all with comments: the teacher has every word of them', async () => {
  const lookFors = Array.from({ length: 100 }, (_, n) => `Look-for ${n + 1} ${'w'.repeat(180)}`);
  const district = await openDistrict({ lookFors });
  const observer = district.as('Pat Okafor');
  await markWalkthrough(observer, { teacher: 'Ana Rivera', seen: lookFors.map((_, n) => `L${n + 1}`) });
  const comments = (observer.window()?.fields ?? []).filter((one) => one.label.startsWith('Seen: '));
  for (const [n, one] of comments.entries())
    await observer.fill({ block: one.block }, `Comment ${n + 1}. ${'& <b> '.repeat(68)}end.`);
  await observer.fill('Note', `${'&'.repeat(2990)}note.`);
  await observer.submit();
  await district.drain();

  const words = said(district, 'Ana Rivera').join();
  for (let n = 1; n <= 100; n += 1) expect(words).toContain(`Look-for ${n} `);
  for (let n = 1; n <= comments.length; n += 1) expect(words).toContain(`Comment ${n}.`);
  expect(words).toContain('Walkthroughs help us learn together.');
  expect(words).toContain('Reply to your visitor');
  expect(district.db.select().from(walkthroughAnswer).all()).toHaveLength(100);
  expect(district.slack.problems()).toEqual([]);
});

test('a correction that Slack cannot bring any more is owed on paper, and the observer is told', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await district.drain();
  district.slack.setUser('ana.rivera@millcity.example', { deactivated: true });
  await district.settle();

  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Correct', 'window');
  await observer.submit();
  await observer.fill('What was wrong?', 'The wrong row.');
  await observer.submit();
  await district.drain();

  expect(copies(district)).toMatchObject([{ how: 'paper', wentOn: null }]);
  expect(said(district, 'Pat Okafor').join()).toContain('Slack couldn’t deliver the copy');
});

test('a withdrawal that Slack cannot tell the teacher of is told to the observer', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await district.drain();
  district.slack.setUser('ana.rivera@millcity.example', { deactivated: true });
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Withdraw', 'window');
  await observer.fill('Why?', 'It was another teacher.');
  await observer.submit();
  await district.drain();

  expect(said(district, 'Pat Okafor').join()).toContain('couldn’t tell Ana Rivera');
});

test('however many copies somebody owes, their Home still logs the next walkthrough', async () => {
  const district = await openDistrict();
  const observer = district.as('Pat Okafor');
  await markWalkthrough(observer, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  const [marked] = drafts(district);
  inTx(district.db, (tx) => {
    for (let n = 0; marked && n < 200; n += 1)
      tx.insert(walkthroughDraft)
        .values({ ...marked, id: newId() })
        .run();
  });
  await observer.close({ all: true });

  expect(await home(district, 'Pat Okafor')).toContain('[Log a walkthrough]');
});

test('whoever is neither its observer nor its teacher nor leads its school gets nothing, whatever button they forge', async () => {
  const wires = recorded();
  const district = await openDistrict({ receiver: wires.receiver });
  const observer = district.as('Pat Okafor');
  await logWalkthrough(observer, { teacher: 'Ana Rivera', note: 'A note nobody else reads.' });
  await markWalkthrough(observer, { teacher: 'Bo Nguyễn', seen: ['Rigorous task'] });
  await district.drain();
  const ids = [...walkthroughs(district), ...drafts(district)].map(({ id }) => id);
  const kept = () => JSON.stringify([walkthroughs(district), drafts(district), copies(district)]);
  const before = kept();
  const calls = district.slack.traffic().length;

  const others = ['Paula Webster', 'Bo Nguyễn', 'Ada Assistant', 'Max Manager', 'Mona Monitor', 'Olu Operator'];
  const buttons = ['read', 'correct', 'open-withdraw', 'open-reply', 'continue', 'change-marks', 'discard'];
  for (const name of others)
    for (const button of buttons)
      for (const id of ids) {
        const [user, action_ts] = [{ id: district.as(name).id, team_id: null }, `${others.indexOf(name) + 1}.1`];
        const action = { type: 'button', action_id: `walkthroughs/${button}#0`, action_ts, block_id: 'b' };
        await wires.send({
          type: 'block_actions',
          user,
          team: null,
          trigger_id: 'forged',
          container: { message_ts: '1.1', channel_id: `D${name}` },
          actions: [{ ...action, value: `walkthrough/${id}` }],
        });
      }
  await district.drain();

  expect(kept()).toBe(before);
  const answers = JSON.stringify(district.slack.traffic().slice(calls));
  expect(answers).not.toContain('A note nobody else reads.');
  expect(district.logged.join()).not.toMatch(/Ana Rivera|nobody else reads/);
});

test('whoever has a slip to place on many days of a year is asked on each of them', async () => {
  const district = await openDistrict({ now: '2026-11-02T15:00:00Z' });
  const observer = district.as('Paula Webster');
  const day = async () => {
    await logWalkthrough(observer, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
    await district.pass(5 * 3_600_000);
    await district.drain();
    // Of the days before, nothing is left in the messages: the slips were placed.
    const asks = said(district, 'Paula Webster').filter((words) => words.includes('not in the mailbox yet')).length;
    const wentOn = '2026-11-02' as const;
    inTx(district.db, (tx) => tx.update(teacherCopy).set({ wentAt: '2026-11-02T20:00:00Z', wentOn }).run());
    await district.pass(19 * 3_600_000);
    return asks;
  };

  const asked: number[] = [];
  for (let n = 0; n < 17; n += 1) asked.push(await day());

  // Two weekends are among them.
  expect(asked.filter((n) => n === 1).length).toBeGreaterThan(10);
  expect(Math.max(...asked)).toBe(1);
});

test('where every slip was dealt with before the PDF came, nothing is said of no slips', async () => {
  const district = await openDistrict();
  const observer = district.as('Paula Webster');
  await logWalkthrough(observer, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
  await observer.command('/walkthrough owed');
  district.slack.misbehave({ api: { status500: 1 } });
  await observer.press('Print');
  district.slack.misbehave({ api: { status500: 0 } });
  await observer.close({ all: true }).catch(() => undefined);
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await observer.command('/walkthrough mine');
  await observer.press('Open');
  await observer.press('Withdraw', 'window');
  await observer.fill('Why?', 'It was another teacher.');
  await observer.submit();
  await district.pass(3_600_000);
  await district.drain();

  expect(said(district, 'Paula Webster').join()).not.toMatch(/\b0 slips|could not be brought/);
});

test('an observer is told when Slack never took the PDF of the slips', async () => {
  const district = await openDistrict();
  const observer = district.as('Paula Webster');
  await logWalkthrough(observer, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
  await observer.command('/walkthrough owed');
  district.slack.misbehave({ api: { status500: 1 } });
  await observer.press('Print');
  for (let n = 0; n < 60; n += 1) await district.pass(900_000);
  district.slack.misbehave({ api: { status500: 0 } });
  await district.pass(900_000);
  await district.drain();

  expect(said(district, 'Paula Webster').join()).toContain('The PDF could not be brought');
});
