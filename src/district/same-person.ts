import {
  and,
  type Column,
  eq,
  getTableColumns,
  getTableName,
  isNull,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import { personMerge } from './merges/schema.ts';
import { person } from './schema.ts';

/*
 * Two entries of the roster may be one person. Records keep the entry they were written with; whoever reads them reads the person.
 * So a query never sets the id of a person beside a column: it asks `isOf`, and takes what it hands on with `standsFor`.
 */

const active = isNull(personMerge.undoneOn);

/** True where the column names this person, by whichever of their entries. */
export const isOf = (column: SQLWrapper, id: unknown): SQL<boolean> =>
  sql<boolean>`${column} IN (SELECT ${id} UNION ALL SELECT ${personMerge.awayId} FROM ${personMerge} WHERE ${personMerge.staysId} = ${id} AND ${active})`;

/** True unless another entry stands for this one: then nobody holds a role by it, or is listed with it. */
export const isStaying = (id: unknown): SQL<boolean> =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM ${personMerge} WHERE ${personMerge.awayId} = ${id} AND ${active})`;

/** True where a role is this person’s, by whichever of their entries; of an entry that another stands for, none is. */
export const isHeldBy = (column: SQLWrapper, id: unknown): SQL<boolean> =>
  sql<boolean>`${isOf(column, id)} AND ${isStaying(id)}`;

/** True where the column names somebody else. */
export const isNotOf = (column: SQLWrapper, id: unknown): SQL<boolean> => sql<boolean>`NOT (${isOf(column, id)})`;

/** True where one of this person’s entries is in the list, which is in parentheses, or a query. */
export const anyIdIn = (list: SQLWrapper, id: unknown): SQL<boolean> =>
  sql<boolean>`(${id} IN ${list} OR EXISTS (SELECT 1 FROM ${personMerge} WHERE ${personMerge.staysId} = ${id} AND ${active} AND ${personMerge.awayId} IN ${list}))`;

/** The person whom the column names, by the one entry that stays. */
export const standsFor = <C extends Column>(column: C): SQL<Named<C>> =>
  sql<
    Named<C>
  >`coalesce((SELECT ${personMerge.staysId} FROM ${personMerge} WHERE ${personMerge.awayId} = ${column} AND ${active}), ${column})`;

/** The same columns, with the person each of them names as `standsFor` gives them. */
export function asOne<T extends SQLiteTable>(table: T): T['_']['columns'] {
  const people = known.get(table) ?? namingPeople(table);
  known.set(table, people);
  // What stands for a column reads as the column does, which a type cannot say.
  const columns: Iterable<readonly unknown[]> = Object.entries(getTableColumns(table)).map(([key, one]) => [
    key,
    people.has(one.name) ? standsFor(one) : one,
  ]);
  return Object.fromEntries(columns);
}

/** A table is the same as long as the process runs. */
const known = new WeakMap<SQLiteTable, ReadonlySet<string>>();

function namingPeople(table: SQLiteTable): ReadonlySet<string> {
  const keys = getTableConfig(table).foreignKeys.map((one) => one.reference());
  const toPeople = keys.filter(({ foreignTable }) => getTableName(foreignTable) === getTableName(person));
  return new Set(toPeople.flatMap(({ columns }) => columns.map(({ name }) => name)));
}

const entries = prepared((db: Reader) =>
  db
    .select({ id: personMerge.awayId })
    .from(personMerge)
    .where(and(active, eq(personMerge.staysId, sql.placeholder('id'))))
    .prepare(),
);

/** All entries of one person, the one that stays first. */
export const entriesOf = (db: Reader, id: string): string[] => [
  id,
  ...entries(db)
    .all({ id })
    .map((row) => row.id),
];

const staying = prepared((db: Reader) =>
  db
    .select({ id: personMerge.staysId })
    .from(personMerge)
    .where(and(active, eq(personMerge.awayId, sql.placeholder('id'))))
    .prepare(),
);

/** The entry that stands for this one; itself, where none does. */
export const stayingFor = (db: Reader, id: string): string => staying(db).get({ id })?.id ?? id;

type Named<C extends Column> = C['_']['notNull'] extends true ? C['_']['data'] : C['_']['data'] | null;
