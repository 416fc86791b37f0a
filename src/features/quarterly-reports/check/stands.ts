import type { Day } from '../../../district/days.ts';
import { calendarOf } from '../../../district/roster.ts';
import type { Moment } from '../../../kit/context.ts';
import { offices, wordingOf } from '../rules.ts';
import type { QuarterlyReport } from '../store.ts';
import { checkDueOn, checkState, type OfficeCheck, officeSaid } from './rules.ts';
import { checkedAs, type InCheck, inCheck, type QuarterlyCorrection } from './store.ts';

/** Both sides of a correction that was refused and stands: printed with its part. */
export type QuarterlyDisagreement = Pick<
  QuarterlyCorrection,
  'place' | 'kind' | 'words' | 'record' | 'reason' | 'office'
>;

/** How the fact-check of the version at work stands. */
export interface FactCheck {
  /** `done`: both offices checked every part as it is now, and each correction is answered. `over`: who did not has no day left. */
  readonly state: 'notSent' | 'open' | 'done' | 'over';
  /** The last day of the office that has it last; null while it is on its way to one. */
  readonly dueOn: Day | null;
  readonly offices: readonly (OfficeCheck & { readonly said: string })[];
  /** Not answered yet: while there is one, no version is final, whatever the state. */
  readonly open: readonly QuarterlyCorrection[];
  readonly disagreements: readonly QuarterlyDisagreement[];
  /** Accepted, and the words of their part are still as they were. */
  readonly unchanged: readonly QuarterlyCorrection[];
}

/** The columns that say since when each office has the draft. */
export const hasItOn = { superintendent: 'superintendentHasItOn', planManager: 'planManagerHasItOn' } as const;

export function factCheckOf(c: Moment, report: QuarterlyReport): FactCheck {
  const now = inCheck(c, report);
  const { sections, corrections } = now;
  const { isSchoolDay } = calendarOf(c.db);
  const each = offices.map((office): OfficeCheck => {
    const reachedOn = report.sentOn && report[hasItOn[office]];
    const marks = sections.map((one) => checkedAs(now, office, one));
    return {
      office,
      reachedOn,
      dueOn: reachedOn && checkDueOn(reachedOn, isSchoolDay),
      parts: sections.length,
      checked: marks.filter((one) => one === 'checked').length,
      changed: marks.filter((one) => one === 'changed').length,
      corrections: corrections.filter((one) => one.office === office).length,
    };
  });
  const open = corrections.filter(({ answer }) => answer === null);
  const days = each.map(({ dueOn }) => dueOn);
  return {
    state: report.sentOn === null ? 'notSent' : checkState(each, open.length, c.today),
    dueOn: days.includes(null) ? null : (days.toSorted().at(-1) ?? null),
    offices: each.map((one) => ({ ...one, said: officeSaid(one, c.today, isSchoolDay) })),
    open,
    disagreements: corrections.filter(({ answer, withdrawnOn }) => answer === 'refused' && withdrawnOn === null),
    unchanged: corrections.filter((one) => one.answer === 'accepted' && isAsItWas(now, one)),
  };
}

function isAsItWas({ sections, checks }: InCheck, { place, office, id }: QuarterlyCorrection): boolean {
  const section = sections.find((one) => one.place === place);
  const seen = checks.findLast((one) => one.place === place && one.office === office && one.id < id);
  return section !== undefined && wordingOf(section) === seen?.hash;
}
