import Database from 'better-sqlite3';
import type { Db } from '../../src/db/open.ts';

/** A copy of the tables, in which two entries of the roster that are one person are one: whoever counts in it counts people. */
export function asPeople(db: Db): Database.Database {
  const copy = new Database(db.$client.serialize());
  const merged = copy.prepare('SELECT count(*) FROM same_person WHERE undone_on IS NULL').pluck().get();
  if (merged === 0) return copy;
  const tables = copy
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'same_person'`)
    .pluck()
    .all();
  for (const table of tables) {
    const columns = columnsNamingPeople(copy, table);
    if (table === 'person')
      copy.exec(`CREATE TEMP VIEW person AS SELECT * FROM main.person p WHERE NOT EXISTS (${entry('p.id')})`);
    else if (columns.some(({ isPerson }) => isPerson))
      copy.exec(`CREATE TEMP VIEW "${table}" AS SELECT ${columns.map(said).join(', ')} FROM main."${table}" r`);
  }
  return copy;
}

interface Column {
  readonly name: string;
  readonly isPerson: boolean;
}

function columnsNamingPeople(copy: Database.Database, table: string): Column[] {
  const people = copy
    .prepare<[], string>(`SELECT "from" FROM pragma_foreign_key_list('${table}') WHERE "table" = 'person'`)
    .pluck()
    .all();
  return copy
    .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
    .pluck()
    .all()
    .map((name) => ({ name, isPerson: people.includes(name) }));
}

const entry = (id: string): string =>
  `SELECT stays_id FROM main.same_person WHERE away_id = ${id} AND undone_on IS NULL`;

const said = ({ name, isPerson }: Column): string =>
  isPerson ? `coalesce((${entry(`r."${name}"`)}), r."${name}") AS "${name}"` : `r."${name}"`;
