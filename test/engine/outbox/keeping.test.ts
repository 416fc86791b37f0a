import { expect, test } from 'vitest';
import { refTo } from '../../../src/district/ref.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { everyDay } from '../../../src/kit/slots/rule.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { openBoard } from './board.ts';

const posts = (calls: readonly { method: string }[], method = 'chat.postMessage') =>
  calls.filter((one) => one.method === method).length;

test('a message whose words change many times before it is sent is posted once, with the last of them', async () => {
  const board = await openBoard();

  for (const n of [1, 2, 3, 4, 5]) board.says('agenda', `Agenda, version ${n}`);
  await board.settled();

  expect(board.shown()).toEqual(['Agenda, version 5']);
  expect(posts(board.calls)).toBe(1);
  expect(posts(board.calls, 'chat.update')).toBe(0);
});

test('new words for a message that stands are an edit of it, and many edits are made at most as often as they change', async () => {
  const board = await openBoard();
  board.says('agenda', 'Agenda, first');
  await board.settled();

  for (const n of [1, 2, 3, 4, 5]) board.says('agenda', `Agenda, version ${n}`);
  await board.settled();

  expect(board.shown()).toEqual(['Agenda, version 5']);
  expect(posts(board.calls)).toBe(1);
  expect(posts(board.calls, 'chat.update')).toBe(1);
});

test('the same words again send nothing', async () => {
  const board = await openBoard();
  board.says('agenda', 'Agenda');
  await board.settled();
  const before = board.calls.length;

  board.says('agenda', 'Agenda');
  await board.app().catchUp();

  expect(board.calls.length).toBe(before);
});

test('a job that runs again says what it said, and nobody reads it twice', async () => {
  let runs = 0;
  const feature: Feature = {
    name: 'notices',
    records: { school: () => ({}) },
    jobs: [
      {
        name: 'morning notice',
        when: everyDay('07:00'),
        missed: 'each',
        within: { hours: 24 },
        run(c, { day }) {
          runs += 1;
          const about = refTo('school', 'lincoln');
          const words = [paragraph('Good morning')];
          const to = { person: personIn(c) };
          return done({ messages: [{ name: `morning/${day}`, to, about, can: 'app.use', words }] });
        },
      },
    ],
  };
  const board = await openBoard({ features: [feature] });
  const personIn = (_: unknown) => board.idOf('Ana Rivera');
  const sql = board.db.$client;

  sql.exec(`UPDATE schedule SET seen_until = '2026-11-23T05:00:00Z' WHERE name = 'morning notice'`);
  await board.app().catchUp();
  // As after a restored backup: the slot has to be run again.
  sql.exec(`UPDATE slot SET state = 'due' WHERE schedule = 'morning notice'`);
  await board.app().catchUp();
  await board.settled();

  expect(runs).toBe(2);
  expect(board.shown()).toEqual(['Good morning']);
  expect(posts(board.calls)).toBe(1);
});

test('a message that is retracted before it was sent is never posted', async () => {
  const board = await openBoard();

  board.says('invitation', 'Come at ten');
  board.retracts('invitation');
  await board.settled();

  expect(posts(board.calls)).toBe(0);
  expect(board.row('invitation').state).toBe('withdrawn');
});

test('a message that is retracted while its conversation is being opened is never posted', async () => {
  const board = await openBoard();
  const opening = new Promise<void>((resolve) => board.slack.on('change', () => board.calls.length > 1 && resolve()));

  board.says('invitation', 'Come at ten');
  await opening;
  board.retracts('invitation');
  await board.settled();

  expect(posts(board.calls)).toBe(0);
  expect(board.row('invitation').state).toBe('withdrawn');
});

test('a message that stands and is retracted is taken back, and said again it is posted again', async () => {
  const board = await openBoard();
  board.says('invitation', 'Come at ten');
  await board.settled();

  board.retracts('invitation');
  await board.settled();
  const after = board.shown();
  board.says('invitation', 'Come at ten');
  await board.settled();

  expect(after).toEqual([]);
  expect(board.shown()).toEqual(['Come at ten']);
  expect(board.row('invitation').state).toBe('shown');
});

test('a reply waits until the message it answers stands', async () => {
  const board = await openBoard();
  board.slack.misbehave({ post: { ratelimited: 1, retryAfter: 1 } });
  board.says('agenda', 'Agenda', { channel: 'dilt' });
  board.says('agenda/1', 'First part', { channel: 'dilt', under: 'agenda' });
  await board.app().catchUp();
  const before = board.shown('dilt');

  board.slack.misbehave({ post: { ratelimited: 0 } });
  await board.settled();

  const [parent, reply] = board.messages('dilt');
  expect(before).toEqual([]);
  expect([parent?.text, reply?.text]).toEqual(['Agenda', 'First part']);
  expect(reply?.thread_ts).toBe(parent?.ts);
});

test('a reply to a message that will not be there stops, and comes back when the message does', async () => {
  const board = await openBoard();
  board.slack.setChannel('dilt', { archived: true });
  board.says('agenda', 'Agenda', { channel: 'dilt' });
  board.says('agenda/1', 'First part', { channel: 'dilt', under: 'agenda' });
  await board.settled();
  board.says('agenda/2', 'Second part', { channel: 'dilt', under: 'agenda' });
  await board.settled();
  const stopped = ['agenda/1', 'agenda/2'].map((name) => board.row(name).state);

  board.slack.setChannel('dilt', { archived: false });
  board.says('agenda', 'Agenda, as decided', { channel: 'dilt' });
  await board.settled();

  expect(stopped).toEqual(['stopped', 'stopped']);
  expect(board.shown('dilt')).toEqual(['Agenda, as decided', 'First part', 'Second part']);
});
