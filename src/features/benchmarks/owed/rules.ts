import { addDays, type Day, sayShortDay } from '../../../district/days.ts';
import type { BenchmarkStatus, Cadence } from '../../../district/plan/plan.ts';
import { hasPeriods, type Period, sayPeriod } from '../periods/rules.ts';

/** Why a reading is wanted. */
export interface Owed {
  /** What it is asked under: the period, or the due date. */
  readonly what: string;
  /** `no reading for October 2026`. */
  readonly why: string;
  /** It is time to remind: a period was over a school week ago, or the due date is near. */
  readonly pressing: boolean;
  /** It was due and is not there. The others are due before long. */
  readonly isMissing: boolean;
}

/** What decides whether a reading that was due is missing. */
export interface Due {
  readonly status: BenchmarkStatus;
  readonly decided: object | undefined;
  readonly dueOn: Day | null;
  readonly overdue: readonly Period[];
  readonly latest: { readonly readOn: Day } | undefined;
  readonly today: Day;
}

export interface Owing extends Due {
  readonly cadence: Cadence | null;
  readonly missing: readonly Period[];
  /** The last day that is near: ten school days from today. */
  readonly near: Day;
}

/** What was due longer ago is not asked for any more: it stays in the lists of what is missing. */
const letGoAfter = 14;
/** A reading within so many days before the due date tells how it came out. */
const tellsFor = 45;

/**
 * Whether a reading that was due is not there: of a period that was over a school week ago, or of the due date. This is what every screen
 * means by missing. What is met or dropped owes nothing; past its date, neither does what somebody has decided about.
 */
export function isMissingReading(due: Due): boolean {
  if (owesNothing(due)) return false;
  return due.overdue.length > 0 || (due.decided === undefined && isPast(due) && !hasTold(due));
}

const owesNothing = ({ status }: Due): boolean => status === 'met' || status === 'dropped';

const isPast = ({ dueOn, today }: Due): boolean => dueOn !== null && dueOn < today;

/** It was read so near its due date that this tells how it came out. */
const hasTold = ({ dueOn, latest }: Due): boolean =>
  latest !== undefined && (dueOn === null || latest.readOn >= addDays(dueOn, -tellsFor));

/** Why a benchmark needs a reading; undefined when none is. */
export function owedOf(owing: Owing): Owed | undefined {
  if (owesNothing(owing)) return undefined;
  const { missing, overdue } = owing;
  const isMissing = isMissingReading(owing);
  const [newest] = missing;
  if (newest && overdue.length > 0) return { what: newest, why: missingWords(missing), pressing: true, isMissing };
  if (isMissing || isDueSoon(owing)) return dueOwed(owing, isMissing);
  return newest ? { what: newest, why: missingWords(missing), pressing: false, isMissing } : undefined;
}

const missingWords = (missing: readonly Period[]): string =>
  missing.length > 2
    ? `no reading for ${sayPeriod(missing[0] ?? '')} and ${missing.length - 1} earlier periods`
    : `no reading for ${missing.map(sayPeriod).join(' and ')}`;

function isDueSoon(owing: Owing): boolean {
  const { cadence, dueOn, near } = owing;
  return !hasPeriods(cadence) && dueOn !== null && !isPast(owing) && dueOn <= near && !hasTold(owing);
}

function dueOwed({ dueOn, today, latest }: Owing, isMissing: boolean): Owed {
  const pressing = dueOn !== null && dueOn >= addDays(today, -letGoAfter);
  const when = dueOn === null ? '' : `${dueOn < today ? 'was due' : 'due'} ${sayShortDay(dueOn)}`;
  return { what: dueOn ?? '', why: `${when}, and it has no ${latest ? 'new ' : ''}reading`, pressing, isMissing };
}
