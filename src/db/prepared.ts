import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * A statement built once for each database. Building the SQL costs several times what running it does,
 * so the statements of the busiest doors are kept. They run inside whatever transaction is open.
 */
export function prepared<D extends object, Statement>(build: (db: D) => Statement): (db: D) => Statement {
  const built = new WeakMap<D, Statement>();
  return (db) => {
    const known = built.get(db);
    if (known) return known;
    const statement = build(db);
    built.set(db, statement);
    return statement;
  };
}

/** True where the column is one of a list, however long: the statement is given it under this name, as `asList` writes it. */
export const isOneOf = (column: SQLWrapper, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

/** A list for a statement that asks `isOneOf`. */
export const asList = (values: readonly string[]): string => JSON.stringify(values);
