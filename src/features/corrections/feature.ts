import type { Feature } from '../../kit/feature.ts';

/** Mid-course corrections: what was seen, what was decided, who sees to it, and whether it worked. */
export const corrections: Feature = { name: 'corrections' };
