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
}

export interface Owing {
  readonly status: BenchmarkStatus;
  readonly cadence: Cadence | null;
  readonly dueOn: Day | null;
  readonly missing: readonly Period[];
  readonly overdue: readonly Period[];
  readonly latest: { readonly readOn: Day } | undefined;
  readonly today: Day;
  /** The last day that is near: ten school days from today. */
  readonly near: Day;
}

/** What was due longer ago is not asked for any more: the summary says that there is no data. */
const letGoAfter = 14;
/** A reading within so many days before the due date tells how it came out. */
const tellsFor = 45;

/** Why a benchmark is missing data; undefined when it is not. */
export function owedOf(owing: Owing): Owed | undefined {
  const { status, missing, overdue } = owing;
  if (status === 'dropped') return undefined;
  const [oldest] = overdue.slice(-1);
  const [newest] = missing;
  if (oldest && newest) return { what: newest, why: missingWords(missing), pressing: true };
  if (isDueSoon(owing)) return dueOwed(owing);
  return newest ? { what: newest, why: missingWords(missing), pressing: false } : undefined;
}

const missingWords = (missing: readonly Period[]): string =>
  missing.length > 2
    ? `no reading for ${sayPeriod(missing[0] ?? '')} and ${missing.length - 1} periods before`
    : `no reading for ${missing.map(sayPeriod).join(' and ')}`;

function isDueSoon({ cadence, dueOn, latest, near, today }: Owing): boolean {
  if (hasPeriods(cadence) || dueOn === null || dueOn > near || dueOn < addDays(today, -letGoAfter)) return false;
  return latest === undefined || latest.readOn < addDays(dueOn, -tellsFor);
}

function dueOwed({ dueOn, today, latest }: Owing): Owed {
  const when = dueOn === null ? '' : `${dueOn < today ? 'was due' : 'due'} ${sayShortDay(dueOn)}`;
  return { what: dueOn ?? '', why: `${when}, and it has no ${latest ? 'new ' : ''}reading`, pressing: true };
}
