import type { Day, Month } from './days.ts';
import type { Span } from './occasions.ts';
import type { Viewer } from './people.ts';
import type { ActionStatus, BenchmarkStatus } from './plan/plan.ts';
import type { SchoolPart } from './plan/school-part.ts';
import type { Ref } from './ref.ts';
import type { PublishedSighting } from './sightings.ts';
import type { CorrectionStanding, ObstacleStanding, SiteContradiction } from './standings.ts';
import type { TeacherVisits } from './visit-load.ts';

/**
 * What one routine may ask of another without knowing it: each question has exactly one routine that answers it.
 * An answer holds no teacher’s name.
 */
export interface Questions {
  /** How often look-fors were seen where somebody looked for them: as published, so never about fewer than five teachers. */
  readonly sightings: {
    readonly asked: { readonly codes: readonly string[]; readonly from: Month; readonly to: Month };
    readonly answer: readonly PublishedSighting[];
  };
  /** Whether the figures of a month are complete: while visits may still join them, they are those of the month so far. */
  readonly sightingsComplete: { readonly asked: { readonly month: Month }; readonly answer: boolean };
  /** How often teachers were visited in the month of a day, by anybody, alone or together: those at a school, or these. */
  readonly teacherVisits: {
    readonly asked: { readonly day: Day; readonly schoolId?: string; readonly teacherIds?: readonly string[] };
    readonly answer: ReadonlyMap<string, TeacherVisits>;
  };
  /** Whether a contract that asks for a day’s rest after a copy keeps an observer from a teacher on a day. */
  readonly mustRest: {
    readonly asked: { readonly observerId: string; readonly teacherId: string; readonly day: Day };
    readonly answer: boolean;
  };
  /** The look-fors the district looks at together in a month: their codes, in order. */
  readonly focusOfMonth: { readonly asked: { readonly month: Month }; readonly answer: readonly string[] };
  /** Where every action of the plan stands that goes on. */
  readonly actionStandings: { readonly asked: object; readonly answer: readonly ActionStanding[] };
  /** Where every benchmark of the plan stands that goes on; or how they stood at the end of a day, without those that are about too few to be published. */
  readonly benchmarkStandings: {
    readonly asked: { readonly publicOn?: Day };
    readonly answer: readonly BenchmarkStanding[];
  };
  /** The newest reading of each of these benchmarks from before a day; none for one that had not been read by then. */
  readonly readingsBefore: {
    readonly asked: { readonly benchmarkIds: readonly string[]; readonly day: Day };
    readonly answer: readonly EarlierReading[];
  };
  /** The DILT segments that taught what these initiatives want, and took place: newest first. */
  readonly taught: {
    readonly asked: { readonly initiativeIds: readonly string[] };
    readonly answer: readonly Taught[];
  };
  /** What schools said they would bring back of what was taught for these initiatives: newest first. */
  readonly supported: {
    readonly asked: { readonly initiativeIds: readonly string[] };
    readonly answer: readonly Support[];
  };
  /** When the packet of a DILT was frozen, and which it is: what it says does not change any more. Null while it is not. */
  readonly frozenPacket: {
    readonly asked: { readonly diltId: string };
    readonly answer: { readonly frozenAt: string | null; readonly packetId: string | null };
  };
  /** How many self-ratings for a DILT are in, in the words of every screen: `7 of 22 administrators rated all 4 standards, 9 more began`. */
  readonly ratedSoFar: {
    readonly asked: { readonly diltId: string };
    readonly answer: { readonly said: string };
  };
  /** Every obstacle that is in the way, and those closed since a day: the oldest first. Whoever shows them names the right of the readers. */
  readonly obstacleStandings: {
    readonly asked: { readonly closedSince: Day };
    readonly answer: readonly ObstacleStanding[];
  };
  /** Every mid-course correction that is not settled yet, and those made or settled since a day: the oldest first. */
  readonly correctionStandings: {
    readonly asked: { readonly since: Day };
    readonly answer: readonly CorrectionStanding[];
  };
  /** What site visits contradict of a row of the plan, once that is raised, and what was answered: as far as somebody may read it. */
  readonly siteContradictions: {
    readonly asked: { readonly about: Ref; readonly viewer: Viewer };
    readonly answer: readonly SiteContradiction[];
  };
  /** Where the schools’ parts of the plan’s actions stand that go on, of one school or of all, and how they stood on the day before a day. */
  readonly schoolParts: {
    readonly asked: { readonly schoolId: string | null; readonly since: Day };
    readonly answer: readonly SchoolPart[];
  };
  /** How a school’s improvement plan goes, in the words of every screen: `6 of 14 complete, 2 added since October`; null where it has none this year. */
  readonly schoolPlanSaid: {
    readonly asked: { readonly schoolId: string };
    readonly answer: { readonly ref: Ref; readonly said: string } | null;
  };
  /** The strategic objectives under which schools moved items of their own plans in these days: the objectives’ ids. */
  readonly objectivesMovedBySchools: { readonly asked: Span; readonly answer: readonly string[] };
  /** The schools whose items are gone through once a month in one sitting: their parts of actions are asked about there, and nowhere else. */
  readonly schoolsThatSit: { readonly asked: object; readonly answer: readonly string[] };
  /** A school’s next principal meeting from a day on that takes place, and the day of the last one before it that was held. */
  readonly principalMeeting: {
    readonly asked: { readonly schoolId: string; readonly from: Day };
    readonly answer: { readonly next: NextMeeting | null; readonly lastOn: Day | null };
  };
  /** The next principal meeting of each of these schools from a day on that takes place, by the schools’ ids; none where there is none. */
  readonly nextPrincipalMeetings: {
    readonly asked: { readonly schoolIds: readonly string[]; readonly from: Day };
    readonly answer: ReadonlyMap<string, NextMeeting>;
  };
  /** Which principals have a meeting from a day on to another, and the day of their first: what is due before it is due earlier. */
  readonly principalsMet: {
    readonly asked: { readonly from: Day; readonly to: Day };
    readonly answer: ReadonlyMap<string, Day>;
  };
  /** Who wants ideas with a self-rating, and on what; null where nobody does. */
  readonly ideasWanted: {
    readonly asked: { readonly ratingId: string };
    readonly answer: { readonly personId: string; readonly standard: string; readonly words: string } | null;
  };
}

export interface NextMeeting {
  readonly meetingId: string;
  readonly day: Day;
}

export interface Taught {
  readonly initiativeId: string;
  readonly day: Day;
  readonly title: string;
  /** The look-fors it served. */
  readonly codes: readonly string[];
}

export interface Support {
  readonly initiativeId: string;
  readonly schoolId: string;
  /** What the school does with it. */
  readonly words: string;
  readonly state: 'open' | 'kept' | 'partly' | 'not';
  /** Who brings it back. */
  readonly by: string;
  /** The day it was taught on. */
  readonly day: Day;
}

export interface EarlierReading {
  readonly benchmarkId: string;
  /** As people say it, `48% (n = 84)`. */
  readonly words: string;
  readonly readOn: Day;
  /** The newest day on which anything was noted of it, be it of an older period. */
  readonly notedOn: Day;
  /** It was below what the target asked for at that time. */
  readonly bad: boolean;
}

/** A part of an action: one school's, or all of it. */
export interface PartStood {
  readonly partId: string;
  /** The school's name. */
  readonly school: string | null;
  readonly status: ActionStatus;
}

/** An action as a whole, which is said by its parts: it is complete when all of them are, and not begun while none is. */
export interface ActionStanding {
  readonly actionId: string;
  readonly status: ActionStatus;
  /** What counts of it, one a school; one where one person answers for all of it. Dropped ones are in it only where all are. */
  readonly parts: readonly PartStood[];
  /** When anybody last said how it goes; null when nobody has. */
  readonly movedOn: Day | null;
}

export interface BenchmarkStanding {
  readonly benchmarkId: string;
  readonly status: BenchmarkStatus;
  /** A person has decided otherwise than the rule, with a reason. */
  readonly decided: boolean;
  /** Its newest reading as people say it, `62% (n = 84)`; empty when there is none. */
  readonly latest: string;
  readonly readOn: Day | null;
  /** On how many kinds of evidence it rests. */
  readonly evidenceKinds: number;
}

export type Question = keyof Questions;
