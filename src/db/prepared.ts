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
