import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { sayReading, unitOf } from '../figures/rules.ts';
import { sayPeriod } from '../periods/rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import type { ReadingRow } from '../store.ts';

/** What was recorded, and how the benchmark stands now. */
export function receiptWords(
  { benchmark, status, byRule, why, decided }: BenchmarkNow,
  read: Pick<ReadingRow, 'period' | 'value' | 'words' | 'n' | 'corrects'>,
  outlook: string,
): Words {
  const verb = read.corrects === null ? 'Recorded' : 'Corrected';
  return [
    paragraph(
      say`${verb}: ${bold(benchmark.code)}, ${sayPeriod(read.period)}: ${sayReading(read, unitOf(benchmark))}.`,
    ),
    paragraph(say`It’s ${bold(benchmarkStatusNames[byRule])}. ${why}`),
    ...(decided
      ? [paragraph(say`${decided.by} decided that it counts as ${bold(benchmarkStatusNames[status])}.`)]
      : []),
    aside(outlook),
  ];
}
