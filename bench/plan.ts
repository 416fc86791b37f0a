import type { Db } from '../src/db/open.ts';
import { inTx, type Tx } from '../src/db/tx.ts';
import { addDays, type Day } from '../src/district/days.ts';
import { actionPart, benchmark } from '../src/district/plan/schema.ts';
import { newId } from '../src/district/ref.ts';
import type { DistrictClock } from '../src/engine/clock.ts';
import { contextOn } from '../src/engine/context.ts';
import { actionStanding, actionUpdate } from '../src/features/actions/schema.ts';
import { periodOf } from '../src/features/benchmarks/periods/rules.ts';
import { keepReading } from '../src/features/benchmarks/store.ts';
import { features } from '../src/features/index.ts';
import { carryOutPlan } from '../src/features/plan/workbook/import.ts';
import type { Sheet } from '../src/kit/sheets/cell.ts';
import { personId, size, today } from './cast.ts';

/** The largest plan that is reckoned with: 5 strategic objectives of 5 initiatives, each with 6 benchmarks and 8 actions. */
const wide = { objectives: 5, initiatives: 5, benchmarks: 6, actions: 8 } as const;

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const owner = (at: number): string => `person.${at % size.administrators}@millcity.example`;

/** Its workbook, as it would be read. */
export function largestPlan(): Sheet[] {
  const objectives = upTo(wide.objectives).map((o) => [String(o), `Strategic objective ${o}: ${words(20)}`]);
  const codes = objectives.flatMap(([o]) => upTo(wide.initiatives).map((i) => `${o}.${i}`));
  const due = addDays(today(), 150);
  const benchmarks = codes.flatMap((code, at) =>
    upTo(wide.benchmarks).map((n) => [
      `${code}.B${n}`,
      n % 2 === 0 ? 'Short-term outcome' : 'Early evidence of change',
      words(25),
      owner(at + n),
      due,
      n % 3 === 0 ? 'weekly' : 'monthly',
      '40',
      '80',
      '%',
      'up',
      'Walkthroughs',
    ]),
  );
  const actions = codes.flatMap((code, at) =>
    upTo(wide.actions).map((n) => [`${code}.A${n}`, words(25), owner(at * 8 + n), due]),
  );
  return [
    sheet('Objectives', ['Code', 'Strategic objective'], objectives),
    sheet(
      'Initiatives',
      ['Code', 'Initiative', 'Person responsible'],
      codes.map((code, at) => [code, words(20), owner(at)]),
    ),
    sheet(
      'Benchmarks',
      [
        'Code',
        'Kind',
        'Benchmark',
        'Person responsible',
        'By when',
        'How often',
        'Baseline',
        'Target',
        'Unit',
        'Direction',
        'Evidence',
      ],
      benchmarks,
    ),
    sheet('Actions', ['Code', 'Action', 'Person responsible', 'By when'], actions),
  ];
}

const words = (n: number): string =>
  upTo(n)
    .map(() => 'practice')
    .join(' ');

function sheet(name: string, headings: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return { name, rows: [headings, ...rows].map((row) => row.map((text) => ({ text }))) };
}

/** Brings the largest plan into a district, with so many years of readings and updates: ten of each a year. */
export function bringPlan(db: Db, clock: DistrictClock, years: number): void {
  inTx(db, (tx) => carryOutPlan(contextOn(tx, clock, features), largestPlan(), undefined));
  inTx(db, (tx) => addYears(tx, years));
}

const monthsAYear = 10;

function addYears(tx: Tx, years: number): number {
  const days = upTo(years * monthsAYear).map((n) => addDays(today(), -30 * n));
  for (const day of days.reverse()) {
    for (const { id, cadence } of tx.select().from(benchmark).all())
      read(tx, { id, period: periodOf(cadence, day) }, day);
    for (const { id } of tx.select().from(actionPart).all()) move(tx, id, day);
  }
  return days.length;
}

function read(tx: Tx, { id, period }: { id: string; period: string }, day: Day): void {
  const by = { byId: personId(1), at: `${day}T15:00:00Z`, onDay: day } as const;
  const what = { value: 55, words: '', n: 84, note: '', source: 'person', corrects: null } as const;
  keepReading(tx, { ...by, ...what, benchmarkId: id, period, measuredOn: day, stood: 'onTrack' });
}

function move(tx: Tx, partId: string, day: Day): void {
  const said = { from: 'inProgress', to: 'inProgress', kind: 'update', note: 'Still moving.' } as const;
  tx.insert(actionUpdate)
    .values({ id: newId(), partId, byId: personId(1), at: `${day}T15:00:00Z`, onDay: day, ...said, toPersonId: null })
    .run();
  const standing = { status: 'inProgress', since: day, movedOn: day } as const;
  tx.insert(actionStanding)
    .values({ partId, ...standing })
    .onConflictDoUpdate({ target: actionStanding.partId, set: standing })
    .run();
}
