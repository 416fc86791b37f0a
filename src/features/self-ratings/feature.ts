import type { Feature } from '../../kit/feature.ts';

/** Every administrator rates the month just ended, beside what is on record of it. */
export const selfRatings: Feature = {
  name: 'self-ratings',
  records: { selfRating: () => undefined },
};
