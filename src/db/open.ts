import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { handFromRoot, ownerOfNew } from './owner.ts';

/** The district's database: one connection, one file. */
export type Db = BetterSQLite3Database<Record<string, never>> & { $client: Sqlite.Database };

/** What may only read: a store function that takes a `Reader` cannot write. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | '$client'>;

/** Before 3.51.3 two connections at a checkpoint could corrupt a WAL database (sqlite.org, the WAL-reset bug). */
const oldestSafeSqlite = '3.51.3';

const pragmas = {
  journal_mode: 'wal',
  // FULL is 2. SQLite's own default in WAL loses the last commits when the power fails.
  synchronous: 2,
  // In pages. Copying back what was committed waits for the disk twice; at SQLite's own 1,000 a third of the time went into it.
  wal_autocheckpoint: 4000,
  foreign_keys: 1,
  // Otherwise a row that INSERT OR REPLACE puts another in the place of would leave no line in the history.
  recursive_triggers: 1,
  // Another process may hold the database for a moment; whoever waits at a door has three seconds in all.
  busy_timeout: 2000,
  trusted_schema: 0,
  secure_delete: 1,
} as const;

/**
 * What this process writes from now on, its own account alone can read: these are records about people (the usual umask leaves 0644).
 * For the start of a process: a thread may open a database, but may not say this.
 */
export function keepToThisAccount(): void {
  process.umask(0o077);
}

/**
 * Opens the file (`:memory:` for none; the bytes of a database for one in memory that begins with them), sets every pragma and reads each back.
 * Throws when SQLite is too old or a pragma did not hold, for instance WAL on a network drive.
 * A file that root makes belongs to whom the folder does. `onQuery` hears each statement's SQL: for tests that count.
 */
export function openDatabase(path: string | Buffer, onQuery?: (sql: string) => void): Db {
  const isNew = typeof path === 'string' && path !== ':memory:' && !existsSync(path);
  const client = new Sqlite(path);
  if (isNew) handFromRoot(path, ownerOfNew(path));
  requireSafeSqlite(client);
  for (const [name, value] of Object.entries(pragmas)) hold(client, name, value);
  const logger = onQuery ? { logQuery: (sql: string) => onQuery(sql) } : false;
  return Object.assign(drizzle(keepingStatements(client), { casing: 'snake_case', logger }), { $client: client });
}

/** A statement takes a few kilobytes; the whole app says some hundred different ones. */
const statementsKept = 500;

/**
 * The same connection, as the query builder is given it: it has SQLite compile each statement anew, however often it says the same,
 * and compiling takes longer than running most of them. Here each is compiled once, and forgotten when it was not said for long.
 */
function keepingStatements(client: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    const statement = kept.get(sql) ?? client.prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest);
    // Whoever had it before may have asked for rows without names.
    return statement.reader ? statement.raw(false) : statement;
  };
  return Object.create(client, { prepare: { value: prepare } });
}

/** Throws unless every page is whole: SQLite's quick check, some 70 ms for 100 MB. */
export function requireSound(db: Db): void {
  const found = db.$client.pragma('quick_check', { simple: true });
  if (found !== 'ok') throw new Error(`The database is damaged (${String(found)}). Restore the newest backup.`);
}

function hold(client: Sqlite.Database, name: string, value: string | number): void {
  client.pragma(`${name} = ${value}`);
  const held = client.pragma(name, { simple: true });
  if (held === value || (client.memory && name === 'journal_mode')) return;
  throw new Error(`SQLite would not set ${name} to ${value} (it says ${String(held)}). Is this a local disk?`);
}

function requireSafeSqlite(client: Sqlite.Database): void {
  const version = String(client.prepare('SELECT sqlite_version()').pluck().get());
  if (version.localeCompare(oldestSafeSqlite, undefined, { numeric: true }) >= 0) return;
  throw new Error(`SQLite ${version} is too old; ${oldestSafeSqlite} or later is needed.`);
}
