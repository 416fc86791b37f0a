import type { Fill, Sample } from '../../kit/feature.ts';
import { handOverSamples } from './imports/samples.ts';
import { ownerSamples } from './owners/samples.ts';
import { shortNameSamples } from './short-names/samples.ts';
import { traceSamples } from './trace/samples.ts';
import { treeSamples } from './tree/samples.ts';
import { versionSamples } from './versions/samples.ts';

/** Everything this routine shows: texts as long as a workbook may hold, lists as long as a plan may be. */
export const samples = (fill: Fill): Sample[] => [
  ...handOverSamples(fill),
  ...ownerSamples(fill),
  ...shortNameSamples(fill),
  ...treeSamples(fill),
  ...traceSamples(fill),
  ...versionSamples(fill),
];
