import type { Feature } from '../../kit/feature.ts';
import { quarterlyChecking } from './check/feature.ts';
import { quarterlyDrafting } from './draft/feature.ts';
import { quarterlyPublishing } from './final/feature.ts';
import { samples } from './samples.ts';
import { quarterlyAbout } from './sections.ts';
import { quarterlyFollowing } from './steps/feature.ts';
import { facetsOfQuarterlyStep } from './steps/store.ts';
import { facetsOfQuarterlyReport } from './store.ts';

/** The plan monitor’s report to the superintendent, the School Committee and the public: drafted from the record, checked, final, public. */
export const quarterlyReports: Feature = {
  name: 'quarterly-reports',
  parts: [quarterlyDrafting, quarterlyChecking, quarterlyFollowing, quarterlyPublishing],
  records: { quarterlyReport: facetsOfQuarterlyReport, quarterlyStep: facetsOfQuarterlyStep },
  about: quarterlyAbout,
  samples,
};
