import { daysOf, monthBefore, monthOf } from '../../../district/days.ts';
import { codesLinkedTo } from '../../../district/plan/links.ts';
import type { Reading } from '../../../kit/context.ts';
import { unitOf } from '../figures/rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import { monthsOf, type Proposal, periodToPropose, proposalFrom } from './rules.ts';

/** The reading that walkthroughs suggest for a benchmark: where look-fors are linked to it, it is read in percent, and a period of it is over. */
export function proposalFor(c: Reading, { benchmark, missing, latest }: BenchmarkNow): Proposal | undefined {
  if (benchmark.endedOn !== null || !unitOf(benchmark).startsWith('%')) return undefined;
  const lastMonthEnd = daysOf(monthBefore(monthOf(c.today))).last;
  const period = periodToPropose({ cadence: benchmark.cadence, missing, readUntil: latest?.readOn, lastMonthEnd });
  const months = period === undefined ? undefined : monthsOf(period);
  if (period === undefined || !months) return undefined;
  const codes = codesLinkedTo(c.db, 'benchmark', benchmark.id);
  if (codes.length === 0) return undefined;
  const figures = c.ask('sightings', { codes, ...months }).filter((one) => one.schoolId === null);
  return proposalFrom(period, figures, !c.ask('sightingsComplete', { month: months.to }));
}
