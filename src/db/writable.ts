import type { Db } from './open.ts';

/** Whether the database can be written: tried, not assumed. A full disk shows here. */
export function writable(db: Db): boolean {
  try {
    db.$client.exec('BEGIN IMMEDIATE; CREATE TABLE probe(x INTEGER) STRICT; DROP TABLE probe; ROLLBACK');
    return true;
  } catch {
    if (db.$client.inTransaction) db.$client.exec('ROLLBACK');
    return false;
  }
}
