import { type Feature, withParts } from '../kit/feature.ts';
import { actions } from './actions/feature.ts';
import { benchmarks } from './benchmarks/feature.ts';
import { corrections } from './corrections/feature.ts';
import { digest } from './digest/feature.ts';
import { diltRoutine } from './dilt/feature.ts';
import { highlightMeetings } from './highlight-meetings/feature.ts';
import { jointWalkthroughs } from './joint-walkthroughs/feature.ts';
import { learningWalks } from './learning-walks/feature.ts';
import { nudges } from './nudges/feature.ts';
import { obstacles } from './obstacles/feature.ts';
import { packet } from './packet/feature.ts';
import { plan } from './plan/feature.ts';
import { principalMeetings } from './principal-meetings/feature.ts';
import { quarterlyReports } from './quarterly-reports/feature.ts';
import { roster } from './roster/feature.ts';
import { schoolPlans } from './school-plans/feature.ts';
import { selfRatings } from './self-ratings/feature.ts';
import { siteVisits } from './site-visits/feature.ts';
import { upkeep } from './upkeep/feature.ts';
import { walkthroughs } from './walkthroughs/feature.ts';

/** What the district does, in reading order. */
export const routines: readonly Feature[] = [
  roster,
  plan,
  actions,
  benchmarks,
  obstacles,
  corrections,
  walkthroughs,
  jointWalkthroughs,
  learningWalks,
  diltRoutine,
  selfRatings,
  packet,
  highlightMeetings,
  schoolPlans,
  principalMeetings,
  siteVisits,
  quarterlyReports,
  digest,
  nudges,
  upkeep,
];

/** The same with all their parts. */
export const features = withParts(routines);
