import type { Day } from '../../district/days.ts';

/** One thing somebody was asked: first on that day, and settled on the other, if it was. */
export interface AskedOnce {
  readonly item: string;
  readonly firstOn: Day;
  readonly goneOn: Day | null;
}

/** How much somebody was asked, and how much of it they settled in time. */
export interface Workload {
  readonly asked: number;
  readonly settled: number;
}

/** So many school days somebody has for what they are asked. */
const inTime = 3;
/** From so many things on, and below such a part settled in time, less is asked. */
const few = 6;
const part = 1 / 3;

/** How far apart two school days are: 0 for the same day. `days` are school days in their order, today the last. */
const apart = (days: readonly Day[], from: Day, to: Day): number =>
  days.filter((day) => day > from && day <= to).length;

/**
 * What was asked and what was settled within three school days. What still has time is not counted: nobody is late with it.
 */
export function workloadOf(rows: readonly AskedOnce[], days: readonly Day[]): Workload {
  const today = days.at(-1);
  const inTimeOf = ({ firstOn, goneOn }: AskedOnce) => goneOn !== null && apart(days, firstOn, goneOn) <= inTime;
  const told = rows.filter((row) => inTimeOf(row) || (today !== undefined && apart(days, row.firstOn, today) > inTime));
  return { asked: told.length, settled: told.filter(inTimeOf).length };
}

/** Whether replies fall: asking more would only be louder. */
export const isTooMuch = ({ asked, settled }: Workload): boolean => asked >= few && settled < asked * part;
