import { readdirSync, readFileSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';

const src = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/^(simulator|mill-city)\//.test(path),
);

/** Each table's columns that name a person, by the names they have in the code. */
async function columnsOfPeople(): Promise<ReadonlyMap<string, readonly string[]>> {
  const schemas = files.filter((path) => /(^|\/)schema\.ts$/.test(path));
  const tables = await Promise.all(schemas.map((path) => import(`../src/${path}`)));
  const found = tables
    .flatMap((module) => Object.entries(module))
    .flatMap(([table, one]) => {
      if (!is(one, SQLiteTable) || table === 'personMerge') return [];
      const keys = getTableConfig(one).foreignKeys.map((key) => key.reference());
      const names = keys.flatMap((key) => (getTableName(key.foreignTable) === 'person' ? key.columns : []));
      const columns = Object.entries(one).flatMap(([key, column]) =>
        names.some((name) => name === column) ? [key] : [],
      );
      return columns.length === 0 ? [] : [[table, columns] as const];
    });
  return new Map(found);
}

/** Where a column itself is meant, of whichever entry. */
const meant = [
  // What a right is asked of: `condition` asks for every entry.
  /^\s*(const (columns|theirs) = \{ )?(observer|secondObserver|enteredBy|teacher|person|owner|raiser|addressee|author): \w+\.\w+(, (owner|school): \w+\.\w+)?( \};|,)$/,
  // The row that an insert would write twice is that of the entry that stays.
  /^\s*(target: \[?|.*\.onConflictDoUpdate\(\{ target: \[?|const target = |(: |\? )?\[)\w+\./,
  // Whether anybody is named.
  /is(Not)?Null\(\w+\.\w+\)/,
  // Handed on to `isOf`.
  /one\) => isOf\(one|isOf\(part ===|numberOf\(|typeof walkthroughTarget/,
  // Among rows of one person the one of the entry that stays comes first, or is the one that is written.
  /= \$\{(sql\.placeholder\('personId'\)|row\.personId|id)\} DESC`|= \(\$\{memberRow|select\(\{ personId: rotationMember\.personId \}\)/,
];

test('no query takes a person from a column by hand: two entries may be one person', async () => {
  const people = await columnsOfPeople();
  const named = [...people].flatMap(([table, columns]) => columns.map((column) => `${table}\\.${column}`)).join('|');
  const asked = new RegExp(`\\b(isOf|isNotOf|isHeldBy|standsFor)\\(\\s*(${named})\\b`, 'g');
  const wrong = files
    .filter((path) => !/(^|\/)(schema|samples)\.ts$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(`${src}${path}`, 'utf8').replaceAll(asked, '');
      const tables = [...people.keys()].filter((table) => new RegExp(`import \\{[^}]*\\b${table}\\b`).test(text));
      if (tables.length === 0) return [];
      const own = new RegExp(`\\b(${tables.join('|')})\\.(${[...people.values()].flat().join('|')})\\b`);
      const whole = new RegExp(`\\.select\\(\\)\\s*\\.from\\((${tables.join('|')})\\)`);
      const inside = new RegExp(`\\.select(Distinct)?\\(\\{([^()]*[\\s{,])?(\\w+: )?(${tables.join('|')})\\s*[,}]`);
      const byHand = text
        .split('\n')
        .filter((line) => own.test(line) && new RegExp(named).test(line) && !meant.some((one) => one.test(line)));
      const apart = [...text.matchAll(new RegExp(`const \\{([^}]*)\\} = (${tables.join('|')});`, 'g'))];
      const bare = apart.flatMap(([, names = '', table = '']) =>
        (people.get(table) ?? []).filter((column) => new RegExp(`\\b${column}\\b`).test(names)),
      );
      const compared = bare.flatMap((column) => new RegExp(`(eq|ne|inArray)\\(${column}, .*`).exec(text)?.[0] ?? []);
      const rows = [whole, inside].flatMap((one) => one.exec(text)?.[0] ?? []);
      return [...byHand, ...rows, ...compared].map((line) => `${path}: ${line.trim()}`);
    });

  expect(people.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
