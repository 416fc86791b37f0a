import type { Day } from '../../../district/days.ts';
import type { Cadence } from '../../../district/plan/plan.ts';
import { daysOfPeriod, hasPeriods, type Period, periodBefore, periodOf } from '../periods/rules.ts';

/** How many periods a window offers. */
const offered = 13;

/** The periods that can be read, in the order of the window: what is missing, newest first, then this one and those before it. Empty where a day is asked for. */
export function periodsToOffer(cadence: Cadence | null, today: Day, missing: readonly Period[]): Period[] {
  // Nothing missing, any day may be said: the reading is for the meeting after it.
  if (cadence === 'perMeeting' && missing.length > 0) return [...missing, today];
  if (!hasPeriods(cadence)) return [];
  const all = [periodOf(cadence, today)];
  while (all.length < offered) all.push(periodBefore(cadence, all.at(-1) ?? ''));
  return [...new Set([...missing, ...all])];
}

/** Whether a reading can be of this period: it has begun, and it is one of the benchmark's. */
export function canBeRead(period: Period, cadence: Cadence | null, today: Day): boolean {
  const days = daysOfPeriod(period);
  return days !== undefined && days.first <= today && periodOf(cadence, days.first) === period;
}

/** A count as it is typed; undefined for nothing, null for anything that is none. */
export function countIn(typed: string): number | undefined | null {
  const text = typed.trim().replace(/^n\s*=\s*/i, '');
  if (text === '') return undefined;
  if (!/^(\d{1,7}|\d{1,3}(,\d{3})+)$/.test(text)) return null;
  const n = Number(text.replaceAll(',', ''));
  return n > 0 && n < 10_000_000 ? n : null;
}

/** What stands behind a code in a line such as `1.2.B1 62% n=84`. */
export interface TypedReading {
  readonly value: string;
  readonly n: string;
}

/** Takes a typed line apart: what was read, and how many. */
export function readTyped(rest: string): TypedReading {
  const count = /(?:^|\s)\(?n\s*=\s*([\d,]+)\)?/i.exec(rest);
  const value = count ? rest.replace(count[0], ' ') : rest;
  return { value: value.replaceAll(/\s+/g, ' ').trim(), n: count?.[1] ?? '' };
}
