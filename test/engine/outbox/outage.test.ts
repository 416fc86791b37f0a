import { expect, test } from 'vitest';
import { openBoard, until } from './board.ts';

test('one message that Slack can never take does not hold its conversation for ever', async () => {
  const board = await openBoard({ timings: { quiet: 0, betweenReads: 0, backoff: 0 } });
  board.slack.misbehave({ post: { status500: 1 } });
  board.says('poison', 'Poison');
  board.says('copy', 'Your copy');
  await until(() => board.row('poison').attempts > 90);
  await until(() => board.row('poison').state === 'stopped');
  board.slack.misbehave({ post: { status500: 0 } });
  await board.settled();

  expect(board.shown()).toEqual(['Your copy']);
});

test('after Slack was down, however long, everything goes out, oldest first in each conversation', async () => {
  const board = await openBoard({ timings: { giveUp: 50 } });
  board.slack.misbehave({ down: true });
  for (const n of [1, 2, 3]) {
    board.says(`copy/${n}`, `Copy ${n}`);
    board.says(`note/${n}`, `Note ${n}`, { to: 'Bo Nguyễn' });
  }
  // Long past the time in which an unknown end is left to a person, and many attempts.
  await until(() => board.row('copy/1').attempts > 8);
  expect(board.app().healthy()).toBe(true);

  board.slack.misbehave({ down: false });
  await board.settled();

  expect(board.shown()).toEqual(['Copy 1', 'Copy 2', 'Copy 3']);
  expect(board.shown('Bo Nguyễn')).toEqual(['Note 1', 'Note 2', 'Note 3']);
});

test('an attempt whose end is unknown outlives an outage that began with it', async () => {
  const board = await openBoard({ timings: { giveUp: 50 } });
  board.says('greeting', 'Good morning');
  await board.settled();
  board.slack.misbehave({ post: { accept_then_drop: 1 } });
  board.says('copy', 'Your copy');
  await until(() => board.row('copy').state === 'unknown');
  board.slack.misbehave({ down: true, post: { accept_then_drop: 0 } });
  const reads = () => board.calls.filter((one) => one.method === 'conversations.history').length;
  await until(() => reads() > 6);

  board.slack.misbehave({ down: false });
  await board.settled();

  expect(board.shown()).toEqual(['Good morning', 'Your copy']);
});

test('while Slack refuses the token nothing is lost and the app is not ready; afterwards it goes on', async () => {
  const board = await openBoard();
  const { tokens } = board.slack;
  const token = tokens.bot;
  tokens.bot = 'xoxb-another';
  board.says('copy', 'Your copy');
  await until(() => !board.app().ready());
  const refused = board.row('copy');

  tokens.bot = token;
  await board.settled();

  expect(refused).toMatchObject({ state: 'due', attempts: 0, error: 'invalid_auth' });
  expect(board.app().ready()).toBe(true);
  expect(board.shown()).toEqual(['Your copy']);
});
