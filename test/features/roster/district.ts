import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import type { Db } from '../../../src/db/open.ts';
import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import { applying } from '../../../src/engine/apply.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { carryOutImport, type PreparedRoster, prepareImport } from '../../../src/features/roster/workbook/import.ts';
import type { SamePersonAnswers } from '../../../src/features/roster/workbook/who-is-who.ts';
import type { Done } from '../../../src/kit/outcome.ts';
import type { Sheet } from '../../../src/kit/sheets/cell.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { openEmpty } from '../../district.ts';

export type Rows = readonly (readonly string[])[];

/** A workbook as somebody fills it in: rows below the headings. */
export interface Filled {
  readonly People?: Rows;
  readonly Schools?: Rows;
  readonly Calendar?: Rows;
  readonly 'Look-fors'?: Rows;
  readonly Settings?: Rows;
}

const headings: Record<keyof Filled, readonly string[]> = {
  People: ['Name', 'Email', 'Role', 'School', 'From', 'To'],
  Schools: ['Code', 'Name'],
  Calendar: ['Day', 'From', 'To', 'Kind', 'Note'],
  'Look-fors': ['Code', 'Look-for'],
  Settings: ['Setting', 'Value'],
};

export function withHeadings(filled: Filled): { name: string; rows: Rows }[] {
  const names = Object.keys(headings) as (keyof Filled)[];
  return names.flatMap((name) => {
    const rows = filled[name];
    return rows ? [{ name, rows: [headings[name], ...rows] }] : [];
  });
}

export function workbook(filled: Filled): Sheet[] {
  return withHeadings(filled).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((text) => ({ text }))),
  }));
}

export const day = (text: string): Day => dayText.parse(text);

export const schools: Rows = [
  ['LIN', 'Lincoln'],
  ['ADA', 'Adams Middle'],
];

/** `count` teachers at Lincoln. */
export const teachers = (count: number): Rows =>
  Array.from({ length: count }, (_, at) => [`Teacher ${at + 1}`, `t${at + 1}@millcity.example`, 'teacher', 'LIN']);

/** The morning of a day, in a district. */
export const on = (db: Db, today: Day) => ({ db, today, now: Temporal.Instant.from(`${today}T15:00:00Z`) });

export interface TestRoster {
  readonly db: Db;
  /** How often rows were written since the last time this was asked. */
  writes(): number;
  prepare(filled: Filled, today: Day, answers?: SamePersonAnswers): PreparedRoster;
  words(filled: Filled, today: Day): string;
  /** Imports, with what is typed when asked, and why where past days change. */
  import(filled: Filled, today: Day, typed?: string, answers?: SamePersonAnswers, why?: string): Done;
}

/** A district before its first import. */
export async function openRoster(): Promise<TestRoster> {
  let writes = 0;
  const db = await openEmpty((sql) => {
    if (/^(insert|update|delete)/i.test(sql)) writes += 1;
  });
  onTestFinished(() => void db.$client.close());
  const prepare = (filled: Filled, today: Day, answers: SamePersonAnswers = {}) =>
    prepareImport(on(db, today), workbook(filled), answers);
  return {
    db,
    writes() {
      const counted = writes;
      writes = 0;
      return counted;
    },
    prepare,
    words: (filled, today) => plain(prepare(filled, today).words),
    import(filled, today, typed, answers = {}, why = 'It was recorded wrong.') {
      const clock = { now: () => Temporal.Instant.from(`${today}T15:00:00Z`) };
      return inTx(db, (tx) => {
        const c = contextOn(tx, clock, features);
        const done = carryOutImport(c, workbook(filled), { typed, why, answers });
        applying(features, clock)(tx, done, c.now);
        return done;
      });
    },
  };
}
