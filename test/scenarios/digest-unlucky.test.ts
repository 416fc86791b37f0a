import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import {
  digestsOf,
  inChannel,
  jump,
  piece,
  planChannel,
  threadOf,
  until,
  withDigest,
} from '../features/digest/district.ts';

const monday = '2026-11-23T12:05:00Z';

test('what the channel did not show is not said to stand there, and is said again once everybody there may read it', async () => {
  const members = ['Sam Sato', 'Ada Assistant'];
  const district = await withDigest({
    channels: [{ id: planChannel, name: 'plan', private: true, botIn: true, members: [...members, 'Cora Committee'] }],
  });
  district.says.pieces = [piece('wins', 'Benchmark 1.1.B1 is met.')];
  await until(district, monday);
  const sam = district.as('Sam Sato');
  await sam.press('Say it in the channel');
  await district.drain();
  for (const name of members) {
    expect(threadOf(district, name)).not.toContain('🟢 Said in the channel.');
    expect(threadOf(district, name)).toContain('[Say it in the channel]');
  }

  await district.pass(60_000);
  await sam.press('Say it in the channel');
  await district.drain();
  const refusals = sam.dms().map(({ blocks }) => visibleText(blocks));
  expect(refusals.filter((words) => words.includes('It was not said in the plan’s channel'))).toHaveLength(2);

  district.slack.setChannel(planChannel, { members: members.map((name) => district.as(name).id) });
  await sam.press('Say it in the channel');
  await district.drain();

  expect(inChannel(district)).toEqual([expect.stringContaining('Worth naming: Benchmark 1.1.B1 is met.')]);
  expect(threadOf(district, 'Ada Assistant')).toContain('🟢 Said in the channel.');
});

test('an app that was down from Monday to Thursday brings the digest of that week on Thursday, once', async () => {
  const district = await withDigest();
  await until(district, '2026-11-20T22:00:00Z');

  await jump(district, '2026-11-26T15:00:00Z');
  await until(district, '2026-11-27T22:00:00Z');
  const [late, ...more] = digestsOf(district, 'Sam Sato').slice(-1);

  expect(more).toEqual([]);
  expect(late).toContain('Weekly digest of Thursday, November 26');
  expect(late).toContain('🔴 The app was down or failed');

  await until(district, '2026-11-30T13:00:00Z');
  const all = digestsOf(district, 'Sam Sato');
  expect(all.at(-1)).toContain('Weekly digest of Monday, November 30');
  expect(all.filter((words) => words.includes('November 2'))).toHaveLength(1);
});
