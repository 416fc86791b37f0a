import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { inTx } from '../../src/db/tx.ts';
import { putErrand } from '../../src/engine/errands/put.ts';
import { lookedThrough, outbox, strayMessage } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { digestsOf, piece, threadOf, until, withDigest } from '../features/digest/district.ts';
import { filesOf } from '../handed-over.ts';
import { logWalkthrough } from '../logging.ts';
import { backupOf, withRandomKeys } from '../proofs/restores.ts';

const sunday = '2026-11-22T07:00:00Z';
const monday = '2026-11-23T12:05:00Z';
const tuesday = '2026-11-24T20:00:00Z';

const saidTo = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map(({ blocks }) => visibleText(blocks));

test('a backup of the night put back on Monday afternoon does not post Monday’s digest again', async () => {
  const before = await withDigest();
  await until(before, sunday);
  const backup = before.db.$client.serialize();
  await until(before, monday);
  const had = before
    .as('Sam Sato')
    .dms()
    .map(({ ts }) => ts);
  expect(digestsOf(before, 'Sam Sato').at(-1)).toContain('Monday, November 23');
  before.clock.moveTo(before.clock.now().add({ hours: 8 }));

  const after = await before.putBack(backup);
  await after.drain();
  await until(after, tuesday);

  const digests = digestsOf(after, 'Sam Sato').filter((words) => words.includes('Monday, November 23'));
  expect(digests).toHaveLength(1);
  expect(
    after
      .as('Sam Sato')
      .dms()
      .map(({ ts }) => ts)
      .slice(0, had.length),
  ).toEqual(had);
});

test('where the digest went out under an id and a key that no copy can know, it is not posted again, and the conversation is held and listed', async () => {
  const before = await withDigest();
  withRandomKeys(before);
  await until(before, sunday);
  const backup = backupOf(before);
  await until(before, monday);
  before.clock.moveTo(before.clock.now().add({ hours: 8 }));

  const after = await before.putBack(backup);
  for (let minutes = 0; minutes < 30; minutes += 1) await after.pass(60_000);

  const digests = digestsOf(after, 'Sam Sato').filter((words) => words.includes('Monday, November 23'));
  expect(digests).toHaveLength(1);
  const held = after.db.select().from(strayMessage).all();
  expect(held.map((one) => one.personId)).toContain(after.idOf('Sam Sato'));
  expect(saidTo(after, 'Olu Operator').join('\n')).toContain('[Post anyway]');
});

const dmsOf = (district: TestDistrict, name: string) => district.as(name).dms();

test('a copy that was due in the backup and went out since is found, and not posted a second time', async () => {
  const before = await openDistrict();
  await logWalkthrough(before.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  const backup = before.db.$client.serialize();
  await before.drain();
  const copies = dmsOf(before, 'Ana Rivera').length;
  expect(copies).toBe(1);

  const after = await before.putBack(backup);
  await after.drain();

  expect(dmsOf(after, 'Ana Rivera')).toHaveLength(copies);
  expect(after.db.select({ state: outbox.state }).from(outbox).all()).not.toContainEqual({ state: 'stopped' });
});

test('where a lost walkthrough’s copy stands, nothing more is posted until the plan manager or operator says so, and everybody concerned is told', async () => {
  const before = await openDistrict();
  const backup = before.db.$client.serialize();
  await before.pass(3_600_000);
  await logWalkthrough(before.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'], note: 'Lost.' });
  await before.drain();

  const after = await before.putBack(backup);
  await after.drain();
  await logWalkthrough(after.as('Al Vice'), { teacher: 'Ana Rivera', seen: ['Clear objective'], note: 'Kept.' });
  await after.settle();
  await after.pass(1_000);

  expect(saidTo(after, 'Ana Rivera').join('\n')).not.toContain('Kept.');
  expect(saidTo(after, 'Ana Rivera').join('\n')).toContain('Please check what you saved');
  expect(saidTo(after, 'Pat Okafor').join('\n')).toContain('Please check what you saved');
  expect(saidTo(after, 'Olu Operator').join('\n')).toContain(
    '1 message in 1 conversation that the backup doesn’t have',
  );

  await after.as('Olu Operator').press('Post anyway');
  await after.drain();

  expect(saidTo(after, 'Ana Rivera').filter((words) => words.includes('Kept.'))).toHaveLength(1);
  expect(saidTo(after, 'Olu Operator').join('\n')).not.toContain('Post anyway');
  expect(after.slack.problems()).toEqual([]);
});

test('a backup that knows everything Slack shows holds nothing back, and says so to whoever looks after the app alone', async () => {
  const before = await openDistrict();
  await logWalkthrough(before.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await before.drain();

  const after = await before.putBack(before.db.$client.serialize());
  await logWalkthrough(after.as('Al Vice'), { teacher: 'Ana Rivera', seen: ['Clear objective'], note: 'Kept.' });
  await after.drain();

  expect(saidTo(after, 'Ana Rivera').join('\n')).toContain('Kept.');
  expect(saidTo(after, 'Ana Rivera').join('\n')).not.toContain('Please check');
  expect(saidTo(after, 'Olu Operator').join('\n')).toContain('it recognizes every message');
});

test('while Slack lets history be read once a minute, what waits goes out one conversation after the other', async () => {
  const before = await openDistrict();
  const backup = before.db.$client.serialize();
  const after = await before.putBack(backup);
  after.slack.misbehave({ slowHistory: true });
  await logWalkthrough(after.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await logWalkthrough(after.as('Pat Okafor'), { teacher: 'Bo Nguyễn', seen: ['Rigorous task'] });
  await after.drain();

  expect(dmsOf(after, 'Ana Rivera')).toHaveLength(1);
  expect(dmsOf(after, 'Bo Nguyễn')).toHaveLength(1);
});

test('a file that may have been handed over before the backup was put back comes once more at most, and says so', async () => {
  const before = await openDistrict();
  const ana = before.idOf('Ana Rivera');
  inTx(before.db, (tx) =>
    putErrand(tx, {
      name: 'roster/kept-about-me',
      request: { kind: 'handOver', paper: 'roster/kept-about-me', value: ana, to: ana },
    }),
  );

  const after = await before.putBack(before.db.$client.serialize());
  await after.drain();

  const titles = (await filesOf(after, 'Ana Rivera')).map(({ title }) => title);
  expect(titles).toEqual([expect.stringContaining('(you may already have this one)')]);
});

/** The app's manifest without the right to read what its own messages carry. */
const withoutKeys = {
  ...manifest,
  oauth_config: {
    ...manifest.oauth_config,
    scopes: {
      ...manifest.oauth_config.scopes,
      bot: manifest.oauth_config.scopes.bot.filter((scope) => scope !== 'metadata.message:read'),
    },
  },
};

test('where Slack does not let the app read its own keys, what waits is held and listed, not posted blindly', async () => {
  const before = await openDistrict({ manifest: withoutKeys });
  await logWalkthrough(before.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  before.slack.misbehave({ post: { ratelimited: 1, retryAfter: 60 } });
  await logWalkthrough(before.as('Al Vice'), { teacher: 'Ana Rivera', seen: ['Clear objective'], note: 'Once.' });
  const backup = before.db.$client.serialize();
  before.slack.misbehave({ post: { ratelimited: 0 } });
  await before.drain();
  expect(saidTo(before, 'Ana Rivera').filter((words) => words.includes('Once.'))).toHaveLength(1);
  const after = await before.putBack(backup);
  for (let n = 0; n < 5; n += 1) await after.pass(60_000);

  expect(saidTo(after, 'Ana Rivera').filter((words) => words.includes('Once.'))).toHaveLength(1);
  expect(saidTo(after, 'Olu Operator').join('\n')).toContain('Post anyway');
});

test('what begins after a backup was put back is not looked for in its own thread', async () => {
  const before = await withDigest();
  before.says.pieces = [piece('wins', 'Benchmark 1.1.B1 is met.')];
  await until(before, sunday);

  const after = await before.putBack(before.db.$client.serialize());
  await until(after, monday);

  expect(threadOf(after, 'Sam Sato')).toContain('Benchmark 1.1.B1 is met.');
  expect(after.slack.traffic().filter(({ what }) => what === 'conversations.replies')).toEqual([]);
});

test('where Slack does not know any more how far was read, the conversation is read from its beginning', async () => {
  const before = await openDistrict();
  await logWalkthrough(before.as('Pat Okafor'), { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  const backup = before.db.$client.serialize();
  await before.drain();
  const [first] = dmsOf(before, 'Ana Rivera');

  const after = await before.putBack(backup);
  const place = first?.channel ?? '';
  const cursor = 'of a week ago';
  after.db
    .insert(lookedThrough)
    .values({ place, cursor })
    .onConflictDoUpdate({ target: lookedThrough.place, set: { cursor } })
    .run();
  await after.drain();
  await logWalkthrough(after.as('Al Vice'), { teacher: 'Ana Rivera', seen: ['Clear objective'], note: 'Kept.' });
  await after.drain();

  const told = saidTo(after, 'Ana Rivera');
  expect(told.filter((words) => words.includes('Pat Okafor visited'))).toHaveLength(1);
  expect(told.join()).toContain('Kept.');
  expect(after.db.select().from(strayMessage).all()).toEqual([]);
});
