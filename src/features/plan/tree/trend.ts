import { addDays } from '../../../district/days.ts';
import type { Reading } from '../../../kit/context.ts';
import { counted } from '../../../kit/words/lists.ts';

/** How many benchmarks there are, how many have a reading, and how many of those did not fall short: now and a month ago. */
export interface Trend {
  readonly of: number;
  readonly read: number;
  readonly well: number;
  readonly wellBefore: number;
}

const month = 30;

/** By each benchmark’s newest reading as it was known on the day: one that nobody has read is in neither count. */
export function trendOf(c: Reading, benchmarkIds: readonly string[]): Trend {
  const now = c.ask('readingsBefore', { benchmarkIds, day: addDays(c.today, 1) });
  const before = c.ask('readingsBefore', { benchmarkIds, day: addDays(c.today, 1 - month) });
  const well = (rows: readonly { readonly bad: boolean }[]) => rows.filter(({ bad }) => !bad).length;
  return { of: benchmarkIds.length, read: now.length, well: well(now), wellBefore: well(before) };
}

/** `12 of 35 benchmarks with a reading did not fall short when last read, ▲ 3 more than a month ago. 5 have no reading yet.` */
export function trendLine({ of, read, well, wellBefore }: Trend): string {
  if (read === 0) return `None of ${counted(of, 'benchmark', 'benchmarks')} has a reading yet: there is no data.`;
  const unread = of - read;
  return [
    `${well} of ${counted(read, 'benchmark', 'benchmarks')} with a reading did not fall short when last read, ${moved(well - wellBefore)}.`,
    ...(unread > 0 ? [`${unread} ${unread === 1 ? 'has' : 'have'} no reading yet.`] : []),
  ].join(' ');
}

function moved(by: number): string {
  if (by === 0) return 'as many as a month ago';
  return by > 0 ? `▲ ${by} more than a month ago` : `▼ ${-by} fewer than a month ago`;
}
