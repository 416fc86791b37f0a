import type { Day } from '../../../district/days.ts';
import type { MeetingState } from '../rules.ts';

/** A meeting as far as it is counted. */
export interface CountedMeeting {
  readonly schoolId: string;
  readonly day: Day;
  readonly state: MeetingState;
  readonly cancelledOn: Day | null;
}

/** Of how many schools with a principal the principal was met in a month. */
export interface MetCount {
  readonly met: number;
  readonly of: number;
  /** Called off or not held, and none in its place. */
  readonly notHeld: number;
  /** The day is over, and nobody has said that it was held. */
  readonly notSaid: number;
  /** A date is still to come. */
  readonly toCome: number;
  readonly noDate: number;
}

/** Each school once, by the best there is of it: met, still to come, not said, not held, without a date. */
export function countMet(schools: readonly string[], meetings: readonly CountedMeeting[], today: Day): MetCount {
  const count = { met: 0, notHeld: 0, notSaid: 0, toCome: 0, noDate: 0 };
  for (const id of schools)
    count[
      standingOf(
        meetings.filter(({ schoolId }) => schoolId === id),
        today,
      )
    ] += 1;
  return { ...count, of: schools.length };
}

function standingOf(theirs: readonly CountedMeeting[], today: Day): Exclude<keyof MetCount, 'of'> {
  const on = theirs.filter(({ cancelledOn }) => cancelledOn === null);
  if (on.some(({ state }) => state === 'held')) return 'met';
  if (on.some(({ state, day }) => state === 'planned' && day >= today)) return 'toCome';
  if (on.some(({ state }) => state === 'planned')) return 'notSaid';
  return theirs.length > 0 ? 'notHeld' : 'noDate';
}

/** Whether it is kept so far: nobody was missed. */
export const isMetKept = ({ met, toCome, of }: MetCount): boolean => met + toCome === of;

/** A memo as far as it is counted; null while it is not sent. */
export interface CountedMemo {
  readonly dueOn: Day;
  readonly sentOn: Day | null;
}

/** How many of the memos that came due were sent by their day. One that still has time counts once it is sent. */
export function countOnTime(memos: readonly CountedMemo[], today: Day) {
  const due = memos.filter(({ dueOn, sentOn }) => sentOn !== null || dueOn < today);
  return { kept: due.filter(({ dueOn, sentOn }) => sentOn !== null && sentOn <= dueOn).length, of: due.length };
}

/** Help that was promised, as far as it is counted. */
export interface CountedHelp {
  readonly byDay: Day;
  readonly givenOn: Day | null;
}

/** How much help was given by its day; `moved` was put off instead, which does not keep its day. */
export function countGiven(help: readonly CountedHelp[], moved: number, today: Day) {
  const due = help.filter(({ byDay, givenOn }) => givenOn !== null || byDay < today);
  return {
    kept: due.filter(({ byDay, givenOn }) => givenOn !== null && givenOn <= byDay).length,
    of: due.length + moved,
    moved,
  };
}
