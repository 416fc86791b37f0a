import type { Day } from '../../../district/days.ts';
import { calendarOf } from '../../../district/roster.ts';
import type { Moment } from '../../../kit/context.ts';
import { type Office, offices, type QuarterlySection, wordingOf } from '../rules.ts';
import { type QuarterlyReport, quarterlyPrintedNow } from '../store.ts';
import { checkDueOn, checkState, type OfficeCheck, officeSaid } from './rules.ts';
import { type QuarterlyCorrection, quarterlyChecksOf, quarterlyCorrectionsOf } from './store.ts';

/** A part that is printed, as an office has checked it. */
export interface PartCheck {
  readonly section: QuarterlySection;
  readonly as: 'not' | 'checked' | 'changed';
  /** Its sentences when it was checked last. */
  readonly before: readonly string[];
  readonly corrections: number;
}

/** How far an office is, part by part. */
export interface OfficeNow extends OfficeCheck {
  readonly marks: readonly PartCheck[];
  /** Who checked something there last. */
  readonly lastBy: string | undefined;
  readonly said: string;
}

/** How the fact-check of the version at work stands. */
export interface FactCheck {
  /** `done`: both offices checked every part as it is now, and each correction is answered. `over`: who did not has no day left. */
  readonly state: 'notSent' | 'open' | 'done' | 'over';
  /** The last day of the office that has it last; null while it is on its way to one. */
  readonly dueOn: Day | null;
  readonly offices: readonly OfficeNow[];
  /** Not answered yet: while there is one, no version is final, whatever the state. */
  readonly open: readonly QuarterlyCorrection[];
  /** Refused and not withdrawn: both sides are printed. */
  readonly disagreements: readonly QuarterlyCorrection[];
  /** Accepted, and the words of their part are still as they were. */
  readonly unchanged: readonly QuarterlyCorrection[];
}

/** The columns that say since when each office has the draft. */
export const hasItOn = { superintendent: 'superintendentHasItOn', planManager: 'planManagerHasItOn' } as const;

export function factCheckOf(c: Moment, report: QuarterlyReport): FactCheck {
  const parts = quarterlyPrintedNow(c, report).map((section) => ({ section, hash: wordingOf(section) }));
  const checks = quarterlyChecksOf(c.db, report.id);
  const corrections = quarterlyCorrectionsOf(c.db, report);
  const each = offices.map((office) => {
    const own = checks.filter((one) => one.office === office);
    const asked = corrections.filter((one) => one.office === office);
    const marks = parts.map((part) => markOf(part, own, asked));
    return officeNow(c, report, office, { marks, lastBy: own.at(-1)?.byId, corrections: asked.length });
  });
  const open = corrections.filter(({ answer }) => answer === null);
  const days = each.map(({ dueOn }) => dueOn);
  return {
    state: report.sentOn === null ? 'notSent' : checkState(each, open.length, c.today),
    dueOn: days.includes(null) ? null : (days.toSorted().at(-1) ?? null),
    offices: each,
    open,
    disagreements: corrections.filter(({ answer, withdrawnOn }) => answer === 'refused' && withdrawnOn === null),
    unchanged: corrections.filter(
      ({ answer, place, hash }) =>
        answer === 'accepted' && parts.some((one) => one.section.place === place && one.hash === hash),
    ),
  };
}

type Part = Pick<PartCheck, 'section'> & { readonly hash: string };
type Checks = ReturnType<typeof quarterlyChecksOf>;

function markOf({ section, hash }: Part, own: Checks, asked: readonly QuarterlyCorrection[]): PartCheck {
  const known = own.filter(({ place }) => place === section.place);
  const isKnown = known.some((one) => one.hash === hash);
  return {
    section,
    as: known.length === 0 ? 'not' : isKnown ? 'checked' : 'changed',
    before: known.at(-1)?.wording ?? [],
    corrections: asked.filter(({ place }) => place === section.place).length,
  };
}

function officeNow(
  { db, today }: Moment,
  report: QuarterlyReport,
  office: Office,
  said: Pick<OfficeNow, 'marks' | 'lastBy' | 'corrections'>,
): OfficeNow {
  const { isSchoolDay } = calendarOf(db);
  const reachedOn = report.sentOn && report[hasItOn[office]];
  const one = {
    ...said,
    office,
    reachedOn,
    dueOn: reachedOn && checkDueOn(reachedOn, isSchoolDay),
    parts: said.marks.length,
    checked: said.marks.filter(({ as }) => as === 'checked').length,
    changed: said.marks.filter(({ as }) => as === 'changed').length,
  };
  return { ...one, said: officeSaid(one, today, isSchoolDay) };
}
