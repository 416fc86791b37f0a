import { isNull } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day } from '../district/days.ts';
import { keepEvidence } from '../district/evidence.ts';
import type { EvidenceKind } from '../district/evidence-kinds.ts';
import { linkLookFors } from '../district/plan/links.ts';
import { benchmark, initiative } from '../district/plan/schema.ts';
import { refTo } from '../district/ref.ts';
import { holdersOf } from '../district/roster.ts';
import { figureIn, goalIn, percent } from '../features/benchmarks/figures/rules.ts';
import { daysOfPeriod, measuredOn, type Period, periodOf } from '../features/benchmarks/periods/rules.ts';
import { carriedBy } from '../features/benchmarks/proposals/messages.ts';
import { proposalFor } from '../features/benchmarks/proposals/store.ts';
import { takeProposal } from '../features/benchmarks/proposals/take.ts';
import { keepRead } from '../features/benchmarks/record/keep.ts';
import { standingOn } from '../features/benchmarks/standing/store.ts';
import { type BenchmarkRow, evidenceOf } from '../features/benchmarks/store.ts';
import { copiesOfAll } from '../features/walkthroughs/month/rules.ts';
import { copiesBySchool } from '../features/walkthroughs/month/store.ts';
import type { Asked, Writing } from '../kit/context.ts';
import { buttonValue, toValue } from '../kit/value.ts';
import { type Dice, pick } from './dice.ts';
import { by } from './moment.ts';
import { isIn, type Stretch } from './stretch.ts';

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
  '4.2.B1': 0.7,
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

function readOne(tx: Tx, dice: Dice, row: BenchmarkRow, { by: byId, today, ...stretch }: Reader): void {
  const goal = goalIn(row);
  if (!goal) return;
  const from = figureIn(row.baseline) ?? goal.figure * 0.7;
  const periods = periodsUntil(row, today);
  const isCounted = row.unit === 'schools';
  periods.forEach((period, at) => {
    const share = ((progress[row.code] ?? 0.33) * (at + 1)) / periods.length + (dice() - 0.5) * 0.06;
    const exact = from + (goal.figure - from) * share;
    const value = isCounted ? Math.floor(exact) : Math.round(exact * 10) / 10;
    const n = pick(dice, [48, 84, 120, 212]) ?? null;
    const isPatterns = row.evidence.startsWith('Walkthrough patterns');
    const onDay = readOn(period, today, isPatterns ? 9 : 2);
    // Drawn in every stretch, kept in one: so the same is read however the autumn is divided.
    if (!isIn(stretch, onDay)) return;
    const c = by(tx, byId, onDay, '15:15');
    if (isPatterns) takeWhatIsSuggested(c, row.id);
    else if (row.evidence === 'Walkthrough counts') keepFound(c, row, period, copiesOn(c, period));
    else keepFound(c, row, period, { value, n: isCounted ? null : n });
  });
}

/** The day it is brought in: some days after the period, and before the weekend on which the demo begins. */
function readOn(period: Period, today: Day, later: number): Day {
  const [day] = [addDays(measuredOn(period, today), later), addDays(today, -3)].sort();
  return day ?? today;
}

/** Whoever reads it takes what walkthroughs suggest, if they suggest something. */
function takeWhatIsSuggested(c: Asked<Writing>, benchmarkId: string): void {
  const standing = standingOn(c, benchmarkId);
  const proposal = standing && proposalFor(c, standing);
  if (proposal) takeProposal.press(c, benchmarkId, buttonValue.parse(toValue(benchmarkId, carriedBy(proposal))));
}

interface Found {
  readonly value: number;
  readonly n: number | null;
}

/** How many copies went on the day of the visit, of those of the period. */
function copiesOn({ db, today }: Asked<Writing>, period: Period): Found | undefined {
  const days = daysOfPeriod(period);
  if (!days) return undefined;
  const { counted, sameDay } = copiesOfAll(copiesBySchool(db, { since: days.first, until: days.last }, today));
  return counted === 0 ? undefined : { value: percent(sameDay, counted), n: counted };
}

function keepFound(c: Asked<Writing>, row: BenchmarkRow, period: Period, found: Found | undefined): void {
  if (!found) return;
  const evidence = evidenceOf(c.db, [row.id]);
  if (evidence.length === 0) keepWhereItStands(c, row);
  keepRead(c, {
    benchmarkId: row.id,
    period,
    measuredOn: measuredOn(period, c.today),
    ...found,
    words: '',
    note: '',
    source: 'person',
    corrects: null,
  });
}

function keepWhereItStands(c: Asked<Writing>, { id, code, evidence }: BenchmarkRow): void {
  const kind = kinds.find(([said]) => said.test(evidence))?.[1] ?? 'ownRecords';
  const words = `${evidence} (sample)`;
  const url = `https://drive.example/mill-city/${code.toLowerCase()}`;
  const byId = c.viewer.person.id;
  keepEvidence(c.db, { about: refTo('benchmark', id), kind, words, url, fileId: null, byId, onDay: c.today });
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
