import type { Fill, Sample } from '../../kit/feature.ts';
import { beforeSamples } from './next/samples.ts';
import { reportSamples } from './report/samples.ts';
import { requestSamples } from './requests/samples.ts';

/** Everything the routine shows. */
export const samples = (fill: Fill): Sample[] => [
  ...beforeSamples(fill),
  ...requestSamples(fill),
  ...reportSamples(fill),
];
