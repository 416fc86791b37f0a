import type { Fill, Sample } from '../../kit/feature.ts';
import { traceSamples } from './trace/samples.ts';
import { treeSamples } from './tree/samples.ts';
import { versionSamples } from './versions/samples.ts';

/** Everything this routine shows: texts as long as a workbook may hold, lists as long as a plan may be. */
export const planSamples = (fill: Fill): Sample[] => [
  ...treeSamples(fill),
  ...traceSamples(fill),
  ...versionSamples(fill),
];
