import type { Day, TimeOfDay } from './days.ts';

/** What two who walked together say to a teacher: one walkthrough of both. Its id is the room’s, so that it is made once. */
export interface JointCopy {
  readonly walkthroughId: string;
  readonly observerId: string;
  readonly secondObserverId: string;
  readonly teacherId: string;
  readonly schoolId: string;
  readonly day: Day;
  readonly began: TimeOfDay | null;
  readonly minutes: number | null;
  /** The version of the tool. */
  readonly tool: string;
  /** By look-for; what is not in it was not looked for. */
  readonly marks: Readonly<Record<string, 'seen' | 'notSeen'>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly note: string;
  readonly question: string;
  readonly subject: string;
  readonly room: string;
}
