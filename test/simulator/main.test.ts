import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { connectTo } from '../../src/simulator/remote.ts';
import { manifest } from './workspace.ts';

test('the workspace runs as a process of its own and says where it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pretend-slack-'));
  const people = [{ name: 'Dana Wells', id: 'U0DANA' }];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'workspace.json'),
    JSON.stringify({ people, channels: [{ name: 'general', members: ['Dana Wells'] }] }),
  );
  const main = new URL('../../src/simulator/main.ts', import.meta.url).pathname;
  const files = ['--manifest', join(folder, 'manifest.json'), '--workspace', join(folder, 'workspace.json')];
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...files, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));

  const ready: { url: string; apiUrl: string } = JSON.parse(line);
  const state = await connectTo(ready.url).state();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');

  expect(ready.apiUrl).toBe(`${ready.url}/api/`);
  expect(state.people.map((one) => one.id)).toContain('U0DANA');
  expect(await ended).toBe(0);
});
