import type { Feature } from '../../kit/feature.ts';

/** The benchmarks of the plan: what was read, how each stands, and whether it will be met. */
export const benchmarks: Feature = {
  name: 'benchmarks',
};
