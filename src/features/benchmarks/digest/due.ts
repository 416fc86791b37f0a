import { type Day, daysBetween } from '../../../district/days.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { showOne } from '../one/show.ts';
import { outlookWord, outlookWords } from '../outlook/store.ts';
import { daysOfPeriod, hasPeriods, type Period, periodOf } from '../periods/rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import { benchmarkDueText, endedText, periodText } from './messages.ts';

/** So many school days ahead. */
const ahead = 30;

const settled: ReadonlySet<BenchmarkNow['status']> = new Set<BenchmarkNow['status']>(['met', 'dropped']);

/** What is due within thirty school days, and which periods end in them without a reading. */
export function duePieces(c: Asked, standings: readonly BenchmarkNow[]): Contribution<'digest'>[] {
  const horizon = schoolDayAfter(c.db, c.today, ahead);
  const open = standings.filter(({ status }) => !settled.has(status));
  return [
    ...open.flatMap((one) => datePiece(c, one, horizon)),
    ...endedPieces(open),
    ...periodPieces(c, open, horizon),
  ];
}

function datePiece(c: Reading, one: BenchmarkNow, horizon: Day): Contribution<'digest'>[] {
  const { id, code, dueOn, objectiveId } = one.benchmark;
  if (dueOn === null || dueOn < c.today || dueOn > horizon) return [];
  return [
    {
      part: 'benchmarksDue',
      words: benchmarkDueText(one, dueOn, outlookWord(c, one)),
      refs: [refTo('benchmark', id)],
      weight: daysBetween(c.today, dueOn),
      can: 'plan.read',
      objectiveId,
      button: place(showOne, 'Show', id, { spoken: `Show ${code}` }),
      detail: [paragraph(outlookWords(c, one))],
    },
  ];
}

/** A period that ended without a reading stays until it is overdue: from then on it is named where the missing ones are counted. */
function endedPieces(all: readonly BenchmarkNow[]): Contribution<'digest'>[] {
  const ended = all.flatMap((one) => {
    const [period] = one.missing;
    return period === undefined || one.overdue.includes(period) ? [] : [{ period, one }];
  });
  return [...byPeriod(ended)].flatMap(([period, theirs]): Contribution<'digest'>[] => {
    const [first, ...rest] = theirs.map(({ benchmark }): Ref => refTo('benchmark', benchmark.id));
    if (!first) return [];
    const words = endedText(period, theirs);
    return [{ part: 'benchmarksDue', words, refs: [first, ...rest], weight: 0, can: 'plan.read' }];
  });
}

function byPeriod(
  all: readonly { readonly period: Period; readonly one: BenchmarkNow }[],
): ReadonlyMap<Period, readonly BenchmarkNow[]> {
  const by = new Map<Period, BenchmarkNow[]>();
  for (const { period, one } of all) by.set(period, [...(by.get(period) ?? []), one]);
  return by;
}

/** One sentence for each period: most districts read many benchmarks in the same one. */
function periodPieces({ today }: Reading, all: readonly BenchmarkNow[], horizon: Day): Contribution<'digest'>[] {
  const unread = all.flatMap((one) => {
    const period = unreadPeriod(one, today, horizon);
    return period === undefined ? [] : [{ period, one }];
  });
  return [...byPeriod(unread)].flatMap(([period, theirs]): Contribution<'digest'>[] => {
    const [first, ...rest] = theirs.map(({ benchmark }): Ref => refTo('benchmark', benchmark.id));
    const last = daysOfPeriod(period)?.last;
    if (!first || last === undefined) return [];
    const words = periodText(period, last, theirs);
    const weight = daysBetween(today, last);
    return [{ part: 'benchmarksDue', words, refs: [first, ...rest], weight, can: 'plan.read' }];
  });
}

/** The period that goes on, where it ends before a day and has no reading. */
function unreadPeriod({ benchmark, readings }: BenchmarkNow, today: Day, horizon: Day): Period | undefined {
  const { cadence, dueOn } = benchmark;
  if (!hasPeriods(cadence)) return undefined;
  const period = periodOf(cadence, today);
  const days = daysOfPeriod(period);
  const isMeant = days !== undefined && days.last <= horizon && (dueOn === null || days.first <= dueOn);
  return isMeant && !readings.some((one) => one.period === period) ? period : undefined;
}
