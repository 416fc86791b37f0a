/** How many rows one statement writes: well below what SQLite takes at once. */
const atOnce = 500;

export function insertAll<Row>(rows: readonly Row[], insert: (some: Row[]) => unknown): void {
  for (let at = 0; at < rows.length; at += atOnce) insert(rows.slice(at, at + atOnce));
}
