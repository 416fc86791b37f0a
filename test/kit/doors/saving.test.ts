import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { countRows, rowsIn } from '../../proofs/doors.ts';

const apology =
  /^Something went wrong on our side and nothing was saved\. Please try again in a minute\. Reference ([0-9a-f]{6})\.$/;

/** A principal with a window that is filled in and not sent yet. */
async function filledIn(district: TestDistrict, comment = 'Strong questions.') {
  const principal = district.as('Pat Okafor');
  await principal.command('/walkthrough');
  await principal.fill('Teacher', 'Ana Rivera');
  await principal.fill('Comment', comment);
  return principal;
}

test('when saving fails, the window stays open with what was typed, and says so beside its first question', async () => {
  const district = await openDistrict();
  const principal = await filledIn(district);
  const before = countRows(district);

  district.db.$client.exec('ALTER TABLE outbox RENAME TO outbox_away');
  const failed = await principal.submit();
  district.db.$client.exec('ALTER TABLE outbox_away RENAME TO outbox');

  expect(failed).toEqual({ kind: 'errors', errors: { Teacher: expect.stringMatching(apology) } });
  expect(typedIn(principal)).toEqual(['Ana Rivera · Lincoln', 'Strong questions.']);
  expect(countRows(district)).toEqual(before);
  const reference = apology.exec(JSON.parse(JSON.stringify(failed)).errors.Teacher)?.[1] ?? 'none';
  expect(district.logged.filter((line) => line.includes(reference))).toHaveLength(1);

  expect(await principal.submit()).toEqual({ kind: 'closed' });
  expect(rowsIn(district, 'walkthrough')).toBe(1);
});

test('on a full disk nothing is kept by half, the person is told the storage is full, and it works again afterwards', async () => {
  const district = await openDistrict();
  await district.as('Ana Rivera').openHome();
  const { $client } = district.db;
  $client.pragma(`max_page_count = ${Number($client.pragma('page_count', { simple: true })) + 8}`);

  let principal = await filledIn(district, 'x'.repeat(3_000));
  let answer = await principal.submit();
  for (let tries = 0; answer.kind === 'closed' && tries < 50; tries += 1) {
    principal = await filledIn(district, 'x'.repeat(3_000));
    answer = await principal.submit();
  }

  const full =
    /^The app’s storage is full, so nothing was saved\. Keep this open and try again later\. Reference [0-9a-f]{6}\.$/;
  expect(answer).toEqual({ kind: 'errors', errors: { Teacher: expect.stringMatching(full) } });
  expect(typedIn(principal)).toEqual(['Ana Rivera · Lincoln', 'x'.repeat(3_000)]);
  const saved = rowsIn(district, 'walkthrough');
  expect([rowsIn(district, 'inbox'), rowsIn(district, 'outbox')]).toEqual([saved, saved * 2]);

  $client.pragma('max_page_count = 1000000');
  const freed = await principal.submit();

  expect(freed).toEqual({ kind: 'closed' });
  expect([rowsIn(district, 'walkthrough'), rowsIn(district, 'outbox')]).toEqual([saved + 1, saved * 2 + 2]);
  expect($client.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('while another process holds the database, the window stays open; once it lets go, the same window is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-locked-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'district.db');
  const district = await openDistrict({ path });
  // As long as the app waits in earnest, but in a hundredth of the time.
  district.db.$client.pragma('busy_timeout = 50');
  const principal = await filledIn(district);
  const other = await holding(path);

  const failed = await principal.submit();
  await principal.openHome();
  await other.letGo();
  const kept = await principal.submit();
  await principal.openHome();
  await district.settle();

  expect(failed).toEqual({ kind: 'errors', errors: { Teacher: expect.stringMatching(apology) } });
  expect(district.logged.some((line) => line.includes('SQLITE_BUSY'))).toBe(true);
  expect(kept).toEqual({ kind: 'closed' });
  expect(rowsIn(district, 'walkthrough')).toBe(1);
  expect(visibleText(principal.home()?.blocks ?? [])).toContain('1 walkthrough');
});

/** Another process that has begun to write and does not end it until it is told to. */
async function holding(path: string): Promise<{ letGo(): Promise<void> }> {
  const program = `const db = new (require('better-sqlite3'))(process.argv[1]);
    db.exec('BEGIN IMMEDIATE');
    process.stdin.on('end', () => db.close()).resume();
    process.stdout.write('held');`;
  const child = spawn(process.execPath, ['-e', program, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    async letGo() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

function typedIn(person: Awaited<ReturnType<typeof filledIn>>): unknown[] {
  const fields = person.window()?.fields ?? [];
  return ['Teacher', 'Comment for the teacher'].map((label) => fields.find((one) => one.label === label)?.value);
}
