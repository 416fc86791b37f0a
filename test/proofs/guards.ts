import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proof } from './proof.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A guard of the app, how it is taken out, and the tests that must then fail. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly tests?: string;
  /** In place of tests a proof, by its name, in its short form. */
  readonly proof?: string;
  /** Only tests whose title holds this. */
  readonly only?: string;
}

/**
 * Takes each guard out of a copy of the project and runs its tests there: a run that still passes means the guard is not tested.
 * The guards themselves know nothing of this; nothing in `src` can switch one off.
 */
export async function guards(chosen: readonly Guard[]): Promise<Proof> {
  const folder = copyOfProject();
  const unnoticed = chosen.filter((guard) => !noticed(folder, guard)).map((guard) => guard.name);
  rmSync(folder, { recursive: true, force: true });
  const line =
    unnoticed.length === 0
      ? `${chosen.length} guards, each missed when it is taken out`
      : `taken out unnoticed: ${unnoticed.join(', ')}`;
  return { ok: unnoticed.length === 0, figures: { guards: chosen.length, unnoticed: unnoticed.length }, line };
}

function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-guards-'));
  for (const part of [
    'build.mjs',
    'src',
    'test',
    'drizzle',
    'package.json',
    'manifest.json',
    'tsconfig.json',
    'vitest.config.ts',
    '.env.example',
    'README.md',
    'docs',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** True when the tests fail without the guard. Throws when the guard is not where it is said to be. */
function noticed(folder: string, guard: Guard): boolean {
  const path = join(folder, guard.file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(guard.find).length !== 2)
    throw new Error(`${guard.name}: its code is not found once in ${guard.file}`);
  writeFileSync(
    path,
    whole.replace(guard.find, () => guard.replace),
  );
  const missed = guard.proof === undefined ? testsFail(folder, guard) : proofFails(folder, guard.proof);
  writeFileSync(path, whole);
  return missed;
}

const longest = 1_200_000;

function testsFail(cwd: string, { tests = '', only }: Guard): boolean {
  const which = only ? ['-t', only] : [];
  const args = ['vitest', 'run', tests, ...which, '--reporter=json'];
  const run = spawnSync('npx', args, { cwd, encoding: 'utf8', timeout: longest });
  if (/"numTotalTests":\s*0\b/.test(run.stdout)) throw new Error(`there are no tests in ${tests}`);
  return /"numFailedTests":\s*[1-9]/.test(run.stdout) || /"numFailedTestSuites":\s*[1-9]/.test(run.stdout);
}

/** It fails by what it says, not because it broke off. */
function proofFails(cwd: string, name: string): boolean {
  const args = ['tsx', 'test/proofs/prove.ts', '--short', name];
  const run = spawnSync('npx', args, { cwd, encoding: 'utf8', timeout: longest });
  if (!/^(holds|FAILS)/m.test(run.stdout)) throw new Error(`the proof ${name} broke off: ${run.stderr}`);
  return /^FAILS/m.test(run.stdout);
}
