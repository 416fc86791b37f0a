import { expect, test } from 'vitest';
import { connectTo } from '../../src/simulator/remote.ts';
import { listening } from './listening.ts';
import { workspace } from './workspace.ts';

test('another process acts, reads and meddles through the JSON door', async () => {
  const slack = workspace();
  const { url } = await listening(slack);
  slack.connect(async () => 'Heard.');
  const remote = connectTo(url);
  const dana = remote.person('Dana Wells');

  const answer = await dana.command('/test');
  await remote.setUser('Omar Haddad', { deactivated: true });
  await remote.misbehave({ post: { status500: 1 } });
  const before = (await remote.state()).now;
  const { now } = await remote.moveClockBy(60_000);

  expect(answer).toMatchObject({ kind: 'words', text: 'Heard.' });
  expect(await dana.ephemerals()).toHaveLength(1);
  expect((await remote.state()).people.find((one) => one.name === 'Omar Haddad')?.deactivated).toBe(true);
  expect((await remote.state()).faults.post.status500).toBe(1);
  expect(now - before).toBeGreaterThanOrEqual(60_000);
  await expect(remote.person('Nobody').dms()).rejects.toThrow('nobody here is called Nobody');
  await expect(remote.misbehave(JSON.parse('{"nonsense":1}'))).rejects.toThrow('there is no fault nonsense');
});
