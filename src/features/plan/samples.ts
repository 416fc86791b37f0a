import type { Fill, Sample } from '../../kit/feature.ts';
import { handOverSamples } from './hand-over/samples.ts';
import { ownerSamples } from './owners/samples.ts';

/** Everything this routine shows. */
export const samples = (fill: Fill): Sample[] => [...handOverSamples(fill), ...ownerSamples(fill)];
