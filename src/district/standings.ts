import type { Day } from './days.ts';
import type { Ref } from './ref.ts';

/** An obstacle as other routines are told of it. */
export interface ObstacleStanding {
  readonly obstacleId: string;
  /** What it stands in the way of: an action’s part, an initiative, a benchmark; null for the plan as a whole. */
  readonly about: Ref | null;
  readonly words: string;
  readonly mitigation: string;
  /** Who sees to it; null while nobody does who is here today. */
  readonly ownerId: string | null;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  /** What became of it; empty while it is open. */
  readonly became: string;
  /** The highlight meeting it was raised in, if it was. */
  readonly raisedIn: Ref | null;
  /** Since when it waits for a decision of the School Committee; null while it does not. */
  readonly committeeSince: Day | null;
}

/** A mid-course correction as other routines are told of it. */
export interface CorrectionStanding {
  readonly correctionId: string;
  /** The initiative, benchmark or strategic objective it steers; null for the plan as a whole. */
  readonly about: Ref | null;
  /** What was seen, what was decided, and what is to come of it. */
  readonly signal: string;
  readonly decision: string;
  readonly effect: string;
  readonly ownerId: string;
  readonly madeOn: Day;
  /** The day on which it is asked whether it worked. */
  readonly lookOn: Day;
  /** Null until somebody has looked and it was not too early to tell. */
  readonly worked: 'yes' | 'partly' | 'changedNothing' | null;
  readonly settledOn: Day | null;
  /** The highlight meeting it was decided in, if it was. */
  readonly raisedIn: Ref | null;
}

/** What a site visit contradicts of what is reported, beside what whoever answers for it said. */
export interface SiteContradiction {
  readonly words: string;
  /** The day of the visit. */
  readonly day: Day;
  /** Who answers for it; null where nobody does. */
  readonly owner: string | null;
  /** Empty until somebody answers. */
  readonly answer: string;
  readonly answeredBy: string | null;
}
