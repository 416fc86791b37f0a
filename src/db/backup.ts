import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lockForServing } from './lock.ts';
import { type Db, openDatabase, requireSound } from './open.ts';
import { handFromRoot, handTo, ownerAt } from './owner.ts';

/** Fourteen nights, and as many before upgrades. */
const kept = 14;

/**
 * Copies the database while it is in use into `folder`, with a checksum beside it, and removes the oldest of its kind.
 * What root makes belongs to whom the database does. Returns the path of the copy.
 */
export async function backupTo(
  db: Db,
  folder: string,
  kind: 'nightly' | 'by-hand' | 'before-upgrade',
): Promise<string> {
  const owner = ownerAt(db.$client.memory ? folder : db.$client.name);
  if (mkdirSync(folder, { recursive: true, mode: 0o700 })) handFromRoot(folder, { ...owner, mode: 0o700 });
  const path = join(folder, `${kind}-${stamp()}.db`);
  // Under another name until it is whole: a process killed here leaves nothing that looks like a backup.
  const unfinished = `${path}.unfinished`;
  await db.$client.backup(unfinished);
  writeFileSync(`${path}.sha256`, `${checksum(unfinished)}  ${basename(path)}\n`);
  for (const made of [unfinished, `${path}.sha256`]) handFromRoot(made, { ...owner, mode: 0o600 });
  renameSync(unfinished, path);
  removeOldest(folder, kind);
  return path;
}

/** What a copy that was put back bears as SQLite's `user_version`, until the app has noticed it: a copy of any version can bear it. */
export const putBackMark = 1;

/**
 * Puts a backup in the place of the database; what was there is kept beside it, and whoever owned and might read that owns and
 * may read this. Only while nothing serves the database. Throws, changing nothing, when the backup does not match its checksum or is damaged. Returns where the old one went.
 */
export function restore(backup: string, databasePath: string): string | undefined {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  requireChecksum(backup);
  const lock = lockForServing(databasePath);
  const incoming = `${databasePath}.incoming`;
  try {
    discard(incoming);
    // Not copied: a copy has the backup's mode, and a backup that came from elsewhere may be for all to read.
    writeFileSync(incoming, readFileSync(backup), { flag: 'wx', mode: 0o600 });
    handTo(incoming, ownerAt(databasePath));
    requireWhole(incoming);
    const aside = setAside(databasePath);
    renameSync(incoming, databasePath);
    return aside;
  } finally {
    discard(incoming);
    lock.release();
  }
}

/** What a restore that failed would leave: the records once more. */
function discard(incoming: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(incoming + part, { force: true });
}

/** Whether a backup matches the checksum beside it, read again from the disk. */
export function isSound(backup: string): boolean {
  try {
    requireChecksum(backup);
    return true;
  } catch {
    return false;
  }
}

function requireChecksum(backup: string): void {
  const path = `${backup}.sha256`;
  if (!existsSync(path))
    throw new Error(`The checksum ${path} is missing; without it a damaged backup cannot be told from a good one.`);
  const expected = readFileSync(path, 'utf8').split(/\s/)[0];
  if (checksum(backup) !== expected)
    throw new Error(`${backup} is damaged: it does not match its checksum. Take an older one.`);
}

function requireWhole(path: string): void {
  const db = openDatabase(path);
  try {
    requireSound(db);
    db.$client.pragma(`user_version = ${putBackMark}`);
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.$client.close();
  }
}

function setAside(databasePath: string): string | undefined {
  if (!existsSync(databasePath)) return undefined;
  const aside = join(dirname(databasePath), `${basename(databasePath)}.replaced-${stamp()}`);
  // The -wal file holds what was committed last; it goes with its database.
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(databasePath + part)) renameSync(databasePath + part, aside + part);
  }
  return aside;
}

function removeOldest(folder: string, kind: string): void {
  const all = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.db'));
  for (const name of all.sort().slice(0, -kept)) {
    rmSync(join(folder, name));
    rmSync(join(folder, `${name}.sha256`), { force: true });
  }
}

function checksum(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/[:.]/g, '-');
}
