import { and, asc, desc, eq, getTableColumns, gt, notInArray, or, type SQLWrapper, sql } from 'drizzle-orm';
import { recorded } from '../../db/history/recorded.ts';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { dayText, sayShortDay } from '../days.ts';
import { entriesOf } from '../same-person.ts';
import { lookFor, person, school } from '../schema.ts';
import { changeCause, recordChange } from './schema.ts';

export type HistoryLine = typeof recordChange.$inferSelect;

/** Whose doing the transaction is that is open; null where it is nobody's in person. */
export const whoActs = (db: Reader): string | null => acting(db).get()?.byId ?? null;

const acting = prepared((db: Reader) => db.select({ byId: changeCause.byId }).from(changeCause).prepare());

/** The line with which the history begins. */
export function firstLine(db: Reader): HistoryLine | undefined {
  const first = eq(recordChange.seq, sql`(SELECT min(seq) FROM record_change)`);
  return db.select().from(recordChange).where(first).get();
}

/**
 * The changes of somebody's own records, sealed ones too, the oldest first: of rows that name them, of what belongs to a record
 * that names them, and those that put somebody else in their place.
 */
export function linesWith(db: Reader, personId: string): (HistoryLine & { readonly whole: boolean })[] {
  const { about, before, after, seq, what } = recordChange;
  const ids = entriesOf(db, personId);
  const { rows, refs } = ownRows(db, ids);
  const own = sql`${seq} IN (SELECT line.seq FROM json_each(${JSON.stringify(rows)}) AS mine
    JOIN record_change AS line ON line.table_name = mine.value ->> 0 AND line."row" = mine.value ->> 1)`;
  const ofOwn = sql`${about} IN (SELECT value FROM json_each(${JSON.stringify(refs)}))`;
  const naming = (json: SQLWrapper, id: string) =>
    sql`instr(${json}, ${id}) AND EXISTS (SELECT 1 FROM json_each(${json}) WHERE value = ${id})`;
  const names = (json: SQLWrapper) => or(...ids.map((id) => naming(json, id)));
  // What was somebody else’s record is theirs only in what it said of them.
  const others = sql`coalesce(${about}, '') LIKE 'person/%' AND ${about} NOT IN ${ids.map((id) => `person/${id}`)}`;
  const whole = sql<number>`((${own}) OR (${ofOwn}) OR ${what} = 'delete' AND (${names(before)})) AND NOT (${others})`;
  return db
    .select({ ...getTableColumns(recordChange), whole })
    .from(recordChange)
    .where(sql`(${own}) OR (${ofOwn}) OR (${names(before)}) OR (${names(after)})`)
    .orderBy(asc(seq))
    .all()
    .map((one) => ({ ...one, whole: one.whole === 1 }));
}

/** The rows that name somebody, by any of their entries, by table and key, and the records among them. */
function ownRows(db: Reader, ids: readonly string[]): { rows: [table: string, row: string][]; refs: string[] } {
  const rows: [string, string][] = [];
  const refs = ids.map((id) => `person/${id}`);
  for (const [table, { about }] of Object.entries(recorded)) {
    const places = placesOfPeople(db, table);
    if (places.length === 0) continue;
    const key = keyOf(db, table).map((column) => `OLD."${column}"`);
    const found = db.$client
      .prepare<string[], { row: string; about: string | null }>(
        `SELECT ${key.join(` || '/' || `)} AS row, ${about ?? 'NULL'} AS about FROM "${table}" AS OLD
         WHERE ${places.map((column) => `OLD."${column}" IN (SELECT value FROM json_each(?))`).join(' OR ')}`,
      )
      .all(...places.map(() => JSON.stringify(ids)));
    for (const one of found) {
      rows.push([table, one.row]);
      // Of a row that only belongs to a record, the rest of that record may be others'.
      if (one.about && about?.endsWith('OLD."id"')) refs.push(one.about);
    }
  }
  return { rows, refs };
}

const placesOfPeople = (db: Reader, table: string): string[] =>
  db.$client
    .prepare<[string], string>(`SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = 'person'`)
    .pluck()
    .all(table)
    .map(String);

const keyOf = (db: Reader, table: string): string[] =>
  db.$client
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
    .map(String);

/** The names of people and schools and the words of look-fors, by their ids. */
export function namesById(db: Reader): ReadonlyMap<string, string> {
  const rows = [
    ...db.select({ id: lookFor.id, words: lookFor.words }).from(lookFor).all(),
    ...db.select({ id: person.id, words: person.name }).from(person).all(),
    ...db.select({ id: school.id, words: school.name }).from(school).all(),
  ];
  return new Map(rows.map(({ id, words }) => [id, words]));
}

/** How far a workbook got says nothing beside what it changed. */
const imports = ['roster_import', 'plan_import'];

/** Of the newest so many lines those of what somebody did, or nobody said they did: not what Slack’s answers bring about by themselves, nor what a district began with. */
export function newestLines(db: Reader, most: number): HistoryLine[] {
  const { what, door, tableName, seq } = recordChange;
  const recent = gt(seq, sql`(SELECT max(seq) - ${most} FROM record_change)`);
  const done = and(
    recent,
    sql`${what} IN ('update', 'delete')`,
    notInArray(door, ['event', 'errand', 'setUp']),
    notInArray(tableName, imports),
  );
  return db.select().from(recordChange).where(done).orderBy(desc(seq)).all();
}

/** Whether a record was withdrawn. */
export function isSealed(db: Reader, ref: string): boolean {
  const [noun, id] = ref.split('/');
  if (noun !== 'walkthrough') return false;
  const found = db.$client.prepare<[string | undefined], string | null>(
    'SELECT withdrawn_at FROM walkthrough WHERE id = ?',
  );
  return typeof found.pluck().get(id) === 'string';
}

const named = [
  ['strategicObjective', 'SELECT code FROM strategic_objective WHERE id = ?'],
  ['initiative', 'SELECT code FROM initiative WHERE id = ?'],
  ['benchmark', 'SELECT code FROM benchmark WHERE id = ?'],
  ['action', 'SELECT code FROM action WHERE id = ?'],
  ['actionPart', 'SELECT code FROM action WHERE id = (SELECT action_id FROM action_part WHERE id = ?)'],
  ['dilt', 'SELECT day FROM dilt WHERE id = ?'],
] as const;

/** What people call a record of the plan, by its code, or a DILT, by its day; undefined of any other. */
export function nameOfRecord(db: Reader, ref: string): string | undefined {
  const [noun, id] = ref.split('/');
  const query = named.find(([one]) => one === noun)?.[1];
  if (query === undefined) return undefined;
  const found = db.$client.prepare<[string | undefined], string>(query).pluck().get(id);
  const day = dayText.safeParse(found);
  return day.success ? sayShortDay(day.data) : found;
}
