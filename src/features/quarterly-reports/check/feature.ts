import type { Feature } from '../../../kit/feature.ts';
import { facetsOfQuarterlyCorrection } from './store.ts';

export const quarterlyChecking: Feature = {
  name: 'quarterly-reports/check',
  records: { quarterlyCorrection: facetsOfQuarterlyCorrection },
};
