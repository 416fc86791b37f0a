import type { Feature } from '../../kit/feature.ts';
import { benchmarkStandings, readingsBefore } from './standing/answers.ts';

/** The benchmarks of the plan: what was read, how each stands, and whether it will be met. */
export const benchmarks: Feature = {
  name: 'benchmarks',
  answers: { benchmarkStandings, readingsBefore },
};
