import { existsSync } from 'node:fs';
import { pendingMigrations } from '../db/migrate.ts';
import { type Db, openDatabase } from '../db/open.ts';

/** The database, for an export: it neither makes one nor upgrades one. Throws, in words, when it cannot be read as it is. */
export function openAsItIs(path: string): Db {
  if (!existsSync(path)) throw new Error(`There’s no database at ${path}. Set DATABASE_PATH to where it is.`);
  const db = openDatabase(path);
  if (pendingMigrations(db).length === 0) return db;
  db.$client.close();
  throw new Error('The database is from an earlier version. Start Throughline once with this version, then export.');
}
