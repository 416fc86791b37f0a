import type { Fill, Sample } from '../../kit/feature.ts';

/** Everything a quarterly report shows, with example data. */
export const samples = (_fill: Fill): readonly Sample[] => [];
