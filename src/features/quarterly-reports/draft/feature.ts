import type { Feature } from '../../../kit/feature.ts';

export const quarterlyDrafting: Feature = { name: 'quarterly-reports/draft' };
