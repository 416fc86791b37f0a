import { expect, test } from 'vitest';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Board, openBoard, until } from './board.ts';

const posts = (board: Board, channel?: string) =>
  board.calls.filter((one) => one.method === 'chat.postMessage' && (!channel || one.channel === channel));

test('a conversation that Slack limits waits exactly as long as Slack says, and the others go on', async () => {
  const board = await openBoard();
  const dilt = board.slack.channelId('dilt');
  board.says('greeting', 'Good morning', { channel: 'dilt' });
  await board.settled();
  const before = posts(board, dilt).length;
  board.slack.misbehave({ post: { ratelimited: 1, retryAfter: 1 } });
  board.says('agenda', 'Agenda', { channel: 'dilt' });
  await until(() => posts(board, dilt).length > before);
  board.slack.misbehave({ post: { ratelimited: 0 } });

  const limitedAt = posts(board, dilt).at(-1)?.at ?? 0;
  board.says('greeting', 'Good morning to all', { channel: 'dilt' });
  board.says('agenda', 'Agenda, with other words');
  board.says('packet', 'Packet', { channel: 'dilt' });
  board.says('copy', 'Your copy');
  await until(() => board.row('copy').state === 'shown');
  const callsBeforeTheCopy = board.calls.filter((one) => one.channel === dilt && one.at > limitedAt);
  await board.settled();

  const inDilt = board.calls.filter((one) => one.channel === dilt && one.at > limitedAt);
  expect(callsBeforeTheCopy).toEqual([]);
  expect(Math.min(...inDilt.map((one) => one.at)) - limitedAt).toBeGreaterThanOrEqual(1_000);
  expect(board.shown('dilt')).toEqual(['Good morning to all', 'Agenda, with other words', 'Packet']);
});

test('a limit holds for the next message when the one that met it is taken back', async () => {
  const board = await openBoard();
  board.slack.misbehave({ post: { ratelimited: 1, retryAfter: 1 } });
  board.says('first', 'First');
  await until(() => posts(board).length === 1);
  board.slack.misbehave({ post: { ratelimited: 0 } });
  const limitedAt = posts(board)[0]?.at ?? 0;

  board.retracts('first');
  board.says('second', 'Second');
  await board.settled();

  expect((posts(board)[1]?.at ?? 0) - limitedAt).toBeGreaterThanOrEqual(1_000);
  expect(board.shown()).toEqual(['Second']);
});

test('what Slack refuses for good stops at the first attempt, and stands on the plan manager’s Home', async () => {
  const board = await openBoard();
  board.slack.setChannel('dilt', { botIn: false, private: false });

  board.says('agenda', 'Agenda', { channel: 'dilt', inPublic: [paragraph('Agenda')] });
  await board.settled();
  const home = await board.slack.person('Max Manager').openHome();

  expect(posts(board)).toHaveLength(1);
  expect(board.row('agenda')).toMatchObject({ state: 'stopped', error: 'not_in_channel' });
  expect(visibleText(home?.blocks ?? [])).toContain('1 message could not be delivered');
});

test('a message whose answer was lost is found by its key and not sent again', async () => {
  const board = await openBoard();
  board.slack.misbehave({ post: { accept_then_drop: 1 } });

  board.says('copy', 'Your copy');
  await board.settled();

  expect(posts(board)).toHaveLength(1);
  expect(board.shown()).toEqual(['Your copy']);
  expect(board.row('copy').slackTs).toBe(board.messages()[0]?.ts);
});

test('a lost answer is found although an older message was posted anew meanwhile', async () => {
  const board = await openBoard();
  board.says('agenda', 'Agenda');
  await board.settled();
  board.slack.misbehave({ post: { accept_then_drop: 1 } });
  board.slack.clock.moveBy(1_000);
  board.says('copy', 'Your copy');
  await until(() => board.row('copy').state === 'unknown');
  board.slack.misbehave({ post: { accept_then_drop: 0 } });
  board.slack.clock.moveBy(1_000);

  board.retracts('agenda');
  await board.app().catchUp();
  board.says('agenda', 'The new agenda');
  await board.settled();

  expect(board.shown()).toEqual(['Your copy', 'The new agenda']);
});

test('what was taken back without our hearing of it is posted anew when it is wanted again', async () => {
  const board = await openBoard();
  board.says('agenda', 'Agenda');
  await board.settled();
  board.slack.misbehave({ api: { accept_then_drop: 1 } });
  board.slack.clock.moveBy(1_000);

  board.retracts('agenda');
  await until(() => board.row('agenda').error !== null);
  board.slack.misbehave({ api: { accept_then_drop: 0 } });
  board.says('agenda', 'The agenda after all');
  await board.settled();

  expect(board.shown()).toEqual(['The agenda after all']);
});

test('new words for a message whose end is unknown edit it once it is found', async () => {
  const board = await openBoard();
  board.slack.misbehave({ post: { accept_then_drop: 1 } });
  board.says('copy', 'Your copy');
  await until(() => board.row('copy').state === 'unknown');

  board.says('copy', 'Your copy, corrected');
  await board.settled();

  expect(posts(board)).toHaveLength(1);
  expect(board.shown()).toEqual(['Your copy, corrected']);
});

test('a message that Slack takes late is not sent a second time meanwhile, and new words do not shorten the wait', async () => {
  const board = await openBoard({ timings: { quiet: 400 } });
  board.slack.misbehave({ post: { late: 1, lateMs: 250 } });
  board.says('copy', 'Your copy');
  await until(() => board.row('copy').state === 'unknown');
  board.slack.misbehave({ post: { late: 0 } });

  board.says('copy', 'Your copy, corrected');
  await board.settled();

  expect(posts(board)).toHaveLength(1);
  expect(board.shown()).toEqual(['Your copy, corrected']);
});

test('a message that never arrived is looked for twice and then sent again', async () => {
  const board = await openBoard();
  board.slack.misbehave({ post: { status500: 1 } });
  board.says('copy', 'Your copy');
  await until(() => board.row('copy').state === 'unknown');
  board.slack.misbehave({ post: { status500: 0 } });

  await board.settled();

  expect(board.calls.filter((one) => one.method === 'conversations.history')).toHaveLength(2);
  expect(board.shown()).toEqual(['Your copy']);
});

test('what was in flight when the app ended is looked for after the start, not sent again', async () => {
  const board = await openBoard();
  board.says('copy', 'Your copy');
  await board.settled();
  await board.stops();
  // As a process that was killed between Slack’s answer and its own note of it leaves the row.
  board.db.$client.exec(`UPDATE outbox SET state = 'sending', slack_ts = NULL, shown_hash = NULL, attempt_at = 0`);

  await board.restarts();
  await board.settled();

  expect(posts(board)).toHaveLength(1);
  expect(board.shown()).toEqual(['Your copy']);
});

test('when storage fails just after Slack took a message, it is looked for and not sent again', async () => {
  const board = await openBoard();
  board.db.$client.exec(`CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = 'shown'
    BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
  board.says('copy', 'Your copy');
  await until(() => board.shown().length === 1);
  await until(() => board.logged.some((line) => line.includes('sending failed')));

  board.db.$client.exec('DROP TRIGGER full');
  await board.settled();

  expect(posts(board)).toHaveLength(1);
  expect(board.row('copy').state).toBe('shown');
});

test('a history without our keys proves nothing: the message is left to a person, and new words do not make it two', async () => {
  const board = await openBoard({ timings: { giveUp: 150 } });
  board.slack.misbehave({ post: { accept_then_drop: 1 } });
  board.hideKeys(true);
  board.says('copy', 'Your copy');
  await board.settled();
  const left = board.row('copy');

  board.says('copy', 'Your copy, corrected');
  await until(() => board.row('copy').state === 'stopped');
  const still = board.shown();
  board.hideKeys(false);
  board.says('copy', 'Your copy, at last');
  await board.settled();

  expect(left).toMatchObject({ state: 'stopped', error: 'unknown: history_shows_no_keys' });
  expect(still).toEqual(['Your copy']);
  expect(board.shown()).toEqual(['Your copy, at last']);
});
