import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { markWalkthrough } from '../../logging.ts';
import { countRows, rowsIn } from '../../proofs/doors.ts';

const apology =
  /^Something went wrong on our side and nothing was saved\. Please try again in a minute\. Reference ([0-9a-f]{6})\.$/;

/** A principal with the second window in front, filled in and not sent yet. */
async function filledIn(district: TestDistrict, note = 'Strong questions.') {
  const principal = district.as('Pat Okafor');
  await markWalkthrough(principal, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
  await principal.fill('Seen: Rigorous task', 'Two groups asked why.');
  await principal.fill('Note', note);
  return principal;
}

const without = async (district: TestDistrict, table: string, act: () => Promise<unknown>) => {
  district.db.$client.exec(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  const answer = await act();
  district.db.$client.exec(`ALTER TABLE ${table}_away RENAME TO ${table}`);
  return answer;
};

test('when saving fails, the window stays open with what was typed, and says so beside its first question', async () => {
  const district = await openDistrict();
  const principal = await filledIn(district);
  const before = countRows(district);

  const failed = await without(district, 'outbox', () => principal.submit());

  expect(failed).toEqual({ kind: 'errors', errors: { 'Seen: Rigorous task': expect.stringMatching(apology) } });
  expect(typedIn(principal)).toEqual(['Two groups asked why.', 'Strong questions.']);
  expect(countRows(district)).toEqual(before);
  const reference = apology.exec(JSON.parse(JSON.stringify(failed)).errors['Seen: Rigorous task'])?.[1] ?? 'none';
  expect(district.logged.filter((line) => line.includes(reference))).toHaveLength(1);

  expect(await principal.submit()).toEqual({ kind: 'closed' });
  expect(rowsIn(district, 'walkthrough')).toBe(1);
});

test('when what was marked cannot be kept, the first window stays with every choice, and goes on once it can', async () => {
  const district = await openDistrict();
  const principal = district.as('Pat Okafor');

  const failed = await without(district, 'walkthrough_draft', async () => {
    await principal.command('/walkthrough').catch(() => undefined);
    return principal.window();
  });
  expect(failed).toBeUndefined();
  await principal.command('/walkthrough');
  await principal.fill('Teacher', 'Ana Rivera');
  await principal.fill('Minutes', '10 minutes');
  await principal.fill('Seen', ['Rigorous task']);
  const before = countRows(district);
  const sentBack = await without(district, 'walkthrough_draft', () => principal.submit());

  expect(sentBack).toEqual({ kind: 'errors', errors: { Teacher: expect.stringMatching(apology) } });
  expect(countRows(district)).toEqual(before);
  expect((await principal.submit()).kind).toBe('updated');
});

test('on a full disk nothing is kept by half, the person is told the storage is full, and it works again afterwards', async () => {
  const district = await openDistrict();
  await district.as('Ana Rivera').openHome();
  const { $client } = district.db;
  const full = () => $client.pragma(`max_page_count = ${Number($client.pragma('page_count', { simple: true }))}`);
  const freed = () => $client.pragma('max_page_count = 1000000');

  // What is free inside the file fills up first.
  let principal = await filledIn(district, 'x'.repeat(3_000));
  full();
  let before = countRows(district);
  let answer = await principal.submit();
  for (let tries = 0; answer.kind === 'closed' && tries < 50; tries += 1) {
    freed();
    principal = await filledIn(district, 'x'.repeat(3_000));
    full();
    before = countRows(district);
    answer = await principal.submit();
  }

  const said =
    /^Throughline’s storage is full, so nothing was saved\. Keep this open and try again later\. Reference [0-9a-f]{6}\.$/;
  expect(answer).toEqual({ kind: 'errors', errors: { 'Seen: Rigorous task': expect.stringMatching(said) } });
  expect(typedIn(principal)).toEqual(['Two groups asked why.', 'x'.repeat(3_000)]);
  expect(countRows(district)).toEqual(before);
  const [saved, messages] = [rowsIn(district, 'walkthrough'), rowsIn(district, 'outbox')];
  expect(messages).toBe(saved * 2);

  freed();
  const kept = await principal.submit();

  expect(kept).toEqual({ kind: 'closed' });
  expect([rowsIn(district, 'walkthrough'), rowsIn(district, 'outbox')]).toEqual([saved + 1, messages + 2]);
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

  expect(failed).toEqual({ kind: 'errors', errors: { 'Seen: Rigorous task': expect.stringMatching(apology) } });
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
  return ['Seen: Rigorous task', 'Note'].map((label) => fields.find((one) => one.label === label)?.value);
}
