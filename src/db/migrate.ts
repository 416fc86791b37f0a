import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { backupTo } from './backup.ts';
import { keepHistory, pauseHistory } from './history/triggers.ts';
import type { Db } from './open.ts';
import { shipped } from './shipped.ts';

const folder = fileURLToPath(shipped('drizzle'));
const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

/**
 * Brings the tables up to this version of the code, all in one transaction, after a backup beside the database.
 * Makes sure that every change of a record leaves a line in the history from then on, also where nothing else is to be done.
 * Refuses a database that a newer version has already changed. Returns the names of the migrations it ran.
 */
export async function bringUpToDate(db: Db, backups: string | undefined, migrations = folder): Promise<string[]> {
  const pending = pendingMigrations(db, migrations);
  if (pending.length === 0) {
    keepHistory(db);
    return [];
  }
  if (newestApplied(db) > 0 && backups) await backupTo(db, backups, 'before-upgrade');
  pauseHistory(db);
  migrateWithoutCascades(db, migrations);
  keepHistory(db, pending);
  return pending;
}

/** The names of the migrations this database has not had yet. Throws when a newer version has already changed it. */
export function pendingMigrations(db: Db, migrations = folder): string[] {
  const known = knownMigrations(migrations);
  const applied = newestApplied(db);
  if (applied > Math.max(...known.map((one) => one.when))) {
    throw new Error('This database was last used by a newer version of Throughline. Install that version, or later.');
  }
  return known.filter((one) => one.when > applied).map((one) => one.tag);
}

/**
 * drizzle's table rebuilds drop the old table inside a transaction, where `PRAGMA foreign_keys=OFF` does nothing:
 * every row that points at it would be deleted in silence. So the keys are off before the transaction opens and checked after it.
 */
function migrateWithoutCascades(db: Db, migrations: string): void {
  db.$client.pragma('foreign_keys = OFF');
  try {
    migrate(db, { migrationsFolder: migrations });
    const broken = db.$client.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error(`${broken.length} rows point at nothing after the upgrade.`);
  } finally {
    db.$client.pragma('foreign_keys = ON');
  }
}

function newestApplied(db: Db): number {
  const found = db.$client.prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`).get();
  if (!found) return 0;
  return Number(db.$client.prepare('SELECT coalesce(max(created_at), 0) FROM __drizzle_migrations').pluck().get());
}

function knownMigrations(migrations: string): { when: number; tag: string }[] {
  const path = `${migrations}/meta/_journal.json`;
  if (!existsSync(path)) throw new Error(`The folder of migrations is missing: ${path}`);
  return journal.parse(JSON.parse(readFileSync(path, 'utf8'))).entries;
}
