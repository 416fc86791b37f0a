import { expect, test } from 'vitest';
import { type Trend, trendLine } from '../../../src/features/plan/tree/trend.ts';

test.each<[Trend, string]>([
  [{ of: 40, read: 0, well: 0, wellBefore: 0 }, 'None of 40 benchmarks has a reading yet: there is no data.'],
  [
    { of: 40, read: 40, well: 12, wellBefore: 9 },
    '12 of 40 benchmarks with a reading did not fall short when last read, ▲ 3 more than a month ago.',
  ],
  [
    { of: 40, read: 39, well: 1, wellBefore: 2 },
    '1 of 39 benchmarks with a reading did not fall short when last read, ▼ 1 fewer than a month ago. 1 has no reading yet.',
  ],
  [
    { of: 1, read: 1, well: 1, wellBefore: 1 },
    '1 of 1 benchmark with a reading did not fall short when last read, as many as a month ago.',
  ],
])('where the benchmarks go, in words: %o', (trend, line) => {
  expect(trendLine(trend)).toBe(line);
});
