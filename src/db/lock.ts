import Sqlite from 'better-sqlite3';
import { handFromRoot, ownerAt } from './owner.ts';

/**
 * Takes the lock that says "this process serves the database": an exclusive transaction on a file beside it, held for life.
 * The operating system frees it with the process, also after a kill, so no stale lock can be left behind.
 * Throws at once when another process holds it.
 */
export function lockForServing(databasePath: string): { release(): void } {
  if (databasePath === ':memory:') return { release: () => undefined };
  const path = `${databasePath}.lock`;
  const file = new Sqlite(path, { timeout: 0 });
  handFromRoot(path, { ...ownerAt(databasePath), mode: 0o600 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch {
    file.close();
    throw new Error(`Another Throughline is already running on ${databasePath}. Stop it first.`);
  }
  return { release: () => file.close() };
}
