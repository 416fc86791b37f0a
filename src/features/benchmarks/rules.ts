import { addDays, type Day } from '../../district/days.ts';
import type { BenchmarkStatus } from '../../district/plan/plan.ts';
import { type Goal, reaches } from './figures/rules.ts';

/** What the rule looks at. */
export interface Facts {
  /** No longer in the plan. */
  readonly ended: boolean;
  readonly goal: Goal | undefined;
  readonly baseline: number | undefined;
  readonly dueOn: Day | null;
  /** It is read in periods of the calendar, and the newest that is over has no reading. */
  readonly lastMissing: boolean;
  readonly recurs: boolean;
  /** The newest reading that counts. */
  readonly latest: { readonly value: number | null; readonly measuredOn: Day } | undefined;
  readonly hasEvidence: boolean;
  /** When the way from the baseline to the target began. */
  readonly since: Day;
  readonly today: Day;
}

/** How a benchmark stands by the rule, and why, in a sentence. */
export interface Ruled {
  readonly status: BenchmarkStatus;
  readonly why: string;
}

/** A reading from longer before the due date than this does not tell how it came out. */
const tellsFor = 45;

/** The rule. What is not known is *no data*, and never counted as not met; *met* needs evidence. */
export function standingBy(facts: Facts): Ruled {
  if (facts.ended) return { status: 'dropped', why: 'It’s no longer in the plan.' };
  return facts.latest === undefined ? unread(facts) : readAs(facts, facts.latest);
}

type Latest = NonNullable<Facts['latest']>;

const isPast = ({ dueOn, today }: Facts): boolean => dueOn !== null && dueOn < today;

function unread(facts: Facts): Ruled {
  if (isPast(facts)) return { status: 'noData', why: 'It’s past due and has no reading.' };
  if (facts.lastMissing) return { status: 'noData', why: 'It has no reading yet, and one was due.' };
  return { status: 'notDue', why: 'It isn’t due yet, and it has no reading.' };
}

function readAs(facts: Facts, latest: Latest): Ruled {
  const { goal } = facts;
  const reached = goal !== undefined && latest.value !== null && reaches(goal, latest.value);
  if (facts.lastMissing) return { status: 'noData', why: 'The last period ended without a reading.' };
  if (reached) return ofReached(facts);
  if (isPast(facts) && isStale(facts, latest))
    return { status: 'noData', why: 'It’s past due, and its newest reading is too old to tell.' };
  if (goal === undefined || latest.value === null) return inWords(facts);
  return isPast(facts)
    ? afterDue(facts, goal, latest.value)
    : onTheWay(facts, goal, { ...latest, value: latest.value });
}

function ofReached({ hasEvidence }: Facts): Ruled {
  if (hasEvidence) return { status: 'met', why: 'The target is reached, and there is evidence.' };
  return { status: 'onTrack', why: 'The target is reached, but there is no evidence yet. Met needs evidence.' };
}

const isStale = ({ dueOn }: Facts, { measuredOn }: Latest): boolean =>
  dueOn !== null && measuredOn < addDays(dueOn, -tellsFor);

function inWords(facts: Facts): Ruled {
  const why = 'Its target isn’t one figure, so a person decides how it stands.';
  return { status: isPast(facts) ? 'noData' : 'notDue', why };
}

function afterDue({ baseline }: Facts, goal: Goal, value: number): Ruled {
  if (baseline !== undefined && partOfWay(baseline, goal.figure, value) > 0.5)
    return { status: 'partlyMet', why: 'It’s past due and got more than halfway from its baseline to its target.' };
  return { status: 'notMet', why: 'It’s past due and short of its target.' };
}

/** How much of the way from the baseline to the target is done: 1 is all of it, less than 0 is going back. */
export function partOfWay(baseline: number, target: number, value: number): number {
  return baseline === target ? 0 : (value - baseline) / (target - baseline);
}

/** Before the due date, a reading is held against a straight line from the baseline to the target. */
function onTheWay(facts: Facts, goal: Goal, latest: { value: number; measuredOn: Day }): Ruled {
  const { baseline, dueOn, recurs, since } = facts;
  if (dueOn === null && recurs)
    return { status: 'offTrack', why: 'Its target applies to every period, and this one is short of it.' };
  if (dueOn === null || baseline === undefined || isBehind(goal, baseline))
    return {
      status: 'notDue',
      why: 'It’s short of the target. Without a due date and a baseline, there’s no way to tell more.',
    };
  const time = partOfTime(since, dueOn, latest.measuredOn);
  const done = partOfWay(baseline, goal.figure, latest.value);
  return done >= time
    ? { status: 'onTrack', why: 'It’s on or ahead of a straight line from its baseline to its target.' }
    : { status: 'offTrack', why: 'It’s behind a straight line from its baseline to its target.' };
}

/** The baseline is beyond the target already: then there is no way between them to be held against. */
const isBehind = (goal: Goal, baseline: number): boolean => reaches({ ...goal, strict: false }, baseline);

function partOfTime(since: Day, due: Day, at: Day): number {
  const whole = Date.parse(due) - Date.parse(since);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (Date.parse(at) - Date.parse(since)) / whole));
}

/** Worst first: what is not reached and what nobody knows stand above what goes well. */
export const worstStatusFirst: readonly BenchmarkStatus[] = [
  'notMet',
  'offTrack',
  'noData',
  'partlyMet',
  'notDue',
  'onTrack',
  'met',
  'dropped',
];

/** Statuses of a reading that fell short of what was asked for at its time. */
export const fellShort: ReadonlySet<BenchmarkStatus> = new Set<BenchmarkStatus>(['offTrack', 'partlyMet', 'notMet']);
