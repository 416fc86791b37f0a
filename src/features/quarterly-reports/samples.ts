import type { Fill, Sample } from '../../kit/feature.ts';
import { quarterlyDraftSamples } from './draft/samples.ts';

/** Everything a quarterly report shows, with example data. */
export const samples = (fill: Fill): readonly Sample[] => [...quarterlyDraftSamples(fill)];
