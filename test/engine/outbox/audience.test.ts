import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { person, roleHolding } from '../../../src/district/schema.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { type Board, openBoard, until } from './board.ts';

const posts = (board: Board) => board.calls.filter((one) => one.method === 'chat.postMessage').length;

function leaves(board: Board, name: string): void {
  const theirs = eq(roleHolding.personId, board.idOf(name));
  inTx(board.db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-20' }).where(theirs).run());
}

test('who loses the right between saving and sending does not get the message', async () => {
  const board = await openBoard();

  board.says('health', 'Two tasks failed', { to: 'Olu Operator', can: 'health.see' });
  leaves(board, 'Olu Operator');
  await board.settled();

  expect(posts(board)).toBe(0);
  expect(board.row('health')).toMatchObject({ state: 'withheld', error: 'they may not see it any more' });
});

test('who loses the right while their conversation is being opened does not get the message', async () => {
  const board = await openBoard();
  let left = false;
  board.slack.on('change', () => {
    if (!left && board.calls.at(-1)?.method === 'conversations.open') leaves(board, 'Olu Operator');
    left ||= board.calls.at(-1)?.method === 'conversations.open';
  });

  board.says('health', 'Two tasks failed', { to: 'Olu Operator', can: 'health.see' });
  await board.settled();

  expect(left).toBe(true);
  expect(posts(board)).toBe(0);
  expect(board.row('health').state).toBe('withheld');
});

test('who loses the right does not get the edit either', async () => {
  const board = await openBoard();
  board.says('health', 'Two tasks failed', { to: 'Olu Operator', can: 'health.see' });
  await board.settled();

  leaves(board, 'Olu Operator');
  board.says('health', 'Three tasks failed', { to: 'Olu Operator', can: 'health.see' });
  await board.settled();

  expect(board.shown('Olu Operator')).toEqual(['Two tasks failed']);
  expect(board.row('health').state).toBe('withheld');
});

test('what is written to somebody whose account is deactivated stops, and nobody else gets it', async () => {
  const board = await openBoard();
  board.slack.setUser('Ana Rivera', { deactivated: true });
  const ana = eq(person.id, board.idOf('Ana Rivera'));
  await until(() => board.db.select().from(person).where(ana).get()?.slackState === 'deactivated');

  board.says('copy', 'Your copy');
  await board.settled();

  expect(posts(board)).toBe(0);
  expect(board.row('copy')).toMatchObject({ state: 'stopped', error: 'their Slack account is deactivated' });
});

test('what is written to somebody who has no account stops; who was not looked up yet is waited for', async () => {
  const board = await openBoard({ strangers: true });

  board.says('paper', 'Your copy', { to: 'Cy Paper' });
  board.says('copy', 'Your copy');
  await until(() => board.row('paper').state === 'stopped' && board.row('copy').attempts > 3);
  const waiting = board.row('copy').state;
  await board.slack.person('Ana Rivera').openHome();
  await board.settled();

  expect(waiting).toBe('due');
  expect(board.shown()).toEqual(['Your copy']);
});

test('a channel where everybody may see it gets it', async () => {
  const board = await openBoard();

  board.says('health', 'Two tasks failed', { channel: 'operators', can: 'health.see' });
  await board.settled();

  expect(board.shown('operators')).toEqual(['Two tasks failed']);
});

test.each([
  [
    'with somebody in it who may not see it',
    { members: ['Max Manager', 'Ana Rivera'] },
    'somebody in the channel may not see it',
  ],
  [
    'with somebody in it who is not on the roster',
    { members: ['Max Manager', 'New Neighbor'] },
    'somebody in the channel may not see it',
  ],
  ['that is shared with another organisation', { extShared: true }, 'the channel is shared with another organisation'],
  ['that is archived', { archived: true }, 'the channel is archived'],
])('a channel %s does not get it', async (_, change, why) => {
  const board = await openBoard();
  board.slack.addUser({ name: 'New Neighbor', email: 'new@elsewhere.example' });
  board.slack.setChannel('operators', change);

  board.says('health', 'Two tasks failed', { channel: 'operators', can: 'health.see' });
  await board.settled();

  expect(posts(board)).toBe(0);
  expect(board.row('health')).toMatchObject({ state: 'withheld', error: why });
});

const unnamed = { inPublic: [paragraph('1 task failed')] };
const toOperators = { channel: 'operators', can: 'health.see' } as const;
const openToAll = '#operators is public, and anyone in the workspace can read it';

test('a public channel gets nothing of a message that does not say what it says in public', async () => {
  const board = await openBoard();
  board.slack.setChannel('operators', { private: false });

  board.says('health', 'Olu’s task failed', toOperators);
  await board.settled();

  expect(posts(board)).toBe(0);
  expect(board.row('health')).toMatchObject({ state: 'withheld', error: openToAll });
});

test('a public channel gets what a message says in public, a private one all of it', async () => {
  const board = await openBoard();
  board.slack.setChannel('operators', { private: false });

  board.says('health', 'Olu’s task failed', { ...toOperators, ...unnamed });
  board.says('agenda', 'Olu’s agenda', { ...toOperators, channel: 'dilt', can: 'app.use', ...unnamed });
  await board.settled();

  expect(board.shown('operators')).toEqual(['1 task failed']);
  expect(board.shown('dilt')).toEqual(['Olu’s agenda']);
});

test('a channel made public after a message was posted gets no newer words of it, and what stands there stays', async () => {
  const board = await openBoard();
  board.says('health', 'Olu’s task failed', toOperators);
  await board.settled();

  board.slack.setChannel('operators', { private: false });
  board.says('health', 'Olu’s task failed twice', toOperators);
  await board.settled();

  expect(board.shown('operators')).toEqual(['Olu’s task failed']);
  expect(board.row('health')).toMatchObject({ state: 'withheld', error: openToAll });
});

test('made private once more, the channel gets the next words', async () => {
  const board = await openBoard();
  board.slack.setChannel('operators', { private: false });
  board.says('health', 'Olu’s task failed', toOperators);
  await board.settled();

  board.slack.setChannel('operators', { private: true });
  board.says('health', 'Olu’s task failed twice', toOperators);
  await board.settled();

  expect(board.shown('operators')).toEqual(['Olu’s task failed twice']);
});
