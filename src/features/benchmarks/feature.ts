import type { Feature } from '../../kit/feature.ts';
import { benchmarkStandings, readingsBefore } from './standing/answers.ts';
import { summary } from './summary/feature.ts';
import { summarySamples } from './summary/samples.ts';

/** The benchmarks of the plan: what was read, how each stands, and whether it will be met. */
export const benchmarks: Feature = {
  name: 'benchmarks',
  commands: [...summary.commands],
  forms: [...summary.forms],
  jobs: [...summary.jobs],
  hears: { ...summary.hears },
  reacts: { ...summary.reacts },
  records: { ...summary.records },
  samples: summarySamples,
  answers: { benchmarkStandings, readingsBefore },
};
