import { expect, test } from 'vitest';
import { type RecordedTable, recorded } from '../../../src/db/history/recorded.ts';
import { inTx } from '../../../src/db/tx.ts';
import { placedInTime, staying } from '../../../src/features/roster/splitting/kinds.ts';
import { splitLinesOf } from '../../../src/features/roster/splitting/lines.ts';
import { moveLine, refsIn } from '../../../src/features/roster/splitting/store.ts';
import { stretchesOf } from '../../../src/features/roster/splitting/stretches.ts';
import { openEmpty } from '../../district.ts';

type Db = Awaited<ReturnType<typeof openEmpty>>;

const tables = Object.keys(recorded) as RecordedTable[];

const naming = (db: Db, table: string): string[] =>
  db.$client
    .prepare<[string], string>(`SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = 'person'`)
    .pluck()
    .all(table);

test('of every column of a record that names a person it is said what its records are, or why they stay', async () => {
  const db = await openEmpty();
  const there = tables.flatMap((table) => naming(db, table).map((column) => `${table}.${column}`));

  const said = Object.entries(placedInTime).flatMap(([table, { people }]) =>
    Object.keys(people).map((column) => `${table}.${column}`),
  );

  expect([...said, ...Object.keys(staying)].sort()).toEqual(there.sort());
});

/** A row that need not make sense, which names somebody in each place. */
function insertNaming(db: Db, table: string, id: string): void {
  const people = naming(db, table);
  const columns = db.$client
    .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
    .all(table);
  const values = columns.map(({ name, type }) => {
    if (people.includes(name)) return id;
    return type === 'TEXT' ? '2026-11-20' : 1;
  });
  db.$client.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`).run(...values);
}

test.each(Object.keys(placedInTime))(
  'what is kept in %s goes to the other person, with a line in the history',
  async (table) => {
    const db = await openEmpty();
    db.$client.pragma('foreign_keys = OFF');
    insertNaming(db, table, 'stays');
    const holding = { id: 'h', role: 'teacher', school: null, fromDay: '2026-08-24', toDay: null } as const;

    const lines = splitLinesOf(db, { id: 'stays', holdings: [holding] }, String).filter(({ of }) => of === 'records');
    const refs = lines.flatMap((line) => refsIn(db, line, 'stays'));
    const moved = inTx(db, (tx) => lines.map((line) => moveLine(tx, line, 'stays', 'other')));

    const columns = Object.keys(placedInTime[table as RecordedTable]?.people ?? {});
    expect(lines).toMatchObject(columns.map((column) => ({ table, column, n: 1 })));
    expect(moved).toEqual(columns.map(() => 1));
    expect(refs.length).toBeLessThanOrEqual(columns.length);
    const row = db.$client.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).get() ?? {};
    expect(columns.map((column) => row[column])).toEqual(columns.map(() => 'other'));
    const changed = db.$client
      .prepare(`SELECT after FROM record_change WHERE what = 'update' ORDER BY seq`)
      .pluck()
      .all();
    expect(changed).toEqual(columns.map((column) => JSON.stringify({ [column]: 'other' })));
  },
);

test('what only one of its kind may be, and the other person has already, stays', async () => {
  const db = await openEmpty();
  db.$client.pragma('foreign_keys = OFF');
  for (const id of ['stays', 'other']) insertNaming(db, 'rotation_member', id);

  const lines = splitLinesOf(db, { id: 'stays', holdings: [] }, String);
  const moved = inTx(db, (tx) => lines.map((line) => moveLine(tx, line, 'stays', 'other')));

  expect(moved).toEqual([0]);
});

test('days are cut where a role begins, where one has ended, and on a day that is given', () => {
  const first = { id: 'a', role: 'teacher', school: 'lin', fromDay: '2024-08-26', toDay: '2026-06-30' } as const;
  const second = { id: 'b', role: 'principal', school: 'web', fromDay: '2026-08-24', toDay: null } as const;

  const stretches = stretchesOf([first, second], '2026-10-01');

  expect(stretches.map(({ from, before, held }) => [from, before, held.map(({ id }) => id).join()])).toEqual([
    [undefined, '2024-08-26', ''],
    ['2024-08-26', '2026-07-01', 'a'],
    ['2026-07-01', '2026-08-24', ''],
    ['2026-08-24', '2026-10-01', 'b'],
    ['2026-10-01', undefined, 'b'],
  ]);
});
