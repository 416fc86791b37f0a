import type { JointCopy } from './joint-copy.ts';
import type { ActionStatus } from './plan/plan.ts';
import type { Ref } from './ref.ts';

/**
 * What one routine tells the others has happened. Who reacts does so in the same transaction, and what comes of a reaction
 * makes nothing further happen.
 */
export interface Happenings {
  /** Who holds which role has changed, or will from a day on: from a workbook or one at a time. */
  readonly rolesChanged: object;
  /** Somebody who was known by one address has another: on the roster, or their account in Slack. */
  readonly addressChanged: {
    readonly personId: string;
    readonly was: string;
    readonly now: string;
    readonly where: 'roster' | 'Slack';
  };
  /** Somebody cannot go on, and said what would help. */
  readonly blocked: {
    /** What they cannot go on with. */
    readonly about: Ref;
    /** Who says so: a person's id. */
    readonly by: string;
    readonly words: string;
    /** Whose help is wanted; null when they did not say. */
    readonly from: string | null;
    /** It waits for a decision of the School Committee; left out where that is not so, or was not asked. */
    readonly committee?: boolean;
  };
  /** A DILT has another day, another time or place, or another facilitator, or was called off. */
  readonly diltChanged: { readonly diltId: string };
  /** A highlight meeting has another day, time or place, or other guests, or was called off; or its report became final. */
  readonly highlightChanged: { readonly meetingId: string };
  /** An obstacle was raised, changed or closed. */
  readonly obstacleChanged: { readonly obstacleId: string };
  /** A mid-course correction was decided, or somebody looked whether it worked. */
  readonly correctionChanged: { readonly correctionId: string };
  /** Somebody said how a school’s part of an action goes, on a screen of another routine: the action keeps it. */
  readonly partSaid: {
    readonly partId: string;
    /** Who says so: a person’s id. */
    readonly by: string;
    readonly said:
      | {
          readonly kind: 'update';
          readonly to: Extract<ActionStatus, 'inProgress' | 'complete'>;
          readonly note: string;
        }
      | { readonly kind: 'comment'; readonly note: string }
      /** Their tap of today is taken back. */
      | { readonly kind: 'undone' };
  };
  /** A principal has prepared a meeting, and said what they want to talk about; empty where nothing. */
  readonly meetingPrepared: { readonly meetingId: string; readonly by: string; readonly topics: string };
  /** Two who walked together agreed what the teacher’s copy says, or the day is over: it is a walkthrough of both from now on. */
  readonly jointCopyAgreed: JointCopy;
  /** A walkthrough was withdrawn: it counts nowhere any more. */
  readonly walkthroughWithdrawn: { readonly walkthroughId: string };
  /** Somebody wants a segment on the agenda of a DILT: at its end, where its facilitator finds it. */
  readonly segmentProposed: {
    readonly diltId: string;
    readonly title: string;
    readonly teaches: string;
    readonly minutes: number;
    /** Whose segment it is, and the codes of the look-fors it serves. */
    readonly ownerId: string;
    readonly lookFors: readonly string[];
  };
  /** A benchmark was read, a reading was corrected, or there is new evidence of it. */
  readonly readingRecorded: { readonly benchmarkId: string };
}

export type Happening = { [H in keyof Happenings]: { readonly what: H } & Happenings[H] }[keyof Happenings];
