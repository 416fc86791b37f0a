import type { Day } from '../days.ts';
import type { ActionStatus } from './plan.ts';

/** Where a school’s part of an action stands: what a school’s plan shows of it. */
export interface SchoolPart {
  readonly partId: string;
  readonly schoolId: string;
  readonly status: ActionStatus;
  /** The day it came to stand so, and when somebody last said how it goes; null when nobody has. */
  readonly since: Day | null;
  readonly movedOn: Day | null;
  /** How it stood before the day that was asked about. */
  readonly before: ActionStatus;
  /** Whoever was asked last may take back their tap of today. */
  readonly tappedBy: string | null;
  /** Who said last today how it goes; null where nobody did. */
  readonly markedBy: string | null;
}
