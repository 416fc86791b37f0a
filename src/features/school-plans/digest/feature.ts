import type { Feature } from '../../../kit/feature.ts';
import { schoolPlansBreaks } from '../breaks/sections.ts';
import { schoolPlansHighlight, schoolPlansPacket } from '../highlight/sections.ts';
import { schoolPlanPrepSheet } from '../prep-sheet/sections.ts';
import { quarterlySchoolPlans } from '../quarterly-report/sections.ts';
import { saidOfPlansSamples } from './samples.ts';
import { schoolPlansDigest } from './sections.ts';
import { schoolsMoved } from './store.ts';

/** What others read of the school plans: on the prep sheet, in the digest, the highlight report and the packet. */
export const saidOfSchoolPlans: Feature = {
  name: 'school-plans/said',
  answers: {
    objectivesMovedBySchools: (c, days) => schoolsMoved(c, days).flatMap(({ objectiveId }) => objectiveId ?? []),
  },
  says: {
    quarterlyReport: quarterlySchoolPlans,
    prepSheet: schoolPlanPrepSheet,
    digest: schoolPlansDigest,
    highlight: schoolPlansHighlight,
    packet: schoolPlansPacket,
  },
  breaks: schoolPlansBreaks,
  samples: saidOfPlansSamples,
};
