import type { Day } from '../../../district/days.ts';
import { type Pace, paceNames, paceOf, type TargetProgress } from '../targets/rules.ts';

/** The copies of one school's walkthroughs in a stretch of days. Nothing in it names a teacher. */
export interface SchoolCopies {
  readonly school: string;
  /** Those whose day is over or that went: what is counted. */
  readonly counted: number;
  readonly sameDay: number;
  /** Of today, and not gone yet: neither same day nor late so far. */
  readonly toGo: number;
}

/** `14 of 15 went the same day, 1 late`. A school without a copy to count says so: that is not the same as none in time. */
export function copiesWords({ counted, sameDay, toGo }: Omit<SchoolCopies, 'school'>): string {
  const late = counted - sameDay;
  const parts = [
    counted === 0 ? '' : `${sameDay} of ${counted} went the same day`,
    late === 0 ? '' : `${late} late`,
    toGo === 0 ? '' : `${toGo} of today still to go`,
  ].filter(Boolean);
  return parts.length === 0 ? 'no copies recorded' : parts.join(', ');
}

/** All schools together. */
export function copiesOfAll(schools: readonly SchoolCopies[]): Omit<SchoolCopies, 'school'> {
  const sum = (of: (one: SchoolCopies) => number) => schools.reduce((total, one) => total + of(one), 0);
  return { counted: sum((one) => one.counted), sameDay: sum((one) => one.sameDay), toGo: sum((one) => one.toGo) };
}

/** One administrator in the list of counts. */
export interface CountLine extends TargetProgress {
  readonly id: string;
  readonly name: string;
  /** The school they lead, or the schools; null for the district office. */
  readonly school: string | null;
  /** The last day of their role, where it was over before the list's last day. */
  readonly until: Day | null;
}

/** The last day that is told of a month: today, while it goes on. */
export const monthToldUntil = (last: Day, today: Day): Day => (last < today ? last : today);

/** The district office first, then the schools by name, and within each the people by name: an order that ranks nobody. */
export function inDistrictOrder(lines: readonly CountLine[]): CountLine[] {
  const school = (one: CountLine) => one.school ?? '';
  return [...lines].sort((a, b) => school(a).localeCompare(school(b)) || a.name.localeCompare(b.name));
}

/** How many administrators are at which pace, in words: `3 done, 8 on pace, 2 behind pace`. */
export function paceSummary(lines: readonly TargetProgress[]): string {
  const order: readonly Pace[] = ['done', 'onPace', 'behind', 'over'];
  const paces = lines.map(paceOf);
  const said = order.flatMap((pace) => {
    const n = paces.filter((one) => one === pace).length;
    return n === 0 ? [] : [`${n} ${paceNames[pace]}`];
  });
  return said.join(', ');
}
