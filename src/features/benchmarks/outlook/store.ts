import { addDays, type Day } from '../../../district/days.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { goalIn, unitOf } from '../figures/rules.ts';
import { daysOfPeriod, hasPeriods, periodOf } from '../periods/rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import { type Outlook, outlookOf, sayOutlook, sayShortOutlook } from './rules.ts';

/** Whether a benchmark will be met, in a sentence or two. Reads the calendar once. */
export function outlookWords(c: Reading, standing: BenchmarkNow): string {
  const { benchmark } = standing;
  const { today } = c;
  return sayOutlook(outlookFor(c, standing), {
    unit: unitOf(benchmark),
    goal: goalIn(benchmark),
    today,
    dueOn: benchmark.dueOn,
  });
}

/** The same in a few words. */
export const outlookWord = (c: Reading, standing: BenchmarkNow): string => sayShortOutlook(outlookFor(c, standing));

function outlookFor({ db, today }: Reading, { benchmark, readings, missing }: BenchmarkNow): Outlook {
  const goal = goalIn(benchmark);
  const points = readings.flatMap(({ measuredOn: day, value }) => (value === null ? [] : [{ day, value }])).reverse();
  const until = benchmark.dueOn ?? today;
  const days = schoolDaysIn(db, points[0]?.day ?? today, until);
  return outlookOf({
    goal,
    points,
    today,
    dueOn: benchmark.dueOn,
    isRead: readings.length > 0,
    schoolDays: (after, last) => days.filter((day) => day > after && day <= last).length,
    nextReading: nextReading(benchmark.cadence, missing.length > 0, today),
  });
}

/** The end of the period that goes on; today, where one that is over is still to be read. */
function nextReading(cadence: BenchmarkNow['benchmark']['cadence'], isMissing: boolean, today: Day): Day | undefined {
  if (!hasPeriods(cadence)) return undefined;
  return isMissing ? today : (daysOfPeriod(periodOf(cadence, today))?.last ?? addDays(today, 1));
}
