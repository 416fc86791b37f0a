import { action, benchmark, initiative, strategicObjective } from '../../district/plan/schema.ts';
import { isInPlan } from '../../district/plan/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { planAbout } from './sections.ts';

/** The improvement plan as it is written: objectives, initiatives, benchmarks, actions, from one workbook and back into one. */
export const plan: Feature = {
  name: 'plan',
  // Whose a row is decides nothing: everybody of the district may see the plan.
  records: {
    strategicObjective: (db, id) => (isInPlan(db, strategicObjective, id) ? {} : undefined),
    initiative: (db, id) => (isInPlan(db, initiative, id) ? {} : undefined),
    benchmark: (db, id) => (isInPlan(db, benchmark, id) ? {} : undefined),
    action: (db, id) => (isInPlan(db, action, id) ? {} : undefined),
  },
  about: planAbout,
};
