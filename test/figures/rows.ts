import type { Db } from '../../src/db/open.ts';
import type { Dice } from './dice.ts';

/** Where a district's rows are put, and what they must agree with. */
export interface Rows {
  readonly db: Db;
  readonly dice: Dice;
  readonly today: string;
  /** Since when the district works with the app. */
  readonly began: string;
}

/** Puts one row, as no routine would. */
export function insert(db: Db, table: string, row: Readonly<Record<string, string | number | null>>): void {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  db.$client
    .prepare(`INSERT INTO ${table} (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
    .run(row);
}
