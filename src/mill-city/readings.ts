import { isNull } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day, instantOf } from '../district/days.ts';
import { keepEvidence } from '../district/evidence.ts';
import type { EvidenceKind } from '../district/evidence-kinds.ts';
import { linkLookFors } from '../district/plan/links.ts';
import { benchmark, initiative } from '../district/plan/schema.ts';
import { refTo } from '../district/ref.ts';
import { holdersOf } from '../district/roster.ts';
import { figureIn, goalIn, reaches } from '../features/benchmarks/figures/rules.ts';
import { daysOfPeriod, measuredOn, type Period, periodOf } from '../features/benchmarks/periods/rules.ts';
import { type BenchmarkRow, keepReading } from '../features/benchmarks/store.ts';
import { type Dice, pick } from './dice.ts';
import { isIn, type Stretch } from './stretch.ts';

const zone = 'America/New_York';
const firstDay: Day = '2026-09-01';

/** How far from baseline to target a benchmark has come by November; what is not named has come a third of the way, like most. */
const progress: Readonly<Record<string, number>> = {
  '1.2.B2': 0.5,
  '1.3.B1': 0.7,
  '1.3.B2': 0.1,
  '2.1.B1': 1.05,
  '2.2.B1': 0.6,
  '2.2.B2': 0,
  '3.1.B2': -0.1,
  '3.3.B1': 0.85,
  '3.3.B2': 0.45,
  '4.2.B1': 0.55,
};

/** Which look-fors show whether an initiative, and its benchmark, has reached the classrooms. */
const linked: Readonly<Record<string, readonly string[]>> = {
  '1.1': ['L2', 'L7'],
  '1.1.B1': ['L2'],
  '1.2': ['L3'],
  '1.2.B1': ['L3'],
  '3.2': ['L4'],
  '3.2.B1': ['L4'],
  '2.1': ['L8'],
};

/** Nobody has read these yet, or not lately: what a summary should show as no data. */
const unread = ['1.1.B2', '2.1.B2', '3.2.B2', '4.2.B2', '1.B1', '3.B1', '3.1.B1', '2.2.B2', '4.1.B1'];
const readUntilSeptember = ['1.2.B1', '1.1.B1', '3.3.B2'];

const kinds: readonly (readonly [RegExp, EvidenceKind])[] = [
  [/walkthrough/i, 'walkthroughs'],
  [/test/i, 'tests'],
  [/marks/i, 'failureRates'],
  [/attendance/i, 'attendance'],
  [/survey/i, 'surveys'],
];

/** Which look-fors show what in Mill City. */
export function linkWhatShows(tx: Tx): void {
  for (const { id, code } of tx.select().from(benchmark).where(isNull(benchmark.endedOn)).all())
    if (linked[code]) linkLookFors(tx, 'benchmark', id, linked[code]);
  for (const { id, code } of tx.select().from(initiative).where(isNull(initiative.endedOn)).all())
    if (linked[code]) linkLookFors(tx, 'initiative', id, linked[code]);
}

/** What of all that was read of Mill City's benchmarks since September was read in these days, with the holes of real data. */
export function readSinceSeptember(tx: Tx, dice: Dice, { today, ...stretch }: Stretch & { readonly today: Day }): void {
  const rows = tx.select().from(benchmark).where(isNull(benchmark.endedOn)).all();
  const [fallback = ''] = holdersOf(tx, 'planManager', today);
  for (const row of rows)
    if (!unread.includes(row.code)) readOne(tx, dice, row, { by: row.ownerId ?? fallback, today, ...stretch });
}

interface Reader extends Stretch {
  readonly by: string;
  readonly today: Day;
}

function readOne(tx: Tx, dice: Dice, row: BenchmarkRow, { by, today, ...stretch }: Reader): void {
  const goal = goalIn(row);
  if (!goal) return;
  const from = figureIn(row.baseline) ?? goal.figure * 0.7;
  const periods = periodsUntil(row, today);
  const isCounted = row.unit === 'schools';
  periods.forEach((period, at) => {
    const share = ((progress[row.code] ?? 0.33) * (at + 1)) / periods.length + (dice() - 0.5) * 0.06;
    const exact = from + (goal.figure - from) * share;
    const value = isCounted ? Math.floor(exact) : Math.round(exact * 10) / 10;
    const read = addDays(measuredOn(period, today), 2);
    const onDay = read < today ? read : today;
    const n = pick(dice, [null, 48, 84, 120, 212]) ?? null;
    // Drawn in every stretch, kept in one: so the same is read however the autumn is divided.
    if (!isIn(stretch, onDay)) return;
    keepReading(tx, {
      benchmarkId: row.id,
      period,
      measuredOn: measuredOn(period, today),
      value,
      words: '',
      n: isCounted ? null : n,
      note: '',
      source: 'person',
      corrects: null,
      byId: by,
      at: instantOf(onDay, '15:40', zone).toString(),
      onDay,
      stood: reaches(goal, value) ? 'met' : share > 0.2 ? 'onTrack' : 'offTrack',
    });
  });
  if (!isIn(stretch, today)) return;
  const kind = kinds.find(([said]) => said.test(row.evidence))?.[1] ?? 'ownRecords';
  const words = `${row.evidence} (sample)`;
  const url = `https://drive.example/mill-city/${row.code.toLowerCase()}`;
  keepEvidence(tx, { about: refTo('benchmark', row.id), kind, words, url, fileId: null, byId: by, onDay: today });
}

/** The periods that are over since the first day of school; of what does not recur, a day in October. */
function periodsUntil({ cadence, code }: BenchmarkRow, today: Day): Period[] {
  if (cadence === null) return ['2026-10-20'];
  const periods: Period[] = [];
  for (let day = firstDay; day < today; day = addDays(day, 7)) {
    const period = periodOf(cadence, day);
    const over = (daysOfPeriod(period)?.last ?? day) < today;
    if (over && !periods.includes(period)) periods.push(period);
  }
  return readUntilSeptember.includes(code) ? periods.slice(0, 1) : periods;
}
