import type { Feature } from '../../kit/feature.ts';

/** The monitor’s days in the district: what was seen and said, and what it says of what the district reported. */
export const siteVisits: Feature = {
  name: 'site-visits',
};
