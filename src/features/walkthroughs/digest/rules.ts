import { daysOf, type Month, monthAfter, monthOf } from '../../../district/days.ts';
import type { Span } from '../../../district/occasions.ts';
import { type Figure, percentOf } from '../patterns/rules.ts';

/** A look-for that was seen more often than the month before. */
export interface Risen {
  readonly code: string;
  readonly before: Figure;
  readonly now: Figure;
}

/** Less than so many points may be chance; */
const fewestPoints = 10;
/** so may be what was looked for less often than this. */
const fewestLooked = 10;

/** The look-for that rose most from one month to the next in the whole district, if one did. */
export function risenMost(figures: readonly Figure[], month: Month, before: Month): Risen | undefined {
  const of = (code: string, when: Month) =>
    figures.find((one) => one.code === code && one.month === when && one.looked >= fewestLooked);
  const risen = [...new Set(figures.map(({ code }) => code))].flatMap((code): Risen[] => {
    const [was, is] = [of(code, before), of(code, month)];
    return was && is && surelyRose({ before: was, now: is }) ? [{ code, before: was, now: is }] : [];
  });
  return risen.sort((a, b) => rise(b) - rise(a) || a.code.localeCompare(b.code))[0];
}

/** "At least" may have been more before, and "at most" may be less now. */
const surelyRose = (one: Pick<Risen, 'before' | 'now'>): boolean =>
  one.before.bound !== 'atLeast' && one.now.bound !== 'atMost' && rise(one) >= fewestPoints;

const rise = ({ before, now }: Pick<Risen, 'before' | 'now'>): number => percentOf(now) - percentOf(before);

/** The months that ended in these days, so that each is told of once: what it came to stands in the digest after its end. */
export function monthsEnded({ since, until }: Span): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(since); daysOf(month).last <= until; month = monthAfter(month)) months.push(month);
  return months;
}

/** What a month of the school year came to in the whole district. */
export interface MonthLogged {
  readonly month: Month;
  readonly logged: number;
  /** Those of administrators who have a number. */
  readonly toward: number;
  /** What was meant for all together; 0 where no number was named. */
  readonly meant: number;
  /** Copies whose day is over or that went, and of these who went the same day. */
  readonly copies: number;
  readonly sameDay: number;
}

/** Without the months before the first with anything in it: a summer is not a fall. */
export function fromFirst(months: readonly MonthLogged[]): MonthLogged[] {
  const first = months.findIndex(({ logged }) => logged > 0);
  return first < 0 ? [] : months.slice(first);
}
