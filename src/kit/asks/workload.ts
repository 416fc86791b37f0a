import type { Day } from '../../district/days.ts';
import type { AskEnd } from './closing.ts';

/** One thing somebody was asked: first on that day, and asked no more on the other, whoever or whatever ended it. */
export interface AskedOnce {
  readonly personId: string;
  readonly item: string;
  readonly firstOn: Day;
  readonly goneOn: Day | null;
}

/** How much somebody was asked, and how much of it they did themselves in time. */
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
 * What was asked, and what they did themselves within three school days. What still has time is not counted, nor what was taken from
 * them before that time was over: nobody is late with it. What closed by itself was asked, and is not settled.
 */
export function workloadOf(
  rows: readonly AskedOnce[],
  days: readonly Day[],
  endOf: (one: AskedOnce) => AskEnd,
): Workload {
  const today = days.at(-1);
  const ends = rows.flatMap((row): (AskEnd | 'late')[] => {
    if (row.goneOn !== null && apart(days, row.firstOn, row.goneOn) <= inTime) return [endOf(row)];
    const until = row.goneOn ?? today;
    return until !== undefined && apart(days, row.firstOn, until) > inTime ? ['late'] : [];
  });
  return {
    asked: ends.filter((end) => end !== 'lifted').length,
    settled: ends.filter((end) => end === 'done').length,
  };
}

/** Whether replies fall: asking more would only be louder. */
export const isTooMuch = ({ asked, settled }: Workload): boolean => asked >= few && settled < asked * part;
