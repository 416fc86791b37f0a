import { benchmarkStatuses } from '../../../district/plan/plan.ts';
import type { Fill } from '../../../kit/feature.ts';
import type { BenchmarkLine } from './messages.ts';

/** Benchmarks as a list names them. */
export function linesFilled(fill: Fill): BenchmarkLine[] {
  return Array.from({ length: 5 }, (_, at) => ({
    id: `benchmark-${at}`,
    code: fill(`1.1.B${at + 1}`, 20),
    words: fill('80% of teachers use rigorous tasks', 2000),
    shortName: '',
    status: benchmarkStatuses[at % benchmarkStatuses.length] ?? 'noData',
    latest: at % 3 === 0 ? undefined : { words: fill('62% (n = 84)', 300), readOn: '2026-11-23' },
    decided: at % 5 === 0,
    evidenceKinds: 1,
    isMine: at < 6,
    isOwed: at % 2 === 0,
    why: at % 2 === 0 ? 'no reading for October 2026' : '',
  }));
}
