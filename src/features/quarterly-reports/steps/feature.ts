import type { Feature } from '../../../kit/feature.ts';

export const quarterlyFollowing: Feature = { name: 'quarterly-reports/steps' };
