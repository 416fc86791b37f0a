import type { Feature } from '../../../kit/feature.ts';

export const quarterlyPublishing: Feature = { name: 'quarterly-reports/final' };
