import type { Fill, Sample } from '../../kit/feature.ts';
import { quarterlyCheckSamples } from './check/samples.ts';
import { quarterlyDraftSamples } from './draft/samples.ts';
import { quarterlyFinalSamples } from './final/samples.ts';
import { quarterlyStepsSamples } from './steps/samples.ts';

/** Everything a quarterly report shows, with example data. */
export const samples = (fill: Fill): readonly Sample[] => [
  ...quarterlyDraftSamples(fill),
  ...quarterlyCheckSamples(fill),
  ...quarterlyStepsSamples(fill),
  ...quarterlyFinalSamples(fill),
];
