import type { Db } from '../open.ts';
import { inTx } from '../tx.ts';
import { type Recorded, recorded } from './recorded.ts';

/** What the names of all triggers begin with. */
const prefix = 'history_';

/** The triggers this version wants in this database, by their names. None before it has a history. */
function wantedTriggers(db: Db): ReadonlyMap<string, string> {
  const tables = new Set(db.$client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all());
  if (!tables.has('record_change')) return new Map();
  const known = Object.entries<Recorded>(recorded).filter(([table]) => tables.has(table));
  return new Map([...known.flatMap(([table, how]) => triggersOf(db, table, how)), ...guards]);
}

interface Column {
  readonly name: string;
  /** Its place in the key, from 1; 0 when it is not in it. */
  readonly pk: number;
}

function triggersOf(db: Db, table: string, { about, never }: Recorded): [name: string, sql: string][] {
  const columns = db.$client.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)').all(table);
  const kept = columns.map(({ name }) => name).filter((name) => !never?.columns.includes(name));
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const row = key.map(({ name }) => `OLD."${name}"`).join(` || '/' || `);
  const line = (what: 'update' | 'delete', before: string, after: string) => `
  INSERT INTO record_change (table_name, row, about, what, before, after, by_id, door, through, why, at)
  SELECT '${table}', ${row}, ${about ?? 'NULL'}, '${what}', ${before}, ${after}, cause.by_id, coalesce(cause.door, 'outside'),
    coalesce(cause.through, ''), coalesce(cause.why, ''), coalesce(cause.at, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
  FROM (SELECT 1) LEFT JOIN change_cause AS cause ON true;`;
  const differs = kept.map((name) => changed(name)).join(' OR ');
  const update = line('update', changedOnly('OLD', kept), changedOnly('NEW', kept));
  const removed = line('delete', `json_object(${kept.map((name) => `'${name}', OLD."${name}"`).join(', ')})`, 'NULL');
  return [
    trigger(`${prefix}update_${table}`, `AFTER UPDATE ON "${table}" WHEN ${differs}`, update),
    trigger(`${prefix}delete_${table}`, `AFTER DELETE ON "${table}"`, removed),
  ];
}

const changed = (column: string): string => `OLD."${column}" IS NOT NEW."${column}"`;

/** A JSON object of the columns that changed. */
function changedOnly(which: 'OLD' | 'NEW', columns: readonly string[]): string {
  const parts = columns.map(
    (name) => `CASE WHEN ${changed(name)} THEN ',"${name}":' || json_quote(${which}."${name}") ELSE '' END`,
  );
  return `'{' || substr(${parts.join(' || ')}, 2) || '}'`;
}

const trigger = (name: string, when: string, body: string): [name: string, sql: string] => [
  name,
  `CREATE TRIGGER "${name}" ${when} BEGIN${body}\nEND`,
];

const refuse = ` SELECT RAISE(ABORT, 'The history is never changed.');`;

/** The third is for INSERT OR REPLACE, which removes a line without asking the second. */
const guards = [
  trigger(`${prefix}is_never_updated`, 'BEFORE UPDATE ON record_change', refuse),
  trigger(`${prefix}is_never_deleted`, 'BEFORE DELETE ON record_change', refuse),
  trigger(
    `${prefix}is_never_replaced`,
    'BEFORE INSERT ON record_change WHEN EXISTS (SELECT 1 FROM record_change WHERE seq = NEW.seq)',
    refuse,
  ),
];

const triggersIn = (db: Db): ReadonlyMap<string, string> =>
  new Map(
    db.$client
      .prepare<[string], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, ${prefix.length}) = ?`,
      )
      .all(prefix)
      .map(({ name, sql }) => [name, sql]),
  );

/** The names of the triggers that are missing, or are other than this version's. What was changed meanwhile may have left no line. */
export function gapsInHistory(db: Db): string[] {
  const there = triggersIn(db);
  const wanted = wantedTriggers(db);
  const other = [...wanted].filter(([name, sql]) => there.get(name) !== sql).map(([name]) => name);
  return [...other, ...[...there.keys()].filter((name) => !wanted.has(name))];
}

/** Takes the triggers away before the tables are rebuilt: SQLite drops some with their tables in silence, and stumbles over others. */
export function pauseHistory(db: Db): void {
  for (const name of triggersIn(db).keys()) db.$client.exec(`DROP TRIGGER "${name}"`);
}

/**
 * Makes every trigger anew that is missing or other than this version's, and writes a line of its own: that the history begins,
 * that an upgrade changed the tables (`upgradedBy` are its migrations), or that triggers were missing, which nothing of ours leaves so.
 */
export function keepHistory(db: Db, upgradedBy: readonly string[] = []): void {
  const gaps = gapsInHistory(db);
  if (gaps.length === 0) return;
  inTx(db, () => {
    const wanted = wantedTriggers(db);
    for (const name of gaps) {
      db.$client.exec(`DROP TRIGGER IF EXISTS "${name}"`);
      const sql = wanted.get(name);
      if (sql) db.$client.exec(sql);
    }
    const begun = db.$client.prepare('SELECT 1 FROM record_change LIMIT 1').get() !== undefined;
    const what = begun ? (upgradedBy.length > 0 ? 'upgraded' : 'renewed') : 'begins';
    const through = (upgradedBy.length > 0 ? upgradedBy : gaps).join(' ');
    db.$client
      .prepare(
        `INSERT INTO record_change (table_name, row, what, door, through, why, at)
         VALUES ('', '', ?, 'setUp', ?, '', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`,
      )
      .run(what, begun ? through : '');
  });
}
